// 我的请假代办: who covers for me, for whom I cover, and what I set for colleagues whose unit I lead.
import type { CoverView } from '@jinguo/core';
import { PlusOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { queryClient, trpc, type Me } from '../../api.ts';
import { CoverForm } from './cover-form.tsx';
import styles from './me-page.module.css';
import { useMeText } from './messages.ts';

export function CoverPanel({ person }: { readonly person: Me }) {
  const text = useMeText();
  const [setting, setSetting] = useState(false);
  const { data: covers, error, refetch } = useQuery(trpc.cover.list.queryOptions());
  const mine = (covers ?? []).filter((one) => one.personId === person.id);
  const given = (covers ?? []).filter((one) => one.coverId === person.id);
  const others = (covers ?? []).filter((one) => one.personId !== person.id && one.coverId !== person.id);
  return (
    <Panel title={text('covers')} extra={<Button icon={<PlusOutlined />} onClick={() => setSetting(true)}>{text('addCover')}</Button>} flush>
      <p className={styles['hint']}>{text('coversHint', { name: person.name })}</p>
      {error ? <FailedState error={error} onRetry={() => void refetch()} /> : covers === undefined ? <Loading rows={2} /> : (
        <>
          <Covers title={text('coversMe')} covers={mine} say={({ coverName }) => text('by', { name: coverName })} none={text('noCovers')} />
          {given.length === 0 ? null : <Covers title={text('iCover')} covers={given} say={({ personName }) => text('forWhom', { name: personName })} />}
          {others.length === 0 ? null : <Covers title={text('setForOthers')} covers={others} say={({ personName, coverName }) => text('forBy', { name: personName, cover: coverName })} />}
        </>
      )}
      {setting ? <CoverForm onClose={() => setSetting(false)} /> : null}
    </Panel>
  );
}

function Covers({ title, covers, say, none }: { readonly title: string; readonly covers: readonly CoverView[]; readonly say: (cover: CoverView) => string; readonly none?: string }) {
  return (
    <section>
      <h3 className={styles['group']}>{title}</h3>
      {covers.length === 0 ? <p className={styles['none']}>{none}</p> : <ul className={styles['list']}>{covers.map((one) => <CoverRow key={one.id} cover={one} who={say(one)} />)}</ul>}
    </section>
  );
}

function CoverRow({ cover, who }: { readonly cover: CoverView; readonly who: string }) {
  const text = useMeText();
  const local = useLocal();
  const language = useLanguage();
  const { message } = App.useApp();
  const end = useMutation(
    trpc.cover.end.mutationOptions({
      onSuccess: () => void message.success(text('ended')),
      onError: (error) => void message.error(sentenceOf(error, language)),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const kinds = cover.workflows === null ? text('allKinds') : cover.workflows.map((one) => local(one)).join(language === 'zh' ? '、' : ', ');
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <p className={styles['what']}>{who}<span className={`${styles['tag']} ${cover.begun ? styles['now'] : styles['later']}`}>{text(cover.begun ? 'begun' : 'later')}</span></p>
        <p className={`${styles['meta']} figures`}>{text('days', { from: formatDay(cover.fromOn, language), until: formatDay(cover.untilOn, language) })}</p>
        <p className={styles['meta']}>{cover.post === null ? text('allPosts') : local(cover.post)} · {kinds}</p>
      </div>
      {cover.mayEnd ? (
        <Popconfirm title={text('endAsk')} okText={text('ending')} cancelText={text('cancel')} onConfirm={() => end.mutate({ id: cover.id })}>
          <Button loading={end.isPending}>{text('end')}</Button>
        </Popconfirm>
      ) : null}
    </li>
  );
}
