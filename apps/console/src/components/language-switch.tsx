// 中文 / English, each named in itself; the change is there at once.
import { speak, useLanguage } from '@jinguo/console-kit';
import styles from './language-switch.module.css';

export function LanguageSwitch() {
  const language = useLanguage();
  return (
    <fieldset className={styles['switch']}>
      <legend className="sr-only"><span lang="zh-CN">语言</span> Language</legend>
      <button type="button" lang="zh-CN" aria-pressed={language === 'zh'} onClick={() => void speak('zh')}>中文</button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => void speak('en')}>EN</button>
    </fieldset>
  );
}
