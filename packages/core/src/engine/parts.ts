// What the engine is made of; handed to every function that has effects, so that tests can put in their own.
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { LocalText } from '../definition/text.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import type { OrgUnit } from '../people/org-unit.ts';
import type { TimeLimits } from '../plugin/contain.ts';
import type { Registry } from '../plugin/registry.ts';
import type { Store } from '../store/store.ts';
import type { UsualTimesDesk } from './explain/usual-times.ts';
import type { FormChecker } from './command/forms.ts';
import type { Alarm, Change, Clock, IdSource } from './engine.ts';
import type { HistoryPort } from './versions/history-port.ts';
import type { VersionWatch } from './versions/load-versions.ts';
import type { Channels, MailPort, WebhookPort } from './ports.ts';

/** The working calendar in force, and which revision of it that is. */
export interface OfficeCalendar extends WorkingCalendar {
  readonly revision: number;
}

export interface EngineParts {
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** A number from 0 to just below 1, to spread what is tried again. */
  readonly chance: () => number;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly roles: Readonly<Record<string, LocalText>>;
  readonly calendar: () => OfficeCalendar;
  /** HMAC of a key's value: finds equal values without keeping them. */
  readonly blind: (name: string, value: string) => string;
  /** Tells listeners after a commit. */
  readonly tell: (change: Change) => void;
  /** Tells whoever looks after the machine that something failed and stands as an incident. */
  readonly alarm: (incident: Alarm) => void;
  /** How long contributions and receivers may take. */
  readonly limits: TimeLimits;
  readonly mail: MailPort | undefined;
  readonly webhooks: WebhookPort | undefined;
  /** Ways to reach one person; a missing one is not configured. */
  readonly channels: Channels;
  /** Where a year is lived again; absent, in this process between other work. */
  readonly history: HistoryPort | undefined;
  /** Roles that lead their unit: they may set cover for its people. */
  readonly leads: readonly string[];
  /** Posts that look after incidents. */
  readonly keepers: readonly string[];
  /** Roles that turn plugins off and on. */
  readonly administrators: readonly string[];
  /** Roles that publish workflow versions and migrate items, at the district. */
  readonly publishers: readonly string[];
  /** Roles that make their town's own versions of the district's workflows. */
  readonly townLeads: readonly string[];
  /** Whether a lead may publish without asking; else only the approval of a draft publishes. */
  readonly directPublishing: boolean;
  readonly versions: VersionWatch;
  /** Refuses a definition that breaks a recorded play. Handed in: a play takes the whole engine, of which publishing is a part. */
  readonly requirePlays: (definition: WorkflowDefinition) => Promise<void>;
  /** How long items usually stay at their stages. */
  readonly usualTimes: UsualTimesDesk;
  /** Validates form data; keeps its compiled schemas. */
  readonly forms: FormChecker;
}

/** A unit's name, or its id where the tree does not know it (any more). */
export function unitName(parts: Pick<EngineParts, 'units'>, id: string | null): LocalText {
  const unit = id === null ? undefined : parts.units.get(id);
  return unit === undefined ? { zh: id ?? '', en: id ?? '' } : { zh: unit.zh, en: unit.en };
}

/** A role in words. */
export function roleName(parts: Pick<EngineParts, 'roles'>, role: string): LocalText {
  return parts.roles[role] ?? { zh: role, en: role };
}

/** A post in words: 新丰镇 镇妇联主席. */
export function postName(parts: Pick<EngineParts, 'units' | 'roles'>, role: string | null, unit: string | null): LocalText {
  const title = role === null ? undefined : parts.roles[role];
  const place = unitName(parts, unit);
  return { zh: `${place.zh}${title?.zh ?? role ?? ''}`, en: [title?.en ?? role ?? '', place.en].filter((part) => part !== '').join(', ') };
}
