// A field that is only read here: its value as people write it.
import { useLanguage } from '@jinguo/console-kit';
import type { WidgetProps } from '@rjsf/utils';
import { printValue } from '../../schema/print-value.ts';
import { useFormShared } from '../form-context.ts';
import styles from '../schema-form.module.css';
import { ruleOf } from './shared.ts';

export function ShownWidget(props: WidgetProps) {
  const language = useLanguage();
  const { files, units } = useFormShared();
  const nameOf = (id: string) => files.find((one) => one.id === id)?.name ?? units.find((one) => one.id === id)?.name ?? id;
  return <output id={props.id} className={`${styles['shown']} figures`}>{printValue(ruleOf(props), props.value, { language, nameOf })}</output>;
}
