// The entries of a batch one under the other, each with a verdict, a reason, and the few fields it asks; one tap says the
// same of all, another fills a column down.
import { ArrowDownOutlined } from '@ant-design/icons';
import { useLanguage, useLocal } from '@jinguo/console-kit';
import type { ActionView, EntryRow, ItemDetail } from '@jinguo/core';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { formatValue } from '../../../components/format/values.ts';
import { propertiesOf, textOf, titleOf, widgetOf } from '../../../components/schema/read.ts';
import styles from './act.module.css';
import { useActText } from './messages.ts';
import { fillDown, type Said, type Verdicts } from './verdicts.ts';

export interface VerdictTableProps {
  readonly item: ItemDetail;
  readonly action: ActionView;
  readonly entries: readonly EntryRow[];
  readonly verdicts: Verdicts;
  readonly onChange: (verdicts: Verdicts) => void;
  readonly wrong: ReadonlySet<string>;
}

export function VerdictTable({ item, action, entries, verdicts, onChange, wrong }: VerdictTableProps) {
  const text = useActText();
  const local = useLocal();
  const language = useLanguage();
  const money = item.fieldSpecs.find((spec) => spec.unit === 'fen' && entries.some((entry) => typeof entry.fields[spec.name] === 'number'));
  const forms = action.verdicts.flatMap((one) => (one.form === null ? [] : [one.form]));
  const columns = [...new Map(forms.flatMap((form) => Object.entries(propertiesOf(form.schema)))).entries()];
  const ids = entries.map((entry) => entry.itemId);
  const sumOf = (some: readonly EntryRow[]) => some.reduce((sum, { fields }) => sum + Number(fields[money?.name ?? ''] ?? 0), 0);
  const left = entries.filter((entry) => verdicts[entry.itemId] === undefined);
  const common = action.verdicts.find((one) => one.reason === 'optional') ?? undefined;

  const put = (id: string, change: Partial<Said>) => {
    const before = verdicts[id];
    if (before !== undefined) onChange({ ...verdicts, [id]: { ...before, ...change } });
  };
  const choose = (id: string, verdict: string | null | undefined) => {
    if (verdict) onChange({ ...verdicts, [id]: { reason: '', form: {}, ...verdicts[id], verdict } });
    else onChange(Object.fromEntries(Object.entries(verdicts).filter(([one]) => one !== id)));
  };

  return (
    <section aria-label={text('verdicts')}>
      <div className={styles['tools']}>
        <span className={styles['label']}>{text('verdicts')} <span className={`${styles['faint']} figures`}>{text('chosen', { count: Object.keys(verdicts).length, total: entries.length })}</span></span>
        {common === undefined ? <span className={styles['faint']}>{text('verdictHint')}</span> : (
          <Button size="small" onClick={() => onChange(Object.fromEntries(ids.map((id) => [id, { reason: '', form: {}, ...verdicts[id], verdict: common.name }])))}>{text('markAll', { verdict: local(common.title) })}</Button>
        )}
        {columns.map(([name, schema]) => (
          <Button key={name} size="small" icon={<ArrowDownOutlined />} disabled={Object.keys(verdicts).length < 2} onClick={() => onChange({ ...verdicts, ...fillDown(verdicts, ids, name) })}>
            {text('fillDown', { column: titleOf(schema, language) })}
          </Button>
        ))}
        {Object.keys(verdicts).length > 0 ? <Button size="small" type="text" onClick={() => onChange({})}>{text('clearAll')}</Button> : null}
      </div>
      <div className={styles['scroll']}>
        <table className={styles['verdicts']}>
          <thead>
            <tr>
              <th scope="col">{text('entry')}</th>
              {money === undefined ? null : <th scope="col" className={styles['right']}>{local(money.title)}</th>}
              <th scope="col">{text('perEntry')}</th>
              {columns.map(([name, schema]) => <th key={name} scope="col">{titleOf(schema, language)}</th>)}
              <th scope="col">{text('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const said = verdicts[entry.itemId];
              const spec = action.verdicts.find((one) => one.name === said?.verdict);
              const fields = spec?.form ? propertiesOf(spec.form.schema) : {};
              const bad = wrong.has(entry.itemId);
              return (
                <tr key={entry.itemId} className={bad ? styles['badRow'] : undefined}>
                  <td>
                    <span className={styles['entryTitle']}>{entry.title}</span>
                    <span className={`${styles['faint']} figures`}>{entry.number} · {entry.unitName}</span>
                  </td>
                  {money === undefined ? null : <td className={`${styles['right']} figures`} data-column={local(money.title)}>{formatValue(entry.fields[money.name], money, language)}</td>}
                  <td data-column={text('perEntry')}>
                    <Select
                      allowClear
                      aria-label={`${text('perEntry')} ${entry.number}`}
                      placeholder={text('noVerdict')}
                      value={said?.verdict ?? null}
                      onChange={(verdict: string | null | undefined) => choose(entry.itemId, verdict)}
                      options={action.verdicts.map((one) => ({ value: one.name, label: local(one.title) }))}
                      className={styles['choice'] ?? ''}
                    />
                  </td>
                  {columns.map(([name, schema]) => (
                    <td key={name} data-column={titleOf(schema, language)}>
                      {fields[name] === undefined || said === undefined ? null : widgetOf(schema) === 'date' ? (
                        <DatePicker
                          aria-label={`${titleOf(schema, language)} ${entry.number}`}
                          className={styles['entered'] ?? ''}
                          format={language === 'zh' ? 'YYYY年M月D日' : 'D MMM YYYY'}
                          status={bad && textOf(said.form[name]) === '' ? 'error' : ''}
                          value={textOf(said.form[name]) === '' ? null : dayjs(textOf(said.form[name]))}
                          onChange={(date) => put(entry.itemId, { form: { ...said.form, [name]: date === null || Array.isArray(date) ? '' : date.format('YYYY-MM-DD') } })}
                        />
                      ) : (
                        <Input
                          aria-label={`${titleOf(schema, language)} ${entry.number}`}
                          className={styles['entered'] ?? ''}
                          status={bad && textOf(said.form[name]) === '' ? 'error' : ''}
                          value={textOf(said.form[name])}
                          onChange={({ target }) => put(entry.itemId, { form: { ...said.form, [name]: target.value } })}
                        />
                      )}
                    </td>
                  ))}
                  <td data-column={text('reason')}>
                    {said === undefined ? null : (
                      <Input aria-label={`${text('reason')} ${entry.number}`} className={styles['reason'] ?? ''} maxLength={2000} status={bad && spec?.reason === 'required' && said.reason.trim() === '' ? 'error' : ''} value={said.reason} onChange={({ target }) => put(entry.itemId, { reason: target.value })} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
          {money === undefined ? null : (
            <tfoot className="figures">
              <tr><th scope="row">{text('sum', { count: entries.length })}</th><td className={styles['right']}>{formatValue(sumOf(entries), money, language)}</td></tr>
              {left.length === entries.length || left.length === 0 ? null : <tr><th scope="row">{text('sumLeft', { count: left.length })}</th><td className={styles['right']}>{formatValue(sumOf(left), money, language)}</td></tr>}
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}
