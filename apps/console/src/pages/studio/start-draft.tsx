// Begins a draft: from a version as it is, from another programme, from last year's with its dates moved, from a bundle.
import { EditOutlined } from '@ant-design/icons';
import { sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Checkbox, Form, InputNumber, Modal, Radio, Select, Upload } from 'antd';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { putPapers, readBundle, type Bundle } from './bundle.ts';
import { useStudioText } from './messages.ts';

export interface StartDraftProps {
  readonly workflow: string;
  readonly number: number;
}

type Source = 'version' | 'other' | 'lastYear' | 'bundle';
type Chosen = (Bundle & { readonly name: string }) | 'unreadable' | null;

export function StartDraft(from: StartDraftProps) {
  const text = useStudioText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<EditOutlined />} onClick={() => setOpen(true)}>{text('change')}</Button>
      {open ? <StartDialog {...from} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function StartDialog({ workflow, number, onClose }: StartDraftProps & { readonly onClose: () => void }) {
  const text = useStudioText();
  const local = useLocal();
  const language = useLanguage();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [source, setSource] = useState<Source>('version');
  const [other, setOther] = useState<string | null>(null);
  const [years, setYears] = useState(1);
  const { message } = App.useApp();
  const [withPapers, setWithPapers] = useState(true);
  const [bundle, setBundle] = useState<Chosen>(null);
  const { data: catalogue } = useQuery(trpc.programme.catalogue.queryOptions(undefined, { staleTime: 60_000 }));
  const { data: versions } = useQuery(trpc.workflow.versions.queryOptions({ workflow: other ?? '' }, { enabled: other !== null }));
  const current = versions?.find((one) => one.current)?.number;
  const start = useMutation(trpc.studio.start.mutationOptions({
    async onSuccess(draft) {
      cache.setQueryData(trpc.studio.draft.queryKey({ id: draft.id }), draft);
      void cache.invalidateQueries({ queryKey: trpc.studio.drafts.queryKey() });
      try {
        if (source === 'bundle' && withPapers && bundle !== null && bundle !== 'unreadable') await putPapers(workflow, bundle.papers);
      } catch (error) {
        // The draft is there; whoever brought the file learns which template was refused, and why.
        message.error({ content: text('paperRefused', { why: sentenceOf(error, language) }), duration: 10 });
      }
      await navigate({ to: '/studio/drafts/$draft', params: { draft: draft.id } });
    },
  }));
  const choices = catalogue?.campaigns.map((campaign) => ({
    label: local(campaign.title), title: local(campaign.title),
    options: campaign.programmes.flatMap((one) => one.workflows.map((its) => ({ value: its.workflow, label: `${one.code} ${local(its.title)}` }))).filter((one) => one.value !== workflow),
  })) ?? [];
  const ready = source === 'version' || source === 'lastYear' || (source === 'other' ? current !== undefined : bundle !== null && bundle !== 'unreadable');
  const begin = () => start.mutate({
    workflow, number,
    ...(source === 'other' && other !== null && current !== undefined ? { take: { workflow: other, number: current } } : {}),
    ...(source === 'bundle' && bundle !== null && bundle !== 'unreadable' ? { take: { bundle: { ...bundle.definition } } } : {}),
    ...(source === 'lastYear' ? { years } : {}),
  });
  return (
    <Modal open title={text('startTitle')} okText={text('startYes')} cancelText={text('no')} onCancel={onClose} onOk={begin} okButtonProps={{ disabled: !ready, loading: start.isPending }}>
      <Form layout="vertical">
        <Form.Item>
          <Radio.Group
            aria-label={text('startTitle')}
            vertical
            value={source}
            onChange={({ target }) => setSource(target.value)}
            options={[{ value: 'version', label: text('startVersion', { number }) }, { value: 'other', label: text('startOther') }, { value: 'lastYear', label: text('startLastYear', { number }) }, { value: 'bundle', label: text('startBundle') }]}
          />
        </Form.Item>
        {source === 'other' ? <Form.Item label={text('startWhich')}><Select showSearch={{ optionFilterProp: 'label' }} aria-label={text('startWhich')} value={other} onChange={setOther} options={choices} /></Form.Item> : null}
        {source === 'lastYear' ? <Form.Item label={text('startYears')}><InputNumber aria-label={text('startYears')} min={-20} max={20} precision={0} value={years} onChange={(next) => setYears(next ?? 0)} /></Form.Item> : null}
        {source === 'bundle' ? (
          <Form.Item>
            <Upload accept=".json,application/json" maxCount={1} showUploadList={false} beforeUpload={(file) => { void chosenFrom(file).then(setBundle); return false; }}><Button>{text('startFile')}</Button></Upload>
            {bundle === null ? null : bundle === 'unreadable' ? <Alert type="error" showIcon title={text('startUnreadable')} /> : <span> {bundle.name}</span>}
            {bundle === null || bundle === 'unreadable' || bundle.papers.length === 0 ? null : <Checkbox checked={withPapers} onChange={({ target }) => setWithPapers(target.checked)}>{text('withPapers', { count: bundle.papers.length })}</Checkbox>}
          </Form.Item>
        ) : null}
        {source === 'other' || source === 'bundle' ? <p>{text('startKeeps')}</p> : null}
        {start.error ? <Alert type="error" showIcon title={sentenceOf(start.error, language)} /> : null}
      </Form>
    </Modal>
  );
}

async function chosenFrom(file: File): Promise<Chosen> {
  const bundle = readBundle(await file.text());
  return bundle === undefined ? 'unreadable' : { ...bundle, name: file.name };
}
