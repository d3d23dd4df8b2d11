// Fills an application or a correction: the form by section, saved as one types, what the server would say of it beside,
// and the submission, which counts once however often it has to be sent.
import { formatTime, readRefusal, useLanguage } from '@jinguo/console-kit';
import type { ActCommand, Answer, AttachmentView, Issue, JsonObject, LocalDate, LocalText, Preview } from '@jinguo/core';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { OutcomePreview } from '../outcome-preview/outcome-preview.tsx';
import type { UnitOption } from '../schema-form/form-context.ts';
import { SchemaForm } from '../schema-form/schema-form.tsx';
import { sectionsOf, toSend } from '../schema/read.ts';
import { validate } from '../schema/validate.ts';
import styles from './application-editor.module.css';
import { CheckPanel } from './check-panel.tsx';
import { KnownApplicant } from './known-applicant.tsx';
import { useEditorText } from './messages.ts';
import { SectionNav } from './section-nav.tsx';
import { dropUnsaved, takeUnsaved } from './unsaved.ts';
import { useAutosave, type SaveDraft } from './use-autosave.ts';
import { usePreview } from './use-preview.ts';

export interface ApplicationEditorProps {
  readonly form: { readonly name: string; readonly title: LocalText; readonly schema: JsonObject };
  readonly data: JsonObject;
  readonly draftId: string | undefined;
  /** What is being filled in, by whom: under this name the browser keeps what the server has not got. */
  readonly place: string;
  readonly units: readonly UnitOption[];
  readonly files: readonly AttachmentView[];
  readonly today: LocalDate | undefined;
  readonly signer: string;
  /** Another form than that, as what is typed in it has it: some towns ask for their own. */
  readonly formFor?: (data: JsonObject) => ApplicationEditorProps['form'];
  /** What stands above the form: for which round and unit, or why it came back. */
  readonly head?: ReactNode;
  /** What stands below the form. */
  readonly after?: ReactNode;
  /** What is chosen outside the form and saved and looked at with it. */
  readonly beside?: readonly string[];
  /** For a new one: who applies again is known. */
  readonly again?: { readonly workflow: string; readonly herself: boolean };
  /** What sending it as it is would do, shown once it is complete. */
  readonly foresee?: (form: JsonObject) => Omit<ActCommand, 'key'>;
  /** Whether all that is chosen outside the form is chosen. */
  readonly ready: boolean;
  readonly save: SaveDraft;
  readonly preview: (form: JsonObject) => Promise<Preview>;
  readonly submit: (form: JsonObject, draftId: string | undefined) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
}

export function ApplicationEditor(props: ApplicationEditorProps) {
  const { today } = props;
  const text = useEditorText();
  const language = useLanguage();
  const [kept] = useState(() => takeUnsaved(props.place));
  const [data, setData] = useState(kept?.form ?? props.data);
  const [tried, setTried] = useState(false);
  const form = props.formFor?.(data) ?? props.form;
  const issues = useMemo(() => validate(form.schema, data, today), [form.schema, data, today]);
  const complete = issues.length === 0 && props.ready;
  const saved = useAutosave(data, { beside: props.beside ?? [], save: props.save, begun: kept?.draftId ?? props.draftId, key: props.place, brought: kept !== undefined });
  const inForm = (path: string) => (path.startsWith(`/${form.name}/`) ? path.slice(form.name.length + 1) : path);

  const submission = useMutation({
    mutationFn: async () => props.submit(toSend(form.schema, data), await saved.flush()),
    onSuccess: (answer) => {
      dropUnsaved(props.place);
      props.onDone(answer);
    },
  });
  const { looked, asking } = usePreview(data, (sent) => props.preview(toSend(form.schema, sent)), complete && !submission.isPending && !submission.isSuccess, props.beside);
  const refusal = submission.error ? readRefusal(submission.error) : undefined;
  const told: readonly Issue[] = [...(looked?.findings.filter((one) => one.severity === 'refuse') ?? []), ...(refusal?.issues ?? [])].map((issue) => ({ ...issue, path: inForm(issue.path) }));
  const shown = [...issues, ...told.filter((issue) => !issues.some((one) => one.path === issue.path))];
  const sections = sectionsOf(form.schema, language);

  const send = () => {
    setTried(true);
    const [first] = issues;
    if (first === undefined) submission.mutate();
    else show(first.path);
  };
  const change = (next: JsonObject) => {
    setData(next);
    if (submission.error) submission.reset();
  };

  const state = saved.state === 'saved' && saved.at !== undefined ? text('saved', { at: formatTime(saved.at) }) : text(saved.state === 'failed' ? 'saveFailed' : 'saving');
  return (
    <div className={styles['editor']}>
      <SectionNav sections={sections} issues={tried ? shown : told} data={data} />
      <div className={styles['middle']}>
        {props.head}
        {props.again === undefined ? null : <KnownApplicant {...props.again} schema={form.schema} data={data} today={today} onFill={(fields) => change({ ...data, ...fields })} />}
        {kept === undefined ? null : <Alert type="info" showIcon closable title={text('brought')} />}
        {refusal === undefined ? null : (
          <div role="alert" className={styles['refusal']}>
            <Alert
              type="error"
              showIcon
              title={text('refused')}
              description={<>{refusal[language]}{refusal.issues.length === 0 ? null : <ul className={styles['list']}>{refusal.issues.map((issue) => <li key={`${issue.path}${issue.code}`}>{issue[language]}</li>)}</ul>}</>}
            />
          </div>
        )}
        <SchemaForm schema={form.schema} data={data} onChange={change} issues={shown} showAll={tried} today={today} units={props.units} files={props.files} signer={props.signer} />
        {props.after}
      </div>
      <CheckPanel complete={complete} asking={asking} looked={looked}>{props.foresee === undefined || submission.isPending || submission.isSuccess ? null : <OutcomePreview command={complete ? props.foresee(toSend(form.schema, data)) : undefined} />}</CheckPanel>
      <div className={styles['bar']} data-action-bar>
        <output className={`${styles['saved']} figures`}>{saved.state === 'untouched' ? '' : state}</output>
        <span className={styles['problems']}>{tried && issues.length > 0 ? text('problems', { count: issues.length }) : complete ? text('ready') : ''}</span>
        <Button type="primary" className={styles['submit'] ?? ''} loading={submission.isPending} onClick={send}>{text('submit')}</Button>
      </div>
    </div>
  );
}

/** Brings the field a problem is about before the reader's eyes and puts the cursor there. */
function show(pointer: string): void {
  const field = document.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, textarea, button, [tabindex]')?.focus({ preventScroll: true });
}
