// As the system, light, dark; the change is there at once.
import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { defineMessages } from '@jinguo/console-kit';
import { looks, useLook, wear } from './look.ts';
import styles from './language-switch.module.css';

const useText = defineMessages('look', { look: '外观', system: '跟随系统', light: '浅色', dark: '深色' }, { look: 'Look', system: 'As the system', light: 'Light', dark: 'Dark' });
const glyphs = { system: <DesktopOutlined />, light: <SunOutlined />, dark: <MoonOutlined /> };

export function LookSwitch() {
  const text = useText();
  const look = useLook();
  return (
    <fieldset className={styles['switch']}>
      <legend className="sr-only">{text('look')}</legend>
      {looks.map((one) => (
        <button key={one} type="button" aria-pressed={look === one} aria-label={text(one)} title={text(one)} onClick={() => wear(one)}>{glyphs[one]}</button>
      ))}
    </fieldset>
  );
}
