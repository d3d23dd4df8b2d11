// MJ03 示范点与样板片区, MJ08 三小园与家庭女管家, MJ10 晾晒评比, MJ12 特色庭院（阳台）与最美家庭女管家: put forward, named, looked at.
import { at, choice, count, files, formSpec, longText, personName, points, project, selection, text, textAt, together, unit, type Choice } from '@jinguo/core/programme';
import { issuer } from './office.ts';

interface Site {
  readonly code: string;
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly award: string;
  readonly kinds: readonly Choice[];
  readonly years: number;
  readonly judged?: boolean;
  readonly unitWord: { readonly zh: string; readonly en: string };
}

const sheet = formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { look: points('整洁美观', 'Look', 40), feature: points('特色创意', 'Feature', 30), upkeep: points('长效管理', 'Upkeep', 30) } }]);

function site({ judged = false, ...spec }: Site) {
  const application = formSpec({ zh: `${spec.award}申报表`, en: 'Application' }, [{
    zh: '申报', en: 'Application',
    fields: {
      name: text('名称', 'Name', { maxLength: 60, examples: ['王祥里', '多彩竹韵', '联丰花海', '湘湖小院'] }), orgUnit: unit(), kind: choice('类别', 'Kind', spec.kinds), keeper: personName('负责人', 'Who looks after it'),
      households: count('涉及户数', 'Households', { in: 'households', minimum: 1 }), photos: files('照片', 'Photos'), deeds: longText('建设与管护情况', 'How it is kept', { examples: ['统一规划、户户参与，建立轮值管护制度。', '结合民宿与文创，年接待游客三千余人次。'] }),
    },
  }], ['photos']);
  return selection({
    campaign: 'homes', code: spec.code, name: spec.name, title: spec.title, award: spec.award, issuer, application, unitField: 'orgUnit', years: spec.years, startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }],
    itemTitle: (data) => textAt(data, 'application.name'),
    ...(judged ? { panel: { members: [{ role: 'expert', everyone: 'district' as const }], days: 15, sheet, criteria: ['look', 'feature', 'upkeep'], pass: 80 } } : {}),
    levels: [
      { id: 'townReview', title: { zh: '镇（街道）推荐', en: 'Recommended by the town' }, by: [at.townHead], within: 5 },
      { id: 'districtCheck', title: { zh: '区妇联实地查看', en: 'District’s look' }, by: [at.districtClerk], within: 10 },
    ],
    fields: { kind: { from: 'application.kind', type: 'text', title: { zh: '类别', en: 'Kind' } } },
    counts: { title: { zh: spec.award, en: spec.title.en }, unit: spec.unitWord },
    onNamed: spec.kinds.map(({ value }) => ({ effect: 'count', params: { figure: String(value), only: { kind: String(value) } } })),
    own: { figures: Object.fromEntries(spec.kinds.map(({ value, zh, en }) => [String(value), { title: { zh, en }, unit: spec.unitWord }])) },
  });
}

const sites = { zh: '个', en: 'sites' };

const showcaseTitles = site({ code: 'MJ03', name: 'showcases', title: { zh: '优美庭院示范点与样板片区', en: 'Showcases' }, award: '优美庭院示范点（片区）', kinds: [{ value: 'point', zh: '示范点', en: 'Point' }, { value: 'area', zh: '样板片区', en: 'Area' }], years: 3, unitWord: sites });

const works = [{ value: 'yards', zh: '庭院连片整治', en: 'Yards' }, { value: 'roads', zh: '道路与公共空间', en: 'Roads and places' }, { value: 'culture', zh: '文化景观', en: 'Culture' }] as const;

/** A model area is built before it is named: promised, reported by quarter, accepted. */
const areas = project({
  campaign: 'homes', code: 'MJ03P', name: 'model-areas', title: { zh: '优美庭院样板片区建设', en: 'Model areas' }, issuer, noun: '样板片区建设项目', startedBy: [{ role: 'townOfficer' }], reports: 2,
  charter: [{ zh: '片区', en: 'Area', fields: { work: choice('建设内容', 'Work', works), households: count('涉及户数', 'Households', { in: 'households', minimum: 1 }) } }],
});

export const showcases = together(showcaseTitles, areas);

export const smallGardens = site({ code: 'MJ08', name: 'small-gardens', title: { zh: '“三小园”与家庭女管家', en: 'Small gardens' }, award: '“三小园”示范点', kinds: [{ value: 'flower', zh: '小花园', en: 'Flowers' }, { value: 'yard', zh: '小院落', en: 'Yard' }, { value: 'vegetable', zh: '小菜园', en: 'Vegetables' }, { value: 'manager', zh: '家庭女管家', en: 'Manager' }], years: 3, unitWord: sites });

export const showings = site({ code: 'MJ10', name: 'showings', title: { zh: '特色庭院（阳台）晾晒评比', en: 'Showings' }, award: '晾晒评比优胜', kinds: [{ value: 'yard', zh: '庭院', en: 'Yard' }, { value: 'balcony', zh: '阳台', en: 'Balcony' }], years: 0, judged: true, unitWord: { zh: '户', en: 'households' } });

export const managers = site({ code: 'MJ12', name: 'managers', title: { zh: '特色优美庭院与最美家庭女管家评选', en: 'Special yards and managers' }, award: '最美家庭女管家', kinds: [{ value: 'special', zh: '特色优美庭院（阳台）', en: 'Special' }, { value: 'manager', zh: '最美家庭女管家', en: 'Manager' }], years: 2, judged: true, unitWord: { zh: '名', en: 'people' } });
