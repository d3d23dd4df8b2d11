// A children's home as its conditions ask for it: open for long enough, large enough, staffed, with a year of activities.
import { addDays, type JsonObject, type LocalDate } from '@jinguo/core/plugin';

export function homeExample(today: LocalDate, serial = 1): JsonObject {
  const person = (name: string, job: string): JsonObject => ({ name, job, backgroundCheckOn: addDays(today, -30), clean: true });
  return {
    address: `新丰镇竹林村${serial}号`, openedOn: addDays(today, -300), director: '余美芳', indoorArea: 85.5, outdoorArea: 120, zones: ['reading', 'play', 'mind'], books: 650, weeklyDays: 5, weeklyHours: 16, fire: true, insurance: true, cctv: true, plan: true, holidayOpen: true,
    staff: [person('余美芳', 'fullTime'), person('沈兰', 'volunteer'), person('陆梅', 'partTime')], served: 120, hardship: 6, leftBehind: 9,
    activities: Array.from({ length: 12 }, (_, index) => ({ on: addDays(today, -20 * index), theme: '亲子阅读', headcount: 20, photoConsent: true })), fund: [{ source: '村集体', amount: 2_000_000 }], fundTotal: 2_000_000,
  };
}
