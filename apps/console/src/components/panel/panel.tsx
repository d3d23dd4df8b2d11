export { Panel } from '@jinguo/console-kit';
