import { defineMessages } from '@jinguo/console-kit';

export const useLoginText = defineMessages(
  'login',
  {
    product: '巾帼行动台',
    office: '嘉兴市南湖区妇女联合会',
    username: '用户名',
    password: '密码',
    usernameNeeded: '请输入用户名',
    passwordNeeded: '请输入密码',
    signIn: '登录',
    notices: '查看公示',
    demoTitle: '演示：选择一位人员进入',
    demoHint: '每位人员坐在不同的岗位上，点一下即可登录。数据均为虚构。',
  },
  {
    product: 'Jinguo',
    office: 'Women’s Federation of Nanhu District, Jiaxing',
    username: 'User name',
    password: 'Password',
    usernameNeeded: 'Enter your user name',
    passwordNeeded: 'Enter your password',
    signIn: 'Sign in',
    notices: 'Public notices',
    demoTitle: 'Demonstration: choose a person',
    demoHint: 'Each sits at another desk; one tap signs you in. All data is invented.',
  },
);
