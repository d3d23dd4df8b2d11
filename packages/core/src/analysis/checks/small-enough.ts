// small-enough: a workflow with more configurations than can be looked through is one nobody can oversee either.
import type { SoundnessFinding } from '../finding.ts';
import type { Subject } from '../subject.ts';

export function smallEnough({ reach }: Subject): readonly SoundnessFinding[] {
  if (reach.whole) return [];
  return [
    {
      rule: 'small-enough',
      severity: 'error',
      stage: null,
      path: '/stages',
      zh: `流程的情形多于 ${reach.nodes.length} 种，无法逐一核查；请拆成几个流程。`,
      en: `The workflow has more than ${reach.nodes.length} configurations and cannot be checked; split it into several.`,
      trace: [],
    },
  ];
}
