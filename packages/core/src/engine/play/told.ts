// A play in words: each step as one says it in the office, and what came of it.
import type { MachineEvent } from '../../definition/item-context.ts';
import { actions } from '../../definition/action.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Paper } from '../../plugin/contributions.ts';
import { eventsSince, type Footprint } from '../../store/queries/item-footprint.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { actionTitleAt } from '../read/actions.ts';
import { actionTitle, effectText } from '../read/words.ts';
import type { PlayOffice } from './play-office.ts';
import type { PlayStep } from './play.ts';
import { standInWords } from './stand-ins.ts';

/** Said before it is taken: an action is called what it is called where the item stands then. */
export function stepWords({ parts }: PlayOffice, step: PlayStep, traces: readonly Footprint[]): LocalText {
  switch (step.do) {
    case 'start': {
      const [who, unit] = [standInWords(parts, step.by), unitName(parts, step.unit)];
      const title = parts.registry.current(step.workflow)?.compiled.definition.title ?? { zh: step.workflow, en: step.workflow };
      return { zh: `${who.zh}在${unit.zh}发起：${title.zh}`, en: `${who.en} starts at ${unit.en}: ${title.en}` };
    }
    case 'act': {
      const row = traces[step.item]?.item;
      const workflow = row === undefined ? undefined : parts.registry.version(row.definition_hash)?.compiled;
      const action = workflow === undefined || row === undefined ? actions[step.action].title : actionTitleAt(workflow, row.stage, step.action);
      const more = step.verdict === undefined ? (step.target === undefined ? undefined : (workflow?.stages.get(step.target)?.title ?? { zh: step.target, en: step.target })) : outcomeTitle(step.verdict);
      const who = standInWords(parts, step.by);
      const where = row === undefined ? undefined : workflow?.stages.get(row.stage)?.title;
      return { zh: `${who.zh}${where === undefined ? '' : `在“${where.zh}”`}：${action.zh}${more === undefined ? '' : `（${more.zh}）`}`, en: `${who.en}${where === undefined ? '' : ` at “${where.en}”`}: ${action.en}${more === undefined ? '' : ` (${more.en})`}` };
    }
    case 'wait':
      return waitWords(step);
  }
}

function waitWords({ workingDays, days, until }: Extract<PlayStep, { do: 'wait' }>): LocalText {
  if (until !== undefined) return { zh: `等到${until}`, en: `Wait until ${until}` };
  if (workingDays !== undefined) return { zh: `过了${workingDays}个工作日`, en: workingDays === 1 ? 'A working day passes' : `${workingDays} working days pass` };
  return { zh: `过了${days ?? 0}天`, en: days === 1 ? 'A day passes' : `${days ?? 0} days pass` };
}

/** Moves, timers, papers, notices and messages of all items since. */
export async function happenedBetween({ parts }: PlayOffice, before: ReadonlyMap<string, Footprint>, after: ReadonlyMap<string, Footprint>): Promise<readonly LocalText[]> {
  const told: LocalText[] = [];
  for (const [id, now] of after) {
    const was = before.get(id);
    // Which item it is, is said only where there are several.
    const name = after.size < 2 ? { zh: '', en: '' } : { zh: `${now.item?.number ?? ''}：`, en: `${now.item?.number ?? ''}: ` };
    const lines = [...(await movesOf(parts, id, was?.item?.version ?? 0)), ...leftBehind(was, now)];
    told.push(...lines.map((line) => ({ zh: name.zh + line.zh, en: name.en + line.en })));
  }
  return told;
}

async function movesOf(parts: EngineParts, item: string, version: number): Promise<readonly LocalText[]> {
  const events = await eventsSince({ run: parts.store.readPrepared }, { item, version });
  return events.flatMap(({ event, from_stage, to_stage, definition }) => {
    const parsed: MachineEvent | null = JSON.parse(event ?? 'null');
    const byTimer = parsed?.type.startsWith('timer.') === true ? actionTitle(parsed.type) : undefined;
    const to = parts.registry.version(definition)?.compiled.stages.get(to_stage)?.title ?? { zh: to_stage, en: to_stage };
    const moved = from_stage === to_stage ? undefined : { zh: `转到“${to.zh}”`, en: `goes on to “${to.en}”` };
    if (byTimer === undefined) return moved === undefined ? [] : [moved];
    return [moved === undefined ? byTimer : { zh: `${byTimer.zh}，${moved.zh}`, en: `${byTimer.en}, ${moved.en}` }];
  });
}

function leftBehind(was: Footprint | undefined, now: Footprint): readonly LocalText[] {
  return [
    ...fresh(was?.documents, now.documents).map(({ paper }) => quoted({ zh: '出具文书', en: 'Makes the paper' }, paper)),
    ...fresh(was?.notices, now.notices).map(({ paper, starts_on, ends_on }) => {
      const said = quoted({ zh: '公示', en: 'Publishes' }, paper);
      return { zh: `${said.zh}，${starts_on} 至 ${ends_on}`, en: `${said.en}, ${starts_on} to ${ends_on}` };
    }),
    ...fresh(was?.effects, now.effects).map(({ effect, params }) => effectText(effect, JSON.parse(params))),
  ];
}

function quoted(verb: LocalText, json: string): LocalText {
  const paper: Paper = JSON.parse(json);
  return { zh: `${verb.zh}《${paper.title}》`, en: `${verb.en} “${paper.title}”` };
}

function fresh<Row extends { readonly id: string }>(before: readonly Row[] = [], after: readonly Row[]): readonly Row[] {
  const known = new Set(before.map((row) => row.id));
  return after.filter((row) => !known.has(row.id));
}
