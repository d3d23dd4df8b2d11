// A soundness check as lines of text: per workflow a heading, then each finding with its place and the way to it.
import { actions, isActionName, type SoundnessFinding, type TraceStep, type WorkflowDefinition } from '@jinguo/core';

export type Language = 'zh' | 'en';

export interface Checked {
  readonly definition: WorkflowDefinition;
  readonly version: string;
  readonly language: Language;
}

const words = {
  zh: { sound: '未发现问题', error: '错误', warning: '警告', place: '位置', way: '路径', stages: '个环节，版本' },
  en: { sound: 'sound', error: 'error', warning: 'warning', place: 'at', way: 'way', stages: 'stages, version' },
} as const;

export function tellFindings(findings: readonly SoundnessFinding[], { definition, version, language }: Checked): readonly string[] {
  const say = words[language];
  const errors = findings.filter((one) => one.severity === 'error').length;
  const verdict = findings.length === 0 ? say.sound : `${errors} ${say.error}, ${findings.length - errors} ${say.warning}`;
  const titles = new Map(definition.stages.map((stage) => [stage.id, stage.title[language]]));
  return [
    `${definition.title[language]} ${definition.workflow} (${definition.stages.length} ${say.stages} ${version}): ${verdict}`,
    ...findings.flatMap((one) => [
      `  ${say[one.severity]} [${one.rule}] ${one[language]}`,
      `    ${say.place} ${one.path || '/'}`,
      ...(one.trace.length === 0 ? [] : [`    ${say.way} ${way(one.trace, titles, language)}`]),
    ]),
  ];
}

/** Stage by stage, with what was done in between and what the data said. */
function way(trace: readonly TraceStep[], titles: ReadonlyMap<string, string>, language: Language): string {
  const called = (stage: string) => titles.get(stage) ?? stage;
  return trace.reduce((text, { event, to }) => {
    const done = isActionName(event.type) ? actions[event.type].title[language] : event.type;
    const fields = Object.entries(event.fields ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    return `${text} –${[done, ...(event.verdict === undefined ? [] : [event.verdict]), ...fields].join(' ')}→ ${called(to)}`;
  }, called(trace[0]?.from ?? ''));
}
