import { defineMessages } from '@jinguo/console-kit';

export const useSignUpText = defineMessages(
  'signUps',
  {
    title: '网上报名 {count}', sums: '录取 {placed} 人，候补 {waiting} 人，已签到 {came} 人', none: '还没有人报名。', door: '签到码（活动当天打印张贴或现场出示，报名人扫码自行签到）', link: '报名网址（可印在通知上，也可以扫码）', copy: '复制网址', copied: '已复制', openHint: '报名截止后在这里签到。需要提前截止或取消活动，请用页面下方的操作。', people: '{count} 人', waiting: '候补第 {turn} 位', movedUp: '候补录取', show: '查看姓名和手机号', came: '已签到', signIn: '签到', signHint: '到场的逐一勾选；全部签完后在页面下方登记“签到完毕”，人次会带入小结。',
  },
  {
    title: 'Sign-ups {count}', sums: '{placed} have places, {waiting} wait, {came} signed in', none: 'Nobody has signed up yet.', door: 'Code for the door: print it or show it on the day; who signed up scans it and signs herself in', link: 'Where people sign up: print it, or have it scanned', copy: 'Copy the address', copied: 'Copied', openHint: 'People are signed in here once sign-up is over. To close it early or to call it off, use the actions below.', people: 'for {count}', waiting: 'number {turn} waiting', movedUp: 'moved up', show: 'Show name and telephone', came: 'Signed in', signIn: 'Sign in', signHint: 'Tick whoever comes. When all are signed in, write “Signed in” down below; the number goes into the summary.',
  },
);
