// docs/soundness.md says what each rule demands and how its finding reads. It is written from here, so that it stays true:
// `node tools/go.mjs pnpm --filter @jinguo/core exec vitest run src/analysis/soundness-page.test.ts -u` writes it anew.
import { expect, it } from 'vitest';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { parseDefinition } from '../definition/workflow-definition.ts';
import { actions, isActionName } from '../definition/action.ts';
import { compile } from '../machine/compile.ts';
import { coin, definitionFrom, type DefinitionSketch } from '../testing/definition-sketch.ts';
import { carelessKinds, faults } from '../testing/seeded-faults.ts';
import { checkWorkflow } from './check.ts';
import { ruleNames, type RuleName, type SoundnessFinding } from './finding.ts';

const about: Readonly<Record<RuleName, string>> = {
  'final-reachable': 'From every configuration an item can get into, an end can be reached without anybody giving up: not by 撤回, 终止 or 作废, and not only as long as returns are left. Shown is the circle or corner items never come out of. A circle that only some data lead out of traps the others, unless a form or compute on the way round can change them; the trace carries such data.',
  'no-dead-end': 'Every stage that is no end has a way to another one. 撤回 by the applicant is none: an item nobody can finish is not sound because she may give up.',
  'unreachable-stage': 'Every stage stands on some item’s way. The ends of 终止 and 作废 need no way of their own.',
  'unreachable-way': 'Of several ways the first that fits is taken. One whose conditions include all of an earlier one’s is never taken.',
  'stuck-guards': 'Whatever the data say, wherever the batch stands and whoever returned the item, some way out fits. Conditions with known meaning (`fieldIs`, `fieldAtLeast`, `batchStageIs`, CEL comparisons of one field with given values) are looked through exactly, with the limits of the form; the named case is one that fails. What only a plugin can answer may be true or false: a condition and its negation complete each other, and one alone is a warning. So is what hangs only on a field of the stage’s own form, which whoever fills it can change.',
  'someone-can-act': 'A stage that waits for a person asks somebody; the org tree has the units and partners, the roles exist, and a vote does not need more votes than are cast. With `--posts`, somebody holds the post: nobody anywhere is an error, or a warning where a fallback, the superior or another of the asked is there; nobody at some units is a warning unless a fallback is there.',
  'nobody-approves-her-own': 'No stage lets the applicant decide her own item (domain.md §1 回避). Two levels in a row that both ask one post alone are a warning, unless somebody else is named as fallback: its holder may not sign both.',
  'refusal-has-appeal': 'Where who applied is refused, she may ask for another look or hand in again before the item is over (domain.md §3.2 不予通过). An error where the definition says `appeal: "required"`, a warning where it says nothing; `appeal: "none"` is a choice the definition makes openly. What is refused after an appeal stays refused.',
  'timer-leads-somewhere': 'When a limit of time ends, something follows: the item moves, somebody is told, or somebody more may act. Names of limits are unique in a stage, and in the deadline of the whole item.',
  'field-asked-before': 'A condition reads only declared fields, and only what every item that gets there was asked for, by a form or a compute; the same holds for a date that a time limit ends on, which the first form asks for where the whole item ends on it. In CEL, a field asked for with `has()` may be missing.',
  'field-can-be-filled': 'What a form requires can be filled in at one of the stages that ask for the form: a field that all of them hide or only show could never be there. At a stage where it is closed it is not asked for.',
  'no-passing-by-silence': 'Where money, a naming, an election or a person’s case is at stake, nothing passes and nothing is refused because nobody answered (domain.md §3.2 超时). A definition says what is at stake in `stakes`; fields in fen mean money where it does not. Where silence decides it must say so, if only that nothing is: `[]`. The end of a public notice is no silence, nor is the applicant’s own, nor the date of a stage that waits. Such a definition is not even loaded.',
  'bounded-returns': 'Items are sent back a bounded number of times (domain.md §3.2: at most twice a level), and never go round by themselves, on limits of time or automatic ways alone.',
  'waits-for-batch': 'What an entry waits to hear from its batch is said there, what a batch says of its entries is heard, and a stage that `follows` its batch says where to at each of the batch’s ends, so that no entry is left behind, also one that comes late or was paused. Asked where both definitions are loaded.',
  'small-enough': 'A workflow with more than 50 000 configurations cannot be looked through, by anybody.',
};

