// What may become of somebody whose notice stands: taken back with a statement, objected to and ruled on in every way, at once
// or after ten more working days; and a veto that the chair returns or lets stand.
import type { Deed } from './both-offices.ts';

const objection = { kind: 'person', objector: '群众来信', contact: '0573-82838888', channel: 'letter', receivedOn: '2022-03-20', facts: '反映其材料不实。' };
const ruling = { findings: '经实地核实。' };
const opinion = '经核实，予以处理';
const rulings = ['recorded', 'partlyKept', 'partlyRemoved', 'upheld'] as const;

interface Noticed {
  /** Who may take it back. */
  readonly applicant: string;
  /** Another whose notice stands. */
  readonly noticed: () => Promise<string>;
  /** What becomes of one that stays; those that are taken out have ended. */
  readonly kept: (id: string) => Promise<void>;
}

/** Every way from a notice, with every reminder on the way. */
export async function ruledOn({ does, linger, until }: Deed, { applicant, noticed, kept }: Noticed): Promise<void> {
  await does(applicant, 'withdraw', await noticed(), { opinion: '本人书面声明退出' });
  const objected = async () => {
    const id = await noticed();
    await does('clerk', 'object', id, { verdict: 'clue', form: { ...objection, kind: 'anonymous' }, opinion: '匿名来信一件' });
    await does('clerk', 'object', id, { form: objection, opinion: '来信一件' });
    return id;
  };
  // Ruled on before its notice ends, it stands until then.
  const stays = async (id: string) => {
    await until(id, 'noticeEnd');
    await kept(id);
  };
  const refusedAtOnce = await objected();
  await linger(refusedAtOnce);
  await does('deputy', 'reject', refusedAtOnce, { opinion: '无具体事实' });
  await stays(refusedAtOnce);
  for (const longer of [false, true]) {
    for (const verdict of rulings) {
      const id = await objected();
      await does('deputy', 'approve', id);
      await linger(id);
      if (longer) {
        await does('deputy', 'record', id, { verdict: 'extended', form: ruling, opinion: '需补充取证' });
        await linger(id);
      }
      await does('deputy', 'record', id, { verdict, form: ruling, opinion });
      if (verdict === 'recorded' || verdict === 'partlyKept') await stays(id);
    }
  }
}

/** A veto returned by the chair, who is vetoed again and lets it stand. */
export async function vetoedTwice({ does, linger }: Deed, id: string, { party, withdraws }: { readonly party: string; readonly withdraws?: { readonly applicant: string; readonly other: string } }): Promise<void> {
  await does(party, 'opine', id, { verdict: 'disagree', opinion: '有未了结案件' });
  await linger(id);
  await does('chair', 'approve', id, { opinion: '案件已了结，请重新核查' });
  await does(party, 'opine', id, { verdict: 'disagree', opinion: '仍有未了结案件' });
  await does('chair', 'reject', id, { opinion: '维持否决' });
  if (withdraws === undefined) return;
  await does(party, 'opine', withdraws.other, { verdict: 'disagree', opinion: '有未了结案件' });
  await does(withdraws.applicant, 'withdraw', withdraws.other);
}
