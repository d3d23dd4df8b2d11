export { usePageStateText } from '@jinguo/console-kit';
