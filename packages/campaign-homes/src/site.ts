// What is put forward by villages and towns and named as a place: a showcase, a garden, a belt of balconies. Of several kinds, each
// counted by itself and printed beside its name; a plaque with a number goes with a title that lasts. Where women and households are named, it is
// with their consent, by the number of who looks after it, and once a year (domain.md §3.7).
import { normalise, type JsonObject, type ListEntry, type PaperInput } from '@jinguo/core/plugin';
import { at, choice, consent, count, files, formSpec, forWomen, idNumber, longText, oneEach, personName, points, selection, sensitiveConsent, text, textAt, unit, type Choice } from '@jinguo/core/programme';
import { namingWithPlaques, plaque } from './plaques.ts';
import { issuer, letters } from './office.ts';

export interface Site {
  readonly code: string;
  /** Code of its round, where another programme's round has the usual one. */
  readonly roundCode?: string;
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly award: string;
  readonly kinds: readonly (Choice & { readonly unit?: { readonly zh: string; readonly en: string }; /** Named is a household, or a woman, and no place. */ readonly names?: 'household' | 'woman' })[];
  readonly years: number;
  readonly judged?: boolean;
  /** 互学互比互评: the villages look at each other's before the town does. */
  readonly mutual?: boolean;
  /** What all kinds together are counted in; absent: each is counted by itself alone. */
  readonly unitWord?: { readonly zh: string; readonly en: string };
}

const sheet = formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { look: points('整洁美观', 'Look', 40), feature: points('特色创意', 'Feature', 30), upkeep: points('长效管理', 'Upkeep', 30) } }]);
const compared = formSpec({ zh: '互学互比互评', en: 'Compared' }, [{ zh: '互评', en: 'Compared', fields: { learnt: longText('互学互比情况', 'What was learnt from whom', { maxLength: 300, examples: ['组织12户到联丰花海互看互学，取长补短。', '与邻村互评，绿化和收纳各有长处。'] }) } }]);
const sites = { zh: '个', en: 'sites' };

export function site({ judged = false, mutual = false, ...spec }: Site) {
  const named = (data: JsonObject) => spec.kinds.find((one) => one.value === textAt(data, 'application.kind'))?.names;
  const personal = spec.kinds.some((one) => one.names !== undefined);
  const keeper = (data: JsonObject) => normalise(textAt(data, 'application.idNumber')).toUpperCase();
  // A place is known by its name beside who looks after it: she may look after several.
  const whatIsNamed = (data: JsonObject) => (named(data) === undefined ? `${keeper(data)}@${normalise(textAt(data, 'application.name'))}` : keeper(data));
  const application = formSpec({ zh: `${spec.award}申报表`, en: 'Application' }, [{
    zh: '申报', en: 'Application',
    fields: {
      name: text('名称', 'Name', { maxLength: 60, examples: ['王祥里', '多彩竹韵', '联丰花海', '湘湖小院'] }), orgUnit: unit(), kind: choice('类别', 'Kind', spec.kinds), keeper: personName('负责人', 'Who looks after it'),
      households: count('涉及户数', 'Households', { in: 'households', minimum: 1 }), photos: files('照片', 'Photos'), deeds: longText('建设与管护情况', 'How it is kept', { examples: ['统一规划、户户参与，建立轮值管护制度。', '结合民宿与文创，年接待游客三千余人次。'] }),
      ...(personal ? { idNumber: idNumber('负责人（户主、女管家）身份证号', 'ID number of who looks after it'), sensitive: sensitiveConsent('身份证号', 'the ID number'), publication: consent('publication', '同意公示和公布姓名（家庭名称）和事迹', 'The name and how it is kept may be published') } : {}),
    },
  }], ['photos']);
  const kindOf = ({ data }: ListEntry) => spec.kinds.find((one) => one.value === textAt(data, 'application.kind'))?.zh ?? '';
  const rows = { head: ['名称', '类别', '所属'], row: (entry: ListEntry, input: PaperInput) => [entry.title, kindOf(entry), input.unitName(entry.unit)] };
  return selection({
    campaign: 'homes', code: spec.code, ...(spec.roundCode === undefined ? {} : { roundCode: spec.roundCode }), name: spec.name, title: spec.title, award: spec.award, issuer, letters, application, unitField: 'orgUnit', years: spec.years, rows, startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }],
    itemTitle: (data) => textAt(data, 'application.name'),
    ...(judged ? { panel: { members: [{ role: 'expert', everyone: 'district' as const }], days: 15, sheet, criteria: ['look', 'feature', 'upkeep'], pass: 80 } } : {}),
    levels: [
      ...(mutual ? [{ id: 'mutualReview', title: { zh: '村（社区）互学互比互评', en: 'Compared by the villages' }, by: [at.villageOfficer], within: 10, form: compared }] : []),
      { id: 'townReview', title: { zh: '镇（街道）推荐', en: 'Recommended by the town' }, by: [at.townHead], within: 5 },
      { id: 'districtCheck', title: { zh: '区妇联实地查看', en: 'District’s look' }, by: [at.districtClerk], within: 10 },
    ],
    ...(personal ? { keys: (data: JsonObject) => ({ applicant: keeper(data), named: whatIsNamed(data) }), rules: { checks: ['women', 'once'] } } : {}),
    fields: { kind: { from: 'application.kind', type: 'text', title: { zh: '类别', en: 'Kind' } } },
    ...(spec.unitWord === undefined ? {} : { counts: { title: { zh: spec.award, en: spec.title.en }, unit: spec.unitWord } }),
    onNamed: [...(spec.years === 0 ? [] : [plaque(spec.code)]), ...spec.kinds.map(({ value }) => ({ effect: 'count', params: { figure: String(value), only: { kind: String(value) } } }))],
    own: {
      ...(personal ? {
        checks: {
          women: (view) => (named(view.data) === 'woman' ? forWomen('/application/idNumber')(view) : []),
          once: oneEach({ key: 'named', value: whatIsNamed, path: '/application/idNumber', within: 'year', workflows: [spec.name], words: (other) => ({ zh: `本年度已申报（${other.number}），同一家庭、同一人（点位）一年申报一次`, en: `was put forward this year (${other.number}): the same household, woman or place once a year` }) }),
        },
      } : {}),
      figures: Object.fromEntries(spec.kinds.map(({ value, zh, en, unit: counted }) => [String(value), { title: { zh, en }, unit: counted ?? spec.unitWord ?? sites }])),
      ...(spec.years === 0 ? {} : { papers: { namingDocument: namingWithPlaques({ ...rows, award: spec.award }) } }),
    },
  });
}
