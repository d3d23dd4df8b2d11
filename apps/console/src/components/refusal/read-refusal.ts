export { readRefusal, sentenceOf, type Refusal } from '@jinguo/console-kit';
