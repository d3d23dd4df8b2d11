// Building blocks a lead puts into a process with one step: stages that belong together, joined to what was there.
import { refusal } from '../../errors.ts';
import { at } from '../posts.ts';
import type { Stage } from '../stage.ts';
import type { LocalText } from '../text.ts';
import { waysOf, type Transition } from '../transition.ts';
import type { WorkflowDefinition } from '../workflow-definition.ts';
import type { EditOf } from './definition-edit.ts';
import { addStage, stageAt, withStage } from './stage-edits.ts';

/** What there is to choose from. */
export const buildingBlocks: readonly { readonly block: EditOf<'add-block'>['block']; readonly title: LocalText }[] = [
  { block: 'twoLevels', title: { zh: '镇、区两级审核', en: 'Review by town, then district' } },
  { block: 'everyoneSigns', title: { zh: '区领导会签', en: 'All leaders of the district sign' } },
  { block: 'panel', title: { zh: '专家票签（过半数）', en: 'Vote of the experts (more than half)' } },
  { block: 'publicNotice', title: { zh: '公示与异议核实', en: 'Public notice and inquiry into objections' } },
  { block: 'waitAndCheck', title: { zh: '满三个月回访', en: 'Visit after three months' } },
];

/**
 * The stages of a block between a stage and where its outcome led.
 *
 * @throws JinguoError EDIT_IMPOSSIBLE where the outcome leads nowhere yet, or a name is taken.
 */
export function addBlock(definition: WorkflowDefinition, { block, after, outcome, id, paper }: EditOf<'add-block'>): WorkflowDefinition {
  const before = stageAt(definition, after);
  const led = Object.hasOwn(before.outcomes, outcome) ? waysOf(before.outcomes[outcome]) : [];
  if (led.length === 0) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: `“${outcome}”还没有去向`, en: `“${outcome}” leads nowhere yet` } });
  if (block === 'publicNotice' && paper === undefined) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: '公示需要选定公示文书', en: 'a public notice needs the paper it publishes' } });
  const stages = stagesOf(block, { id, paper: paper ?? '' });
  const joined = stages.reduce<{ readonly definition: WorkflowDefinition; readonly after: string; readonly outcome: string }>(
    (so, { main, ...stage }) => ({ definition: addStage(so.definition, { op: 'add-stage', after: so.after, outcome: so.outcome, ...stage }), after: stage.id, outcome: main }),
    { definition, after, outcome },
  ).definition;
  return block === 'publicNotice' ? withInquiry(joined, id, led) : joined;
}

type NewStage = Omit<EditOf<'add-stage'>, 'op' | 'after' | 'outcome'> & { readonly main: string };

function stagesOf(block: EditOf<'add-block'>['block'], { id, paper }: { readonly id: string; readonly paper: string }): readonly NewStage[] {
  switch (block) {
    case 'twoLevels':
      return [
        { id: `${id}Town`, kind: 'review', title: { zh: '镇（街道）审核', en: 'Town review' }, actors: [at.townHead], settings: { mayReject: false }, main: 'approved' },
        { id: `${id}District`, kind: 'review', title: { zh: '区级审核', en: 'District review' }, actors: [at.sectionHead], settings: { mayReject: false }, main: 'approved' },
      ];
    case 'everyoneSigns':
      return [{ id: `${id}Leaders`, kind: 'review', title: { zh: '区领导会签', en: 'Leaders sign' }, actors: [{ role: at.deputyChair.role, everyone: 'district' }, { role: at.chair.role, everyone: 'district' }], settings: { mayReject: false, sign: { mode: 'all' } }, main: 'approved' }];
    case 'panel':
      return [{ id: `${id}Panel`, kind: 'review', title: { zh: '专家票签', en: 'Vote of the experts' }, actors: [{ role: 'expert', everyone: 'district' }], settings: { mayReject: false, sign: { mode: 'vote', carries: { share: 50, more: true } } }, main: 'approved' }];
    case 'publicNotice':
      return [{ id: `${id}Notice`, kind: 'notice', title: { zh: '公示', en: 'Public notice' }, actors: [at.deputyChair, at.chair], settings: { days: 5, unit: 'workingDays', paper, objection: 'item' }, main: 'passed' }];
    case 'waitAndCheck':
      return [
        { id: `${id}Wait`, kind: 'wait', title: { zh: '待三个月回访', en: 'Until the visit' }, settings: { until: { months: 3 } }, main: 'elapsed' },
        { id: `${id}Visit`, kind: 'record', title: { zh: '回访登记', en: 'Visit' }, actors: [at.villageOfficer], main: 'recorded' },
      ];
  }
}

/** Who inquires into an objection may lift it or uphold it; upheld, the item goes the way of a refusal where there is one. */
function withInquiry(definition: WorkflowDefinition, id: string, led: readonly Transition[]): WorkflowDefinition {
  const refused = definition.stages.flatMap((one) => waysOf(one.outcomes['rejected']))[0]?.to ?? definition.stages.find((one) => one.kind === 'end' && one.settings['good'] === false)?.id;
  const inquiry: Stage = {
    id: `${id}Inquiry`, kind: 'review', title: { zh: '异议核实', en: 'Inquiry into the objection' }, actors: [at.deputyChair, at.chair],
    deadline: { within: { workingDays: 10 }, remindAtPercent: [50, 100] }, checks: [], computes: [], withdraw: 'no', excludeSigners: true, onEnter: [],
    settings: { mayReject: refused !== undefined }, outcomes: { approved: [...led], ...(refused === undefined ? {} : { rejected: { to: refused } }) },
  };
  const stages = definition.stages.flatMap((one) => (one.id === `${id}Notice` ? [one, inquiry] : [one]));
  return withStage({ ...definition, stages }, `${id}Notice`, (one) => ({ ...one, outcomes: { ...one.outcomes, objected: { to: inquiry.id } } }));
}
