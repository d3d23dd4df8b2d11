// 三查 as they are made (domain.md §9 MJ01/MJ02): 村月查, a village's sheet of the month, and 镇季查, a town's of the quarter for one of its
// villages; one sheet with a row for each house looked at, one sheet a village and period. Ratings and looks of the year read them.
import { addMonths, isLocalDate, type Check, type Compute, type Json, type JsonObject, type Programme } from '@jinguo/core/plugin';
import { at, choice, date, dateAt, files, fill, formSpec, group, level, longText, programmeOf, refuse, rows, rowsAt, singlePaper, tell, text, textAt, unit, warn } from '@jinguo/core/programme';
import { houseAt, houseCode } from './house.ts';
import { besideQuarter, dropped, failedBetween, failedLooks, looksKey, periodOf, periodWords, type Every } from './looks-in-the-books.ts';
import { issuer } from './office.ts';
import { stands } from './titles.ts';

const verdicts = [{ value: 'passed', zh: '合格', en: 'Passed' }, { value: 'failed', zh: '不合格', en: 'Failed' }] as const;
/** As many are named; there may be more. */
const mostNamed = 20;
const mostRows = 300;

const named = {
  month: { sheet: 'monthSheet', title: { zh: '村月查', en: 'Monthly look of the village' }, once: { zh: '本月', en: 'this month' } },
  quarter: { sheet: 'quarterSheet', title: { zh: '镇季查', en: 'Quarterly look of the town' }, once: { zh: '本季度', en: 'this quarter' } },
} as const;

/** Which sheet an item is. */
const everyOf = (data: JsonObject): Every => (data['quarterSheet'] === undefined ? 'month' : 'quarter');
const sheetOf = (data: JsonObject) => named[everyOf(data)].sheet;
const villageOf = (data: JsonObject) => textAt(data, `${sheetOf(data)}.orgUnit`);
const housesOf = (data: JsonObject) => rowsAt(data, `${sheetOf(data)}.houses`).map((row) => ({ house: houseAt(villageOf(data), textAt(row, 'place')), failed: textAt(row, 'verdict') === 'failed', found: textAt(row, 'found') }));

const dayOf = (field: Json | undefined) => (typeof field === 'string' && isLocalDate(field) ? field : undefined);

/** The key of a village's one sheet of a month or quarter. */
export const sheetKey = (of: string, village: string, period: string) => `${looksKey(of, village)}@${period}`;

