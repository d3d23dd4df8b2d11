// The bar that stays at the bottom: my words, and what I may do. What needs no more than that is done at once; the rest
// opens a drawer.
import { DownOutlined, FormOutlined } from '@ant-design/icons';
import { sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ActionName, ActionView, ItemDetail } from '@jinguo/core';
import { App, Button, Checkbox, Dropdown, Input } from 'antd';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { saveFile } from '../../../components/save-file.ts';
import { dropKept, isText, useKept } from '../../../components/use-kept.ts';
import { useItemText } from '../messages.ts';
import { useExplain } from '../use-explain.ts';
import styles from './act.module.css';
import { useActText } from './messages.ts';
import { Foreseen } from './foreseen.tsx';
import type { Decision } from '../../../components/decide/decide-dialog.tsx';
import { atAClick, givenAtOnce, isDirect, isOneReason } from '../../../components/decide/is-direct.ts';
import { useKeys } from '../../../components/desk/keys.ts';
import { Phrases } from '../../../components/decide/phrases.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { useAct } from './use-act.ts';
import { jumps, setJumps, useNext } from './use-next.ts';

const DecideDialog = lazy(async () => ({ default: (await import('../../../components/decide/decide-dialog.tsx')).DecideDialog }));
const RecuseDialog = lazy(async () => ({ default: (await import('./recuse-dialog.tsx')).RecuseDialog }));
const ActionDrawer = lazy(async () => ({ default: (await import('./action-drawer.tsx')).ActionDrawer }));

/** The one action a stage is about, before the ways out of it. */
const firstOf: readonly ActionName[] = ['approve', 'submit', 'record', 'opine'];
/** In the order they are asked for; what ends an item stands apart, last. */
const moreOrder: readonly ActionName[] = ['claim', 'transfer', 'addSigner', 'removeSigner', 'delegate', 'copy', 'comment', 'urge', 'release', 'pause'];
const ends: ReadonlySet<ActionName> = new Set<ActionName>(['decline', 'terminate', 'void', 'withdraw']);
const besideIt: ReadonlySet<ActionName> = new Set<ActionName>(['return', 'reject', 'accept', 'claim', 'takeBack', 'resume']);

export interface ActionBarProps {
  readonly item: ItemDetail;
  /** Came here to do this: it is asked for at once. */
  readonly wanted: Decision | undefined;
}