const sketch: DefinitionSketch = {
  levels: [{ kind: 'review', split: 'none', skip: 0, mayReject: true, withdraw: false, deadline: false, returnTo: 0, parties: 1, sign: 'one', keep: false, straight: false }],
  appealTo: 0,
  keepers: false,
};

/** Each rule's findings on the seeded faults, once for each wording. */
function examples(rule: RuleName): readonly { readonly fault: string; readonly finding: SoundnessFinding }[] {
  const found = faults.filter((fault) => fault.rule === rule).flatMap((fault) => {
    const workflow = compile(parseDefinition(fault.into(definitionFrom(sketch))), { kinds: [...coreKinds, ...carelessKinds], guards: [coin] });
    const roles = workflow.definition.stages.flatMap((stage) => stage.actors.flatMap((actor) => ('role' in actor && actor.role !== 'queen' ? [actor.role] : [])));
    const units = [{ id: 'd', parent: null, level: 'district' as const, zh: '区', en: 'District' }];
    return checkWorkflow(workflow, { roles, units }).filter((one) => one.rule === rule).map((finding) => ({ fault: fault.name, finding }));
  });
  return [...new Map(found.map((one) => [one.finding.zh, one])).values()];
}

function line({ fault, finding }: { readonly fault: string; readonly finding: SoundnessFinding }): string {
  const way = finding.trace.map(({ event, to }) => `${isActionName(event.type) ? actions[event.type].title.zh : event.type} → ${to}`).join(', ');
  return `| ${fault} | ${finding.severity} | ${finding.zh}<br>${finding.en} | ${way === '' ? '' : `application, ${way}`} |`;
}

it('docs/soundness.md is what the rules say today', async () => {
  const page = [
    '# Soundness',
    '',
    '`jinguo check` asks of every definition of the loaded campaigns, or of one in a JSON file, whether items can get stuck, lost',
    'or decided wrongly by its shape alone. Errors end with exit code 1; `--en` prints English, `--workflow <name>` checks one,',
    '`--posts` also asks who holds the posts now. In code it is `checkDefinition` and `checkWorkflow`',
    '([`check.ts`](../packages/core/src/analysis/check.ts)), and `requireSound` for a gate; one rule is one file in',
    '[`checks/`](../packages/core/src/analysis/checks).',
    '',
    'All rules look at one exploration: every configuration an item can reach, breadth first over the stage plans',
    '([`reach.ts`](../packages/core/src/analysis/reach/reach.ts)), with the shortest trace of events to each. A configuration is',
    'a stage with its own sign-offs, returns and roster, and who returned the item where the stage asks; what other stages',
    'counted is left out. Data are told apart by case: values on either side of each limit a condition names, choices of a',
    'form, unfilled where it may be. A finding has its rule, severity, stage, JSON pointer, a sentence in both languages, and',
    'the trace that shows it, which a real item can walk: `random.test.ts` replays every one through the real machine, and',
    'holds the exploration against the one XState makes.',
    '',
    'What it cannot see: what `checks` of a stage refuse, conditions only a plugin can answer (they may be true or false), and',
    'sign-offs kept over a return when the item comes back (they only let it pass sooner).',
    '',
    '[`replay.ts`](../packages/core/src/analysis/replay.ts) runs logged items through another version of a workflow and says of',
    'each: same, differs (where first), or stuck (with the reasons).',
    ...ruleNames.flatMap((rule) => {
      const found = examples(rule).map(line);
      return ['', `## ${rule}`, '', about[rule], ...(found.length === 0 ? [] : ['', '| for example | | how it reads | the way there |', '| --- | --- | --- | --- |', ...found])];
    }),
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../../../docs/soundness.md');
});
