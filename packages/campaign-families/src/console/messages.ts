// Words of the campaign's screens, both languages side by side: one missing does not compile.
import { defineMessages } from '@jinguo/console-kit';

export const useFamiliesText = defineMessages(
  'families',
  { title: '发现儿童受害', duty: '发现儿童受到侵害或面临危险，应当立即报警并登记。登记后立即按红色处置，区妇联两小时内联系，只有办理人可见。', report: '立即登记' },
  { title: 'A child is harmed', duty: 'Whoever finds a child harmed or in danger calls the police and reports it at once. It is red at once, the district makes contact within two hours, and its handlers alone see it.', report: 'Report it now' },
);

export const useSignInText = defineMessages(
  'familiesSignIn',
  {
    title: '签到表', nobody: '没有待登记考勤的学员。', notYet: '还没有开课。', session: '课次', nth: '第{number}次课 · {day} · {theme} · {hours}学时', written: '（已登记）', send: '登记{count}人', done: '已登记{count}人。', present: '到课', leave: '请假', absent: '缺课', approvedBy: '批准人',
    scanned: '扫码签到 {at}', notScanned: '未扫码', reason: '补签原因', open: '开放扫码签到', again: '延长签到', close: '结束签到', show: '二维码每分钟更换，请学员用手机扫码签到', count: '已签到 {done} / {all} 人', until: '开放至 {at}',
  },
  {
    title: 'Sign-in sheet', nobody: 'Nobody’s attendance is to be written down.', notYet: 'The class has not begun.', session: 'Session', nth: 'Session {number} · {day} · {theme} · {hours} hours', written: '(written down)', send: 'Write down {count}', done: '{count} written down.', present: 'Present', leave: 'On leave', absent: 'Absent', approvedBy: 'Approved by',
    scanned: 'Signed in {at}', notScanned: 'Not signed in', reason: 'Why by hand', open: 'Open the sign-in', again: 'Keep it open longer', close: 'End the sign-in', show: 'The code changes every minute; trainees scan it with their phones', count: '{done} of {all} signed in', until: 'Open until {at}',
  },
);

export const useDoorText = defineMessages(
  'familiesDoor',
  {
    title: '课程签到', nth: '第{session}次课 · {theme}', code: '申报进度码', codeHint: '报名回执上的20位进度码', byCode: '签到', byAccount: '用我的账号签到', signedIn: '签到成功', already: '您已签到，不必重复', at: '签到时间 {at}',
    expired: '二维码已过期，请重新扫描现场的二维码。', foreign: '这不是本班的签到二维码。', closed: '签到未开放或已结束，请联系班主任补签。', notAdmitted: '您不在本班学员名单中，请核对进度码，或联系班主任。',
  },
  {
    title: 'Sign in', nth: 'Session {session} · {theme}', code: 'Progress code', codeHint: 'The 20 letters and digits on the receipt of your application', byCode: 'Sign in', byAccount: 'Sign in with my account', signedIn: 'You are signed in', already: 'You had signed in already', at: 'Signed in at {at}',
    expired: 'This code is out of date; please scan the one that is shown now.', foreign: 'This is no code of this class.', closed: 'The sign-in is not open, or over; please ask who keeps the class.', notAdmitted: 'You are not on the course of this class; please check your code, or ask who keeps the class.',
  },
);
