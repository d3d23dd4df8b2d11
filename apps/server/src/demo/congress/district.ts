// The district's eighth congress in preparation: planned and agreed to in August, its delegates and candidates on the way in
// September, each as far as her story goes.
import type { ActCommand, Answer, JsonObject, Person } from '@jinguo/core';
import { made } from '../open-round.ts';
import { act, day, officeHour, type Stage, type Step } from '../script.ts';
import { madeUpCandidate, madeUpDelegate, madeUpPerson, targets } from './people.ts';

const district = '330402';
const towns = ['330402007000', '330402008000', '330402009000', '330402010000', '330402011000', '330402012000', '330402013000', '330402014000', '330402015000', '330402100000', '330402101000', '330402103000', '330402105000'];
/** 212 places: sixteen each, and four more for the largest. */
const places = towns.map((unit, index) => ({ unit, amount: index === 3 ? 20 : 16 }));

/** @param seed its people are others with each; absent: the demonstration's */
export function districtCongress(stage: Stage, seed?: number): readonly Step[] {
  const { engine, holder, person } = stage;
  const lead = person('gumh');
  const clerk = person('jiny');
  const taken = new Set<string>();
  let opened: Answer | undefined;
  const delegates: { readonly id: string; readonly town: string; readonly index: number }[] = [];
  let turn = 0;
  const step = (on: string, run: () => Promise<unknown>): Step => ({ at: officeHour(day(on), turn += 1), run });
  const does = (who: Person, action: ActCommand['action'], itemId: string, form?: JsonObject) => act(engine, who, { action, itemId, ...(form === undefined ? {} : { form }) });
  const begin = async (who: Person, workflow: string, where: { readonly unit: string; readonly form: JsonObject; readonly key: string }) =>
    (await engine.start({ kind: 'person', person: who }, { workflow, batchId: made(opened).itemId, unit: where.unit, form: where.form, key: `demo-district-congress-${where.key}` })).itemId;
  const opinions = async (itemId: string, of: readonly string[]) => {
    for (const one of of) await does(holder('partnerOfficer', `partner.${one}`), 'opine', itemId);
  };

  return [
    step('2022-08-22', async () => {
      const form = {
        name: '嘉兴市南湖区妇女第八次代表大会', orgUnit: district, heldFrom: '2022-12-15', heldTo: '2022-12-16', venue: '区行政中心会议中心', termYears: 5, group: '组长：陆文静；成员：沈晓岚、顾敏华、周丽君', delegates: 212, quotas: places, targets: [...targets],
        executive: 45, standing: 13, chair: 1, deputies: 6,
      };
      opened = await engine.start({ kind: 'person', person: lead }, { workflow: 'district-congress', unit: district, form, key: 'demo-district-congress' });
    }),
    step('2022-08-26', () => does(clerk, 'record', made(opened).itemId, { number: '南委〔2022〕18号', on: '2022-08-26', words: '同意召开。' })),
    step('2022-08-31', () => does(clerk, 'record', made(opened).itemId, { number: '嘉妇〔2022〕9号', on: '2022-08-31', words: '同意。' })),
    step('2022-09-05', () => Promise.all(towns.flatMap((town, at) => [0, 1].map(async (one) => {
      const index = 2 * at + one;
      const name = engine.units.get(town)?.zh ?? '';
      const id = await begin(holder('townOfficer', town), 'district-congress-delegates', { unit: town, form: madeUpDelegate(madeUpPerson(name, 200 + index, { taken, seed }), index, town), key: `delegate-${index}` });
      delegates.push({ id, town, index });
    })))),
    step('2022-09-06', () => Promise.all(delegates.filter(({ index }) => index < 23).map(({ id }) => does(lead, 'approve', id)))),
    step('2022-09-07', () => Promise.all(delegates.filter(({ index }) => index < 20).map(({ id }) => opinions(id, ['organization', 'police'])))),
    step('2022-09-20', () => Promise.all(delegates.filter(({ index }) => index < 14).map(({ id, town }) => does(holder('townOfficer', town), 'record', id, { heldOn: '2022-09-20', way: 'agreement', entitled: 40, present: 36, votesFor: 35 })))),
    step('2022-09-14', async () => {
      await begin(lead, 'district-congress-guests', { unit: district, form: { name: '陶敏', kind: 'observer', post: '嘉兴市妇联' }, key: 'guest' });
      for (const [index, body] of ['executive', 'executive', 'executive', 'standing', 'chair'].entries()) {
        const itemId = await begin(clerk, 'district-congress-candidates', { unit: district, form: madeUpCandidate(madeUpPerson('南湖区', 300 + index, { taken, seed }), body, { by: '区委组织部', heard: ['嘉妇〔2022〕10号', '2022-09-13'] }), key: `candidate-${index}` });
        if (index < 3) await does(lead, 'approve', itemId);
        if (index < 1) await opinions(itemId, ['organization', 'police', 'discipline', 'court', 'tax']);
      }
    }),
  ];
}
