// Words of the campaign's screens, both languages side by side: one missing does not compile.
import { defineMessages } from '@jinguo/console-kit';

export const useFamiliesText = defineMessages(
  'families',
  { title: '发现儿童受害', duty: '发现儿童受到侵害或面临危险，应当立即报警并登记。登记后立即按红色处置，区妇联两小时内联系，只有办理人可见。', report: '立即登记' },
  { title: 'A child is harmed', duty: 'Whoever finds a child harmed or in danger calls the police and reports it at once. It is red at once, the district makes contact within two hours, and its handlers alone see it.', report: 'Report it now' },
);

export const useSignInText = defineMessages(
  'familiesSignIn',
  { title: '签到表', nobody: '没有待登记考勤的学员。', notYet: '还没有开课。', session: '课次', nth: '第{number}次课 · {day} · {theme} · {hours}学时', written: '（已登记）', send: '登记{count}人', done: '已登记{count}人。', present: '到课', leave: '请假', absent: '缺课', approvedBy: '批准人' },
  { title: 'Sign-in sheet', nobody: 'Nobody’s attendance is to be written down.', notYet: 'The class has not begun.', session: 'Session', nth: 'Session {number} · {day} · {theme} · {hours} hours', written: '(written down)', send: 'Write down {count}', done: '{count} written down.', present: 'Present', leave: 'On leave', absent: 'Absent', approvedBy: 'Approved by' },
);
