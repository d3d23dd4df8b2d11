// docs/soundness.md says what each rule demands and how its finding reads, and docs/zh/soundness.md the same in Chinese. They are
// written from here, so that they stay true:
// `node tools/go.mjs pnpm --filter @jinguo/core exec vitest run src/analysis/soundness-page.test.ts -u` writes them anew.
import { expect, it } from 'vitest';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { parseDefinition } from '../definition/workflow-definition.ts';
import { actions, isActionName } from '../definition/action.ts';
import { compile } from '../machine/compile.ts';
import { coin, definitionFrom, type DefinitionSketch } from '../testing/definition-sketch.ts';
import { carelessKinds, faults } from '../testing/seeded-faults.ts';
import { checkWorkflow } from './check.ts';
import { ruleNames, type RuleName, type SoundnessFinding } from './finding.ts';
import { faultsInChinese, soundnessWords } from '../testing/soundness-words.ts';

const sketch: DefinitionSketch = {
  levels: [{ kind: 'review', split: 'none', skip: 0, mayReject: true, withdraw: false, deadline: false, returnTo: 0, parties: 1, sign: 'one', keep: false, straight: false }],
  appealTo: 0,
  keepers: false,
};

interface Example {
  readonly fault: string;
  readonly finding: SoundnessFinding;
}

/** Each rule's findings on the seeded faults, once for each wording. */
function examples(rule: RuleName): readonly Example[] {
  const found = faults.filter((fault) => fault.rule === rule).flatMap((fault) => {
    const workflow = compile(parseDefinition(fault.into(definitionFrom(sketch))), { kinds: [...coreKinds, ...carelessKinds], guards: [coin] });
    const roles = workflow.definition.stages.flatMap((stage) => stage.actors.flatMap((actor) => ('role' in actor && actor.role !== 'queen' ? [actor.role] : [])));
    const units = [{ id: 'd', parent: null, level: 'district' as const, zh: '区', en: 'District' }];
    return checkWorkflow(workflow, { roles, units }).filter((one) => one.rule === rule).map((finding) => ({ fault: fault.name, finding }));
  });
  return [...new Map(found.map((one) => [one.finding.zh, one])).values()];
}

type Language = keyof typeof soundnessWords;

function line({ fault, finding }: Example, language: Language): string {
  const said = soundnessWords[language];
  const way = finding.trace.map(({ event, to }) => `${isActionName(event.type) ? actions[event.type].title[language] : event.type} → ${to}`).join(said.and);
  return `| ${language === 'zh' ? (faultsInChinese[fault] ?? fault) : fault} | ${said.severity[finding.severity]} | ${finding[language]} | ${way === '' ? '' : `${said.application}${said.and}${way}`} |`;
}

// What is said of a fault in one language only would stand untranslated on the other page.
it('every fault has its name in Chinese', () => {
  expect(faults.map((one) => one.name).filter((name) => faultsInChinese[name] === undefined)).toEqual([]);
});

const found = new Map(ruleNames.map((rule) => [rule, examples(rule)]));

it.each([['zh', 'docs/zh/soundness.md'], ['en', 'docs/soundness.md']] as const)('in %s, %s is what the rules say today', async (language, file) => {
  const said = soundnessWords[language];
  const page = [
    ...said.intro,
    ...ruleNames.flatMap((rule) => {
      const lines = (found.get(rule) ?? []).map((one) => line(one, language));
      return ['', `## ${rule}`, '', said.about[rule], ...(lines.length === 0 ? [] : ['', said.head, '| --- | --- | --- | --- |', ...lines])];
    }),
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot(`../../../../${file}`);
});
