// How several sign a stage, in words: in which way, what carries it, and whose no ends it.
import type { SignMode } from '../../definition/sign-mode.ts';
import { inAList, type LocalText } from '../../definition/text.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { roleName, type EngineParts } from '../parts.ts';
import type { SigningView } from '../views.ts';

const modes: Readonly<Record<SignMode['mode'], LocalText>> = {
  any: { zh: '或签', en: 'Any one signs' },
  all: { zh: '会签', en: 'Everybody signs' },
  inOrder: { zh: '顺序会签', en: 'Everybody signs in order' },
  vote: { zh: '票签', en: 'Vote' },
};

/** Shares that have a name, within what three decimals tell apart. */
const fractions: readonly (readonly [number, LocalText])[] = [
  [50, { zh: '半数', en: 'half' }],
  [100 / 3, { zh: '三分之一', en: 'a third' }],
  [200 / 3, { zh: '三分之二', en: 'two thirds' }],
  [75, { zh: '四分之三', en: 'three quarters' }],
];

export function signingRule(parts: Pick<EngineParts, 'roles'>, { definition }: CompiledWorkflow, mode: SignMode): SigningView {
  const veto = inAList(mode.veto.map((role) => roleName(parts, role)));
  const kept = inAList((mode.keepUnless ?? []).map((name) => definition.fields[name]?.title ?? { zh: name, en: name }));
  return {
    mode: modes[mode.mode],
    rules: [
      ...(mode.mode === 'vote' ? [carries(mode)] : []),
      ...(mode.mode === 'vote' && mode.veto.length > 0 ? [{ zh: `否决权：${veto.zh}`, en: `veto: ${veto.en}` }] : []),
      ...(mode.mode === 'all' || mode.mode === 'inOrder' ? [mode.rejectEnds === 'first' ? { zh: '一人不同意即不通过', en: 'one no ends it' } : { zh: '全部签署后计结果', en: 'everybody is heard before it ends' }] : []),
      ...((mode.keepUnless ?? []).length > 0 ? [{ zh: `退回后${kept.zh}未变的，原签署有效`, en: `sign-offs stay valid while ${kept.en} does not change` }] : []),
    ],
  };
}

function carries({ carries: rule }: SignMode): LocalText {
  if ('count' in rule) return { zh: `满${rule.count}票通过`, en: `${rule.count} votes carry it` };
  if (rule.share === 100) return { zh: '全票通过', en: 'carried by all votes only' };
  const named = fractions.find(([share]) => Math.abs(share - rule.share) < 0.05)?.[1];
  const share = named ?? { zh: `${rule.share}%`, en: `${rule.share}%` };
  return rule.more ? { zh: `超过${share.zh}通过`, en: `more than ${share.en} carries it` } : { zh: `达到${share.zh}通过`, en: `${share.en} or more carries it` };
}