export function ActionBar({ item, wanted }: ActionBarProps) {
  const text = useActText();
  const itemText = useItemText();
  const navigate = useNavigate();
  const local = useLocal();
  const [opinion, setOpinion] = useKept(`${item.id}.opinion`, '', isText);
  const [open, setOpen] = useState<ActionName | undefined>(() => (item.actions.some((one) => one.action === wanted && !isDirect(item, one)) ? wanted : undefined));
  const [asked, setAsked] = useState<Decision>();
  const [recusing, setRecusing] = useState(false);
  const next = useNext();
  const { message } = App.useApp();
  const language = useLanguage();
  const sheet = useMutation({ mutationFn: () => saveFile('/papers', { of: 'sheet', item: item.id, as: 'pdf' }), onError: (failed) => message.error(sentenceOf(failed, language)) });
  const [jump, setJump] = useState(jumps);
  const act = useAct(item, () => {
    setOpen(undefined);
    setOpinion('');
    dropKept(item.id);
  });
  /** While an item waits and asks nobody, nothing is called for: what may be noted does not press. */
  const calm = item.stageKind === 'wait' && item.waitsFor.length === 0;
  const primary = firstOf.map((name) => item.actions.find((one) => one.action === name)).find((one) => one !== undefined);
  const others = item.actions.filter((one) => one !== primary);
  // Where an item can be taken in, claiming it first is the lesser of the two.
  const takesIn = others.some((one) => one.action === 'accept');
  const isBeside = (one: ActionView) => besideIt.has(one.action) && !(takesIn && one.action === 'claim');
  const beside = others.filter(isBeside).toSorted((a, b) => order(a) - order(b));
  const more = others.filter((one) => !isBeside(one) && !ends.has(one.action)).toSorted((a, b) => place(a) - place(b));
  const ending = others.filter((one) => ends.has(one.action));
  const opened = item.actions.find((one) => one.action === open);
  const speaks = [primary, ...beside].some((one) => one?.place === 'common' && one.opinion !== 'none' && !atAClick.has(one.action)) && primary?.action !== 'submit';
  // Where what she chooses on pressing decides the way, none is foretold.
  const [leads, ...choices] = (useExplain(item)?.actions.find((one) => one.action === primary?.action)?.ways ?? []).filter((way) => way.taken);

  const press = (action: ActionView) => {
    if (!isDirect(item, action)) {
      act.forget();
      setOpen(action.action);
      return;
    }
    act.send(action, givenAtOnce(action, opinion));
  };
  /** By key: what needs no more than words is asked for in a small dialogue, so that no single key decides. */
  const byKey = (decision: Decision) => {
    const action = decision === 'approve' ? primary : item.actions.find((one) => one.action === decision);
    if (action === undefined) return undefined;
    const small = decision === 'approve' ? action.action === 'approve' && isDirect(item, action) : isOneReason(item, action) && action.targets.every((one) => one.back.length < 2) && action.targets.length < 2;
    if (small) return () => setAsked(decision);
    return action.action === 'submit' && action.form !== null ? () => void navigate({ to: '/items/$itemId/correct', params: { itemId: item.id } }) : () => press(action);
  };
  useKeys({ a: byKey('approve'), r: byKey('return') }, asked === undefined && open === undefined);
  const button = (action: ActionView, look: ReactElement) => (isDirect(item, action) ? <Foreseen key={action.action} item={item} action={action} opinion={opinion}>{look}</Foreseen> : look);

  const entry = (one: ActionView) => ({ key: one.action, label: button(one, <span>{local(one.title)}</span>), onClick: () => press(one) });

  return (
    <section className={styles['bar']} data-action-bar aria-label={text('opinion')}>
      {act.refusal === undefined || open !== undefined ? null : <RefusalNote item={item} refusal={act.refusal} onClose={act.forget} />}
      <div className={styles['barRow']}>
        {speaks ? (
          <div className={styles['say']}>
            <Input.TextArea
              value={opinion}
              onChange={({ target }) => setOpinion(target.value)}
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={2000}
              placeholder={text('opinionHint')}
              aria-label={text('opinion')}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && primary !== undefined) {
                  event.preventDefault();
                  press(primary);
                }
              }}
            />
            <Phrases kind="any" opinion={opinion} onChoose={setOpinion} />
          </div>
        ) : <span className={styles['say']} />}
        <div className={styles['buttons']}>
          <Dropdown trigger={['click']} menu={{ items: [...more.map(entry), ...(item.mayRecuse ? [{ key: 'recuse', label: text('recuse'), onClick: () => setRecusing(true) }] : []), { key: 'print', label: text('printSheet'), onClick: () => sheet.mutate() }, ...(ending.length === 0 ? [] : [{ type: 'divider' as const }, ...ending.map((one) => ({ ...entry(one), danger: true }))])] }}>
            <Button loading={sheet.isPending}>{text('more')} <DownOutlined style={{ fontSize: 10 }} /></Button>
          </Dropdown>
          {beside.map((one) => button(one, <Button key={one.action} danger={one.action === 'reject'} onClick={() => press(one)}>{local(one.title)}</Button>))}
          {primary === undefined ? null : primary.action === 'submit' && primary.form !== null ? (
            <Link to="/items/$itemId/correct" params={{ itemId: item.id }} className={styles['primaryLink']}><FormOutlined /> {itemText(item.timeline.some((one) => one.action === 'return') ? 'fillIn' : 'fillInOther')}</Link>
          ) : (
            button(primary, <Button type={calm ? 'default' : 'primary'} className={styles['primary'] ?? ''} loading={act.sending && open === undefined} onClick={() => press(primary)}>{local(primary.title)}</Button>)
          )}
        </div>
      </div>
      {speaks ? <div className={styles['under']}>
        {primary === undefined || calm || leads === undefined || choices.some((way) => way.to !== leads.to) || (leads.toTitle === null && item.isBatch && primary.action === 'record') ? null : <span>{leads.toTitle === null ? text('nextStays', { action: local(primary.title) }) : text('nextIs', { action: local(primary.title), stage: local(leads.toTitle) })}</span>}
        {primary?.form && isDirect(item, primary) ? <button type="button" className={styles['link']} onClick={() => setOpen(primary.action)}>{text('optionalForm', { form: local(primary.form.title) })}</button> : null}
        {item.mayRecuse && primary?.action !== 'record' ? <span>{text('noTie')}</span> : null}
        {primary === undefined ? null : <span className={styles['keys']}>{text('keys', { action: local(primary.title) })}</span>}
        <Checkbox className={styles['jump'] ?? ''} checked={jump} onChange={({ target }) => { setJump(target.checked); setJumps(target.checked); }}>{text('jump')}</Checkbox>
      </div> : null}
      {asked === undefined ? null : (
        <Suspense fallback={null}>
          <DecideDialog
            itemId={item.id}
            decision={asked}
            onClose={() => setAsked(undefined)}
            onOpen={(_itemId, decision) => { setAsked(undefined); setOpen(decision); }}
            onDone={(itemId) => {
              setAsked(undefined);
              setOpinion('');
              if (jumps()) void next(itemId);
            }}
          />
        </Suspense>
      )}
      {recusing ? <Suspense fallback={null}><RecuseDialog itemId={item.id} onClose={() => setRecusing(false)} /></Suspense> : null}
      {opened === undefined ? null : (
        <Suspense fallback={null}>
          <ActionDrawer key={opened.action} item={item} action={opened} opinion={opinion} act={act} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </section>
  );
}

function place(action: ActionView): number {
  const at = moreOrder.indexOf(action.action);
  return at === -1 ? moreOrder.length : at;
}

/** 退回, then 不同意, next to the main button; what only prepares comes before them. */
function order(action: ActionView): number {
  return action.action === 'reject' ? 2 : action.action === 'return' ? 1 : 0;
}
