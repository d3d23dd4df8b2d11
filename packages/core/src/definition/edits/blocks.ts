// Building blocks a lead puts into a process with one step: stages that belong together, joined to what was there.
import { refusal } from '../../errors.ts';
import type { AnswerParams } from '../effect-params.ts';
import { at } from '../posts.ts';
import type { Stage } from '../stage.ts';
import type { LocalText } from '../text.ts';
import { waysOf } from '../transition.ts';
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
  return block === 'publicNotice' ? withInquiry(joined, id) : joined;
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

/**
 * An objection is taken in within two working days and looked into within ten. Not accepted or lifted, it leaves the item to its notice,
 * which stands on until its end; upheld, the item goes the way of a refusal where there is one (domain.md §3.4).
 */
function withInquiry(definition: WorkflowDefinition, id: string): WorkflowDefinition {
  const refused = definition.stages.flatMap((one) => waysOf(one.outcomes['rejected']))[0]?.to ?? definition.stages.find((one) => one.kind === 'end' && one.settings['good'] === false)?.id;
  const [notice, intake, inquiry] = [`${id}Notice`, `${id}Intake`, `${id}Inquiry`];
  const told = (state: AnswerParams['state']) => ({ effect: 'answerObjection', params: { state } });
  const back = (title: LocalText, state: AnswerParams['state']) => [{ to: notice, effects: [{ effect: 'resumeNotice' }, told(state)], title }];
  const stage = (one: Pick<Stage, 'id' | 'title' | 'settings' | 'outcomes'>, workingDays: number): Stage => ({
    ...one, kind: 'review', actors: [at.deputyChair, at.chair], deadline: { within: { workingDays }, remindAtPercent: [50, 100] }, checks: [], computes: [], withdraw: 'no', excludeSigners: true, mayHaveSigned: [intake, inquiry], onEnter: [],
  });
  const added = [
    stage({ id: intake, title: { zh: '异议受理', en: 'Objection received' }, settings: {}, outcomes: { approved: { to: inquiry, title: { zh: '受理', en: 'Accept the objection' }, effects: [told('accepted')] }, rejected: back({ zh: '不予受理', en: 'Not accepted' }, 'notAccepted') } }, 2),
    stage({
      id: inquiry, title: { zh: '异议核实', en: 'Inquiry into the objection' }, settings: { mayReject: refused !== undefined },
      outcomes: { approved: back({ zh: '异议不成立', en: 'Not upheld' }, 'notUpheld'), ...(refused === undefined ? {} : { rejected: { to: refused, title: { zh: '异议成立', en: 'Upheld' }, effects: [told('upheld')] } }) },
    }, 10),
  ];
  const stages = definition.stages.flatMap((one) => (one.id === notice ? [one, ...added] : [one]));
  return withStage({ ...definition, stages }, notice, (one) => ({ ...one, outcomes: { ...one.outcomes, objected: { to: intake } } }));
}
