// Setting leave cover: whose, by whom, from when to when, for which post and which kinds of item.
import { sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Radio, Select } from 'antd';
import { useState } from 'react';
import { queryClient, trpc } from '../../api.ts';
import { usePhone } from '../../components/use-phone.ts';
import { CandidatePicker } from './candidate-picker.tsx';
import { DayInput } from './day-input.tsx';
import { Field } from './field.tsx';
import styles from './me-page.module.css';
import { useMeText } from './messages.ts';

export function CoverForm({ onClose }: { readonly onClose: () => void }) {
  const text = useMeText();
  const local = useLocal();
  const language = useLanguage();
  const phone = usePhone();
  const { message } = App.useApp();
  const { data: choices } = useQuery(trpc.cover.choices.queryOptions());
  const [personId, setPersonId] = useState<string>();
  const [coverId, setCoverId] = useState<string>();
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions());
  const today = clock?.today;
  // Mostly she leaves today.
  const [from, setFrom] = useState<string | null>();
  const [untilOn, setUntilOn] = useState<string>();
  const [postIndex, setPostIndex] = useState(-1);
  const [kinds, setKinds] = useState<readonly string[]>();
  const [tried, setTried] = useState(false);
  const set = useMutation(
    trpc.cover.set.mutationOptions({
      onSuccess: () => {
        void message.success(text('saved'));
        void queryClient.invalidateQueries({ queryKey: trpc.cover.pathKey() });
        onClose();
      },
    }),
  );
  const people = choices?.people ?? [];
  const whose = people.find((one) => one.id === personId) ?? people[0];
  const post = whose?.posts[postIndex];
  const fromOn = from === undefined ? today : (from ?? undefined);
  const backwards = fromOn !== undefined && untilOn !== undefined && untilOn < fromOn;
  const needed = (missing: boolean) => (tried && missing ? text('needed') : undefined);
  const noKinds = kinds?.length === 0;
  const save = () => {
    setTried(true);
    if (coverId === undefined || fromOn === undefined || untilOn === undefined || backwards || noKinds) return;
    set.mutate({
      coverId, fromOn, untilOn,
      ...(whose === undefined ? {} : { personId: whose.id }),
      ...(post === undefined ? {} : { post: { role: post.role, unit: post.unit } }),
      ...(kinds === undefined ? {} : { workflows: [...kinds] }),
    });
  };
  return (
    <Drawer
      open
      onClose={onClose}
      title={text('addCover')}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 480}
      footer={
        <div className={styles['foot']}>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button type="primary" loading={set.isPending} onClick={save}>{text('save')}</Button>
        </div>
      }
    >
      <div className={styles['form']}>
        {set.error ? <Alert type="error" showIcon title={sentenceOf(set.error, language)} /> : null}
        {people.length < 2 ? null : (
          <Field label={text('whose')} htmlFor="cover-whose">
            <Select
              id="cover-whose"
              style={{ width: '100%' }}
              value={whose?.id}
              onChange={(id) => { setPersonId(id); setPostIndex(-1); }}
              options={people.map((one, index) => ({ value: one.id, label: index === 0 ? text('myself', { name: one.name }) : one.name }))}
            />
          </Field>
        )}
        <Field label={text('who')} htmlFor="cover-who" wrong={needed(coverId === undefined)}>
          <CandidatePicker not={whose?.id} chosen={coverId} onChoose={setCoverId} wrong={tried && coverId === undefined} />
        </Field>
        <div className={styles['dates']}>
          <Field label={text('from')} htmlFor="cover-from" wrong={needed(fromOn === undefined)}>
            <DayInput id="cover-from" value={fromOn} onChange={(day) => setFrom(day ?? null)} today={today} wrong={tried && fromOn === undefined} />
          </Field>
          <Field label={text('until')} htmlFor="cover-until" wrong={backwards ? text('wrongOrder') : needed(untilOn === undefined)}>
            <DayInput id="cover-until" value={untilOn} onChange={setUntilOn} today={today} wrong={backwards || (tried && untilOn === undefined)} />
          </Field>
        </div>
        {whose === undefined || whose.posts.length < 2 ? null : (
          <Field label={text('post')}>
            <Radio.Group vertical aria-label={text('post')} value={postIndex} onChange={({ target }) => setPostIndex(Number(target.value))} options={[{ value: -1, label: text('allPosts') }, ...whose.posts.map((one, index) => ({ value: index, label: local(one.title) }))]} />
          </Field>
        )}
        <Field label={text('kinds')} wrong={needed(noKinds)}>
          <Radio.Group vertical aria-label={text('kinds')} value={kinds === undefined ? 'all' : 'some'} onChange={({ target }) => setKinds(target.value === 'all' ? undefined : [])} options={[{ value: 'all', label: text('allKinds') }, { value: 'some', label: text('someKinds') }]} />
          {kinds === undefined ? null : (
            <Select
              mode="multiple"
              aria-label={text('chooseKinds')}
              style={{ width: '100%', marginTop: 10 }}
              placeholder={text('chooseKinds')}
              value={[...kinds]}
              onChange={setKinds}
              showSearch={{ optionFilterProp: 'label' }}
              options={(choices?.workflows ?? []).map((one) => ({ value: one.workflow, label: local(one.title) }))}
            />
          )}
        </Field>
      </div>
    </Drawer>
  );
}
