// MJ03 示范点与样板片区, MJ08 三小园与家庭女管家, MJ10 晾晒评比, MJ12 特色庭院（阳台）与最美家庭女管家: put forward, named, looked at.
import { choice, count, project, together } from '@jinguo/core/programme';
import { issuer } from './office.ts';
import { site } from './site.ts';

const sites = { zh: '个', en: 'sites' };
const people = { zh: '名', en: 'people' };

const showcaseTitles = site({ code: 'MJ03', name: 'showcases', title: { zh: '优美庭院示范点与样板片区', en: 'Showcases' }, award: '优美庭院示范点（片区）', kinds: [{ value: 'point', zh: '示范点', en: 'Point' }, { value: 'area', zh: '样板片区', en: 'Area' }], years: 3, unitWord: sites });

const works = [{ value: 'yards', zh: '庭院连片整治', en: 'Yards' }, { value: 'roads', zh: '道路与公共空间', en: 'Roads and places' }, { value: 'culture', zh: '文化景观', en: 'Culture' }] as const;

/** A model area is built before it is named: promised, reported by quarter, accepted. */
const areas = project({
  campaign: 'homes', code: 'MJ03P', name: 'model-areas', title: { zh: '优美庭院样板片区建设', en: 'Model areas' }, issuer, noun: '样板片区建设项目', startedBy: [{ role: 'townOfficer' }],
  charter: [{ zh: '片区', en: 'Area', fields: { work: choice('建设内容', 'Work', works), households: count('涉及户数', 'Households', { in: 'households', minimum: 1 }) } }],
});

export const showcases = together(showcaseTitles, areas);

export const smallGardens = site({ code: 'MJ08', name: 'small-gardens', title: { zh: '“三小园”与家庭女管家', en: 'Small gardens' }, award: '“三小园”示范点（家庭女管家）', kinds: [{ value: 'flower', zh: '小花园', en: 'Flowers' }, { value: 'yard', zh: '小庭院', en: 'Yard' }, { value: 'vegetable', zh: '小菜园', en: 'Vegetables' }, { value: 'manager', zh: '家庭女管家', en: 'Manager', unit: people, names: 'woman' }], years: 3, unitWord: sites });

export const showings = site({ code: 'MJ10', name: 'showings', title: { zh: '特色庭院（阳台）晾晒评比', en: 'Showings' }, award: '晾晒评比优胜', kinds: [{ value: 'yard', zh: '庭院', en: 'Yard', names: 'household' }, { value: 'balcony', zh: '阳台', en: 'Balcony', names: 'household' }], years: 0, judged: true, mutual: true, unitWord: { zh: '户', en: 'households' } });

export const managers = site({ code: 'MJ12', name: 'managers', title: { zh: '特色优美庭院与最美家庭女管家评选', en: 'Special yards and managers' }, award: '特色优美庭院（阳台）、最美家庭女管家', kinds: [{ value: 'special', zh: '特色优美庭院（阳台）', en: 'Special', unit: { zh: '户', en: 'households' }, names: 'household' }, { value: 'manager', zh: '最美家庭女管家', en: 'Manager', unit: people, names: 'woman' }], years: 2, judged: true, unitWord: { zh: '户（名）', en: 'titles' } });