export interface Looks {
  /** Codes of the monthly and the quarterly sheets. */
  readonly codes: Readonly<Record<Every, string>>;
  /** The workflow of what is looked at. */
  readonly of: string;
  readonly noun: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** Both sheets, one after the other. */
export function looks(spec: Looks): readonly Programme[] {
  return [sheetsOf('month', spec), sheetsOf('quarter', spec)];
}

function sheetsOf(every: Every, { codes, of, noun, title }: Looks): Programme {
  const { sheet, title: look, once } = named[every];
  const name = `${of}-${every}ly`;
  const rowOf = group({ place: { ...text('门牌', 'House', { maxLength: 60, examples: ['竹林浜12号', '南溪花园3幢502室'] }), 'x-mask': 'address' }, verdict: choice('结果', 'Result', verdicts), found: text('检查情况', 'What was found', { maxLength: 200, examples: ['院内整洁，花木长势好。', '墙边堆放杂物，已口头提醒。'] }) }, ['found']);
  const form = formSpec({ zh: `${noun}${look.zh}表`, en: `${look.en}: sheet` }, [
    { zh: '检查', en: 'The look', fields: { orgUnit: unit(), lookedOn: date('检查日期', 'Looked at on'), lookers: text('检查人', 'Who looked', { maxLength: 60, examples: ['村妇联主席和网格员2人', '镇妇联、镇农办各1人'] }) } },
    { zh: '检查结果', en: 'What was found', fields: { houses: { ...rows('逐户结果', 'Each house', {}), items: rowOf, minItems: 1, maxItems: mostRows }, photos: files('照片', 'Photos'), note: longText('总体情况', 'All in all', { maxLength: 300, examples: ['整体较上次有改善。', '沿河几户反复堆放，下次重点查看。'] }) } },
  ], ['photos', 'note']);
  const keyOf = (data: JsonObject) => sheetKey(of, villageOf(data), periodOf(textAt(data, `${sheet}.lookedOn`), every));

  const lookedByNow: Check = ({ data, today, unit: own }) => [
    ...(villageOf(data) === own ? [] : [refuse(`/${sheet}/orgUnit`, 'VILLAGE', { zh: '须与办件所属村社区一致', en: 'must be the village the item belongs to' })]),
    ...((dateAt(data, `${sheet}.lookedOn`) ?? today) <= today ? [] : [refuse(`/${sheet}/lookedOn`, 'NOT_YET', { zh: '检查日期还未到', en: 'has not come yet' })]),
  ];
  const onceAPeriod: Check = async ({ data, others }) => (await others('sheet', keyOf(data))).filter((one) => one.workflow === name && !dropped.includes(one.result ?? '')).map((one) => refuse(`/${sheet}/lookedOn`, 'LOOKED_ALREADY', { zh: `该村${once.zh}已有${look.zh}表（${one.number}），请在原表上更正`, en: `the village has its sheet of ${once.en} already (${one.number}); mend that one` }));
  const eachHouseOnce: Check = ({ data }) => {
    const houses = housesOf(data);
    return houses.flatMap(({ house, failed, found }, index) => [
      ...(houses.findIndex((one) => one.house === house) === index ? [] : [refuse(`/${sheet}/houses/${index}/place`, 'HOUSE_TWICE', { zh: '该门牌在本表中已有一行', en: 'has a row of this sheet already' })]),
      ...(failed && found === '' ? [refuse(`/${sheet}/houses/${index}/found`, 'SAY_WHAT', { zh: '不合格的，请写明检查情况', en: 'say what was found where it failed' })] : []),
    ]).slice(0, mostNamed);
  };
  /** A house that never applied counts for nobody: a slip of the keyboard is pointed at. */
  const knownHouses: Check = async ({ data, others }) => {
    const found = [];
    for (const [index, { house }] of housesOf(data).entries()) {
      if (found.length < mostNamed && !(await others('place', house)).some((one) => one.workflow === of && !dropped.includes(one.result ?? ''))) found.push(warn(`/${sheet}/houses/${index}/place`, 'NOT_IN_THE_BOOKS', { zh: `系统内该门牌没有申报${noun}，请核对门牌`, en: 'no application of this house is in the books; please check its number' }));
    }
    return found;
  };
  /** Two failed quarters in a row cost a star: it falls as the sheet is read, of each title between two looks of the district, by the system. */
  const starsFall: Compute = ({ data, number, today, held = [] }) => {
    const on = dateAt(data, `${sheet}.lookedOn`);
    if (on === undefined) return { into: [] };
    const into = housesOf(data).filter((one) => one.failed).flatMap(({ house }) => {
      const looks = [...failedLooks({ held }, of, house), { sheet: number, on, every }];
      const why = `连续两季季查不合格（${[...besideQuarter(looks, on).map((one) => one.sheet), number].join('、')}），系统自动降一星`;
      const titles = held.filter((one) => one.fields['house'] === houseCode(house) && stands(one, of) && /^(?:year|term)/u.test(one.stage) && typeof one.fields['lowered'] !== 'string');
      return titles.filter(({ fields }) => failedBetween(looks, dayOf(fields['ratedOn']) ?? addMonths(today, -12), today).twice).map((one) => ({ item: one.id, verdict: 'lower', opinion: why, form: { cameUpOn: today, fact: why } }));
    });
    return { into };
  };
  const lookedAt: Compute = ({ data }) => {
    const houses = housesOf(data);
    const failed = houses.filter((one) => one.failed).map((one) => houseCode(one.house));
    return { looked: houses.length, failed: failed.length, houses: failed.join('、') };
  };
  const counts = [{ effect: 'count', params: { figure: `${every}Looked`, field: 'looked' } }, { effect: 'count', params: { figure: `${every}Failed`, field: 'failed' } }] as const;
  return programmeOf(
    {
      campaign: 'homes', code: codes[every], name, title: { zh: `${title.zh}${look.zh}`, en: `${title.en}: ${look.en.toLowerCase()}` }, issuer, startedBy: every === 'month' ? [{ role: 'villageOfficer' }] : [{ role: 'townOfficer' }, { role: 'townHead' }],
      keys: (data) => ({ sheet: keyOf(data), looks: looksKey(of, villageOf(data)) }),
      reads: ({ data, stage = '' }) => (every === 'month' || stage !== 'noted' ? [] : [{ key: 'looks', value: looksKey(of, villageOf(data)) }, ...housesOf(data).filter((one) => one.failed).map(({ house }) => ({ key: 'place', value: house }))]),
    },
    {
      form,
      itemTitle: (data) => `${look.zh} · ${periodWords(textAt(data, `${sheet}.lookedOn`), every).zh}`,
      workflow: {
        stakes: [],
        fields: {
          lookedOn: { from: `${sheet}.lookedOn`, type: 'date', title: { zh: '检查日期', en: 'Looked at on' } }, looked: { from: 'lookedAt.looked', type: 'integer', title: { zh: '检查户数', en: 'Looked at' }, optional: true },
          failed: { from: 'lookedAt.failed', type: 'integer', title: { zh: '不合格户数', en: 'Failed' }, optional: true }, failedHouses: { from: 'lookedAt.houses', type: 'text', title: { zh: '不合格户（门牌代码）', en: 'Failed houses, by their codes' }, optional: true, internal: true },
        },
        blocks: [
          fill(sheet, { title: { zh: `填报${look.zh}表`, en: 'Sheet' }, form, checks: ['lookedByNow', 'onceAPeriod', 'eachHouseOnce', 'knownHouses'], computes: ['lookedAt'], paper: 'lookSheet' }),
          level('noted', { title: every === 'month' ? { zh: '镇（街道）查阅', en: 'Read by the town' } : { zh: '区妇联查阅', en: 'Read by the district' }, by: [every === 'month' ? at.townOfficer : at.districtClerk], within: 3, mayReject: false, ...(every === 'quarter' ? { computes: ['starsFall'] } : {}), approved: { zh: '已阅', en: 'Read' }, effects: [...counts, ...(every === 'quarter' ? [{ effect: 'recordIn', params: { from: 'starsFall.into' } }] : []), tell('noted', { zh: '检查表已查阅', en: 'The sheet was read' })] }),
        ],
        supplement: { checks: ['lookedByNow', 'onceAPeriod', 'eachHouseOnce', 'knownHouses'], computes: ['lookedAt'] },
      },
      given: {
        figures: {
          [`${every}Looked`]: { title: { zh: `${noun}${look.zh}户次`, en: `${title.en}: ${every === 'month' ? 'monthly' : 'quarterly'} looks` }, unit: { zh: '户次', en: 'households' } },
          [`${every}Failed`]: { title: { zh: `${noun}${look.zh}不合格`, en: `${title.en}: ${every === 'month' ? 'monthly' : 'quarterly'} looks failed` }, unit: { zh: '户次', en: 'households' }, outOf: `${every}Looked` },
        },
        checks: { lookedByNow, onceAPeriod, eachHouseOnce, knownHouses },
        computes: { lookedAt, ...(every === 'quarter' ? { starsFall } : {}) },
        papers: {
          lookSheet: singlePaper({
            title: `${noun}${look.zh}表`, issuer: ({ data, unitName, town }) => `${unitName(every === 'month' ? villageOf(data) : (town ?? villageOf(data)))}妇联`,
            text: ({ data, unitName }) => [`${unitName(villageOf(data))}${periodWords(textAt(data, `${sheet}.lookedOn`), every).zh}检查${housesOf(data).length}户，不合格${housesOf(data).filter((one) => one.failed).length}户。`],
            forms: { [sheet]: form },
          }),
        },
      },
    },
  );
}
