export { defineMessages } from '@jinguo/console-kit';
