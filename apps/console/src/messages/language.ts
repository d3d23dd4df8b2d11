export { speak, useLanguage, useLocal, type Language } from '@jinguo/console-kit';
