// Finds any item she may see by a name, a number, a part of its text or a whole ID number, while she types.
import { SearchOutlined } from '@ant-design/icons';
import { defineMessages, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ListRow } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { AutoComplete, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { trpc } from '../../api.ts';
import { StageTag } from '../status/stage-tag.tsx';
import { takeFocus } from '../take-focus.ts';
import styles from './find-dialog.module.css';

const useText = defineMessages(
  'find',
  { title: '查找办件', placeholder: '姓名、编号、文字，或完整身份证号、手机号', hint: '至少输入两个字', nothing: '没有找到，换个词试试', looking: '正在查找…' },
  { title: 'Find an item', placeholder: 'Name, number, text, or a whole ID or mobile number', hint: 'Two characters at least', nothing: 'Nothing found; try another word', looking: 'Looking…' },
);

const restMs = 180;
const most = 12;

export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const later = setTimeout(() => setAsked(typed.trim()), restMs);
    return () => clearTimeout(later);
  }, [typed]);
  const long = [...asked].length > 1;
  const { data, error, isFetching } = useQuery(trpc.inbox.find.queryOptions({ text: asked, limit: most }, { enabled: long, placeholderData: (before) => before }));
  const rows = long ? (data?.rows ?? []) : [];
  const said = error !== null && long ? sentenceOf(error, language) : !long ? text('hint') : rows.length > 0 ? '' : text(isFetching ? 'looking' : 'nothing');
  return (
    <Modal open onCancel={onClose} footer={null} title={text('title')} width={640} style={{ top: 70 }}>
      <AutoComplete
        className={styles['field'] ?? ''}
        value={typed}
        onChange={setTyped}
        open={rows.length > 0}
        showSearch={{ filterOption: false }}
        defaultActiveFirstOption
        listHeight={440}
        options={rows.map((row) => ({ value: row.itemId, label: <Found row={row} /> }))}
        onSelect={(itemId) => {
          onClose();
          void navigate({ to: '/items/$itemId', params: { itemId } });
        }}
      >
        <Input ref={takeFocus} size="large" prefix={<SearchOutlined />} maxLength={60} placeholder={text('placeholder')} aria-label={text('title')} />
      </AutoComplete>
      <p className={styles['said']} aria-live="polite">{said}</p>
    </Modal>
  );
}

function Found({ row }: { readonly row: ListRow }) {
  const local = useLocal();
  return (
    <span className={styles['one']}>
      <span className={styles['title']}>{row.title}</span>
      <StageTag title={row.stageTitle} good={row.good} state={row.state} />
      <span className={`${styles['sub']} figures`}>{row.number} · {local(row.workflowTitle)} · {row.unitName}</span>
    </span>
  );
}
