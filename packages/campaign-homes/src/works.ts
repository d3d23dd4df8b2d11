// MJ04 精品线路, MJ05 “共富共享”专项行动: projects. MJ06 帮帮团、花仙子: teams. MJ16 岗村（社）结对: agreements.
import { choice, count, founding, partnership, project, text } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'homes';

const routes = [{ value: 'travel', zh: '巾帼乡村振兴旅游精品线路', en: 'Travel' }, { value: 'prosperity', zh: '“巾帼助力共富典范”路线', en: 'Prosperity' }] as const;

export const finestRoutes = project({
  campaign, code: 'MJ04', name: 'finest-routes', title: { zh: '巾帼乡村振兴旅游精品线路', en: 'Finest routes' }, issuer, noun: '精品线路', reports: 3,
  charter: [{ zh: '线路', en: 'Route', fields: { route: choice('线路类别', 'Kind', routes), stops: text('途经点', 'Stops', { maxLength: 120, examples: ['王祥里—多彩竹韵—联丰花海', '湘家荡—梅花洲—三星村'] }) } }],
});

const themes = [{ value: 'yards', zh: '庭院增收', en: 'Yards that earn' }, { value: 'culture', zh: '文创民宿', en: 'Guest houses' }, { value: 'green', zh: '绿色生活', en: 'Green life' }] as const;

export const sharedBeauty = project({
  campaign, code: 'MJ05', name: 'shared-beauty', title: { zh: '“美家美妇·共富共享”专项行动', en: 'Shared beauty' }, issuer, noun: '专项行动项目', charter: [{ zh: '方向', en: 'Theme', fields: { theme: choice('行动方向', 'Theme', themes) } }],
});

const teams = [{ value: 'help', zh: '秀美环境帮帮团', en: 'Helpers' }, { value: 'fairies', zh: '花仙子', en: 'Flower fairies' }] as const;

export const helpers = founding({
  campaign, code: 'MJ06', name: 'helpers', title: { zh: '秀美环境帮帮团、花仙子', en: 'Helpers for a fine environment' }, issuer, noun: '秀美环境帮帮团', fewest: 5, years: 2,
  request: [{ zh: '队伍', en: 'Team', fields: { team: choice('队伍类别', 'Team', teams), services: count('年度服务计划（次）', 'Services planned', { minimum: 1 }) } }],
});

export const pairings = partnership({ campaign, code: 'MJ16', name: 'pairings', title: { zh: '岗村（社）结对', en: 'Posts paired with villages' }, issuer, noun: '结对协议' });
