// Three visits that the head of 新丰镇 planned for a village's officer (走访任务, domain.md §4 A12): one made and done, one made in June
// and due again today, one that nobody made, of which the town's head was told.
import type { JsonObject, Person } from '@jinguo/core';
import { act, day, officeHour, type Stage, type Step } from './script.ts';

const village = '330402103215';
const town = '330402103000';

/** What is planned, by the code of the household alone. */
const plans = [
  { code: '竹-2022-03', kind: 'people', frequency: 'once', plannedOn: '2022-06-13', firstOn: '2022-07-11', lastOn: '2022-07-29', visitedOn: '2022-07-12', situation: '独居老人身体尚好，已与村助餐点联系，每日送午餐。' },
  { code: '竹-2022-07', kind: 'children', frequency: 'quarterly', plannedOn: '2022-06-13', firstOn: '2022-06-20', lastOn: '2023-06-20', visitedOn: '2022-06-21', situation: '孩子学习、生活情况良好，爷爷奶奶希望暑期有人辅导作业。' },
  { code: '竹-2022-11', kind: 'households', frequency: 'monthly', plannedOn: '2022-08-22', firstOn: '2022-08-29', lastOn: '2023-02-28' },
] as const;
type Plan = (typeof plans)[number];

export function visitTasks2022({ engine, person, holder }: Stage): readonly Step[] {
  const [head, officer, desk] = [person('caiyx'), person('yumf'), holder('townOfficer', town)];
  const begin = async (who: Person, workflow: string, form: JsonObject) => (await engine.start({ kind: 'person', person: who }, { workflow, unit: village, form, key: `demo-${workflow}-${String(form['code'])}` })).itemId;
  const tasks = new Map<string, string>();

  const planned = ({ code, kind, frequency, firstOn, lastOn }: Plan) => begin(head, 'member-visits-tasks', { code, orgUnit: village, kind, visitor: officer.name, frequency, firstOn, lastOn });
  /** The visit has a record of its own, which the town takes into its book; then the task says it is made. */
  const visited = async (code: string, kind: string, visitedOn: string, situation: string) => {
    const record = await begin(officer, 'member-visits', { visitedOn, orgUnit: village, kind, code, visits: 1, situation, member: officer.name, way: 'none' });
    await act(engine, desk, { action: 'approve', itemId: record });
    await act(engine, officer, { action: 'record', itemId: tasks.get(code) ?? '', form: { visitedOn } });
  };

  return plans.flatMap((plan, turn): readonly Step[] => [
    { at: officeHour(day(plan.plannedOn), turn), run: async () => tasks.set(plan.code, await planned(plan)) },
    ...('visitedOn' in plan ? [{ at: officeHour(day(plan.visitedOn), turn + 3), run: () => visited(plan.code, plan.kind, plan.visitedOn, plan.situation) }] : []),
  ]);
}
