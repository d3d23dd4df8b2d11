// What the district asks of a process whatever else a lead changes in it: a short closed list, as data, with each in words.
import { z } from 'zod';
import { key, type LocalText } from '../../definition/text.ts';

export const mustHave = z.discriminatedUnion('kind', [
  /** No item comes to a good end without a public notice of at least so many working days; an objection that cuts it short is heard. */
  z.strictObject({ kind: z.literal('notice'), workingDays: z.number().int().min(1).max(60) }),
  /** No item comes to a good end unless two different posts have agreed. */
  z.strictObject({ kind: z.literal('two-posts') }),
  /** No item comes to a good end unless this role has agreed. */
  z.strictObject({ kind: z.literal('role-agrees'), role: key }),
  /** No item comes to a good end without having passed a stage of this kind. */
  z.strictObject({ kind: z.literal('stage-kind'), stageKind: key }),
  /** Nobody is refused without being able to ask for another look or to hand in again. */
  z.strictObject({ kind: z.literal('appeal') }),
  /** No item moves because nobody answered. */
  z.strictObject({ kind: z.literal('no-silence') }),
]);
export type MustHave = z.infer<typeof mustHave>;

/** A must-have in words. */
export function mustHaveWords(one: MustHave, roleName: (role: string) => LocalText): LocalText {
  switch (one.kind) {
    case 'notice':
      return { zh: `公示不少于 ${one.workingDays} 个工作日`, en: `a public notice of at least ${one.workingDays} working days` };
    case 'two-posts':
      return { zh: '至少两个不同岗位审核同意', en: 'two different posts agree' };
    case 'role-agrees': {
      const role = roleName(one.role);
      return { zh: `必须经${role.zh}同意`, en: `${role.en} agrees` };
    }
    case 'stage-kind': {
      const kind = kindNames[one.stageKind] ?? { zh: one.stageKind, en: one.stageKind };
      return { zh: `必须经过“${kind.zh}”环节`, en: `a stage of the kind “${kind.en}” is passed` };
    }
    case 'appeal':
      return { zh: '不予通过后可以申请复核或补正重报', en: 'whoever is refused may ask for another look or hand in again' };
    case 'no-silence':
      return { zh: '无人表态不得自动流转', en: 'nothing moves because nobody answered' };
  }
}

const kindNames: Readonly<Record<string, LocalText>> = {
  fillIn: { zh: '填报', en: 'fill in' },
  collect: { zh: '收件', en: 'collect' },
  review: { zh: '审核', en: 'review' },
  inspection: { zh: '评审', en: 'inspection' },
  opinions: { zh: '征求意见', en: 'opinions' },
  notice: { zh: '公示', en: 'public notice' },
  record: { zh: '登记', en: 'record' },
  wait: { zh: '等待', en: 'wait' },
  listed: { zh: '列入批次', en: 'listed' },
  appeal: { zh: '复核期', en: 'appeal period' },
};
