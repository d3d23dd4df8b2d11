// MJ04 精品线路, MJ05 “共富共享”专项行动: projects. MJ06 帮帮团、花仙子: teams. MJ16 岗村（社）结对: agreements.
import { appointment, choice, count, founding, partnership, project, text, together, visits } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'homes';

const routes = [{ value: 'travel', zh: '巾帼乡村振兴旅游精品线路', en: 'Travel' }, { value: 'prosperity', zh: '“巾帼助力共富典范”路线', en: 'Prosperity' }] as const;

/** “美丽庭院”+旅游、+民宿、+文创 */
const blends = [{ value: 'travel', zh: '旅游', en: 'Travel' }, { value: 'lodging', zh: '民宿', en: 'Guest houses' }, { value: 'culture', zh: '文创', en: 'Crafts' }] as const;

export const finestRoutes = project({
  campaign, code: 'MJ04', name: 'finest-routes', title: { zh: '巾帼乡村振兴旅游精品线路', en: 'Finest routes' }, issuer, noun: '精品线路',
  charter: [{ zh: '线路', en: 'Route', fields: { route: choice('线路类别', 'Kind', routes), blend: choice('“美丽庭院”+', 'Yards and', blends), stops: text('途经点', 'Stops', { maxLength: 120, examples: ['王祥里—多彩竹韵—联丰花海', '湘家荡—梅花洲—三星村'] }) } }],
});

const themes = [{ value: 'yards', zh: '庭院增收', en: 'Yards that earn' }, { value: 'culture', zh: '文创民宿', en: 'Guest houses' }, { value: 'green', zh: '绿色生活', en: 'Green life' }] as const;

export const sharedBeauty = project({
  campaign, code: 'MJ05', name: 'shared-beauty', title: { zh: '“美家美妇·共富共享”专项行动', en: 'Shared beauty' }, issuer, noun: '专项行动项目', charter: [{ zh: '方向', en: 'Theme', fields: { theme: choice('行动方向', 'Theme', themes) } }],
});

const teams = [{ value: 'help', zh: '秀美环境帮帮团', en: 'Helpers' }, { value: 'fairies', zh: '花仙子', en: 'Flower fairies' }] as const;

const helperTeams = founding({
  campaign, code: 'MJ06', name: 'helpers', title: { zh: '秀美环境帮帮团、花仙子', en: 'Helpers for a fine environment' }, issuer, noun: '秀美环境帮帮团', fewest: 5,
  request: [{ zh: '队伍', en: 'Team', fields: { team: choice('队伍类别', 'Team', teams), services: count('年度服务计划', 'Services planned', { in: 'times', minimum: 1 }) } }],
});

const helperSkills = [{ value: 'tidy', zh: '庭院整理', en: 'Tidying yards' }, { value: 'garden', zh: '花木养护', en: 'Gardening' }, { value: 'waste', zh: '垃圾分类指导', en: 'Sorting waste' }] as const;

const fairies = appointment({
  campaign, code: 'MJ06F', name: 'flower-fairies', title: { zh: '花仙子', en: 'Flower fairies' }, issuer, post: '花仙子', term: 2, services: 0,
  application: [{ zh: '特长', en: 'Skill', fields: { skill: choice('特长', 'Skill', helperSkills) } }],
});

const calls = [{ value: 'help', zh: '上门帮扶', en: 'Help at home' }, { value: 'advice', zh: '庭院指导', en: 'Advice' }, { value: 'patrol', zh: '环境巡访', en: 'Rounds' }] as const;

const helperVisits = visits({ campaign, code: 'MJ06V', name: 'helper-visits', title: { zh: '帮帮团上门服务', en: 'Visits of helpers' }, issuer, kinds: calls });

/** Teams, who is in them by appointment, and the households they go to. */
export const helpers = together(helperTeams, fairies, helperVisits);

export const pairings = partnership({ campaign, code: 'MJ16', name: 'pairings', title: { zh: '岗村（社）结对', en: 'Posts paired with villages' }, issuer, noun: '结对协议' });
