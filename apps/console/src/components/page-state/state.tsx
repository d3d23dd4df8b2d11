export { FailedState, Loading, State } from '@jinguo/console-kit';
