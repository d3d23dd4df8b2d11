// What pages of campaigns share with the console they are drawn in. Re-exports only.
export { type CampaignConsole, type ConsolePage, type FieldProps, type FormWidget, type ItemPanel, type MenuEntry, type PageProps, matchPath } from './campaign-console.ts';
export { ConsoleLinkContext, type ConsoleLink, type ProcedureCall } from './console-link.ts';
export { Go } from './go.tsx';
export { proceduresOf, type ProcedureHooks } from './procedures.ts';
export { defineMessages } from './messages/define-messages.ts';
export { speak, useLanguage, useLocal, type Language } from './messages/language.ts';
export { usePageStateText } from './page-state/messages.ts';
export { FailedState, Loading, State } from './page-state/state.tsx';
export { Panel } from './panel/panel.tsx';
export { readRefusal, sentenceOf, type Refusal } from './refusal/read-refusal.ts';
export { formatDay, formatMoment, formatShortDay, formatTime, formatWeekday } from './format/dates.ts';
