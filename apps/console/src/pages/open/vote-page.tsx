// One 公众投票: who may be voted for, names masked, and the one vote of the day. No count is shown, because none is told.
import { ArrowLeftOutlined, CheckCircleFilled, LikeOutlined, SearchOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, readRefusal, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Alert, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { client, trpc } from '../../api.ts';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';
import { Trap } from './trap.tsx';
import { VoteCode } from './vote-code.tsx';
import { voterDevice } from './voter-device.ts';

type Vote = inferOutput<typeof trpc.open.vote>;
type Candidate = Vote['list'][number];

/** So many are looked through without a search. */
const few = 8;

export function VotePage() {
  const text = useOpenText();
  const { poll } = useParams({ from: '/open-frame/open/votes/$poll' });
  const { data, error, refetch } = useQuery(trpc.open.vote.queryOptions({ poll }, { staleTime: Infinity }));
  const closed = error !== null && readRefusal(error).code === 'VOTE_CLOSED';
  return (
    <div className={styles['page']}>
      <div className={styles['tools']}><Link to="/open/votes"><ArrowLeftOutlined /> {text('votes')}</Link></div>
      {closed ? <Panel><State glyph={<LikeOutlined />} title={text('voteClosed')} hint={text('voteClosedHint')} /></Panel> : error === null ? null : <FailedState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined ? <Panel><Loading rows={8} /></Panel> : null}
      {data === undefined ? null : <Voting vote={data} />}
    </div>
  );
}

function Voting({ vote }: { readonly vote: Vote }) {
  const text = useOpenText();
  const local = useLocal();
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<Candidate>();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [trap, setTrap] = useState('');
  const [tried, setTried] = useState(false);
  const casting = useMutation({ mutationFn: (candidate: Candidate) => client.open.cast.mutate({ candidate: candidate.id, device: voterDevice(), phone, ...(vote.verified ? { code } : {}), trap: '' }) });
  const rightPhone = /^1[3-9]\d{9}$/u.test(phone);
  const rightCode = !vote.verified || /^\d{6}$/u.test(code);
  const shown = vote.list.filter((one) => wordsOf(one).includes(wanted.trim().toLowerCase()));
  const cast = () => {
    setTried(true);
    if (chosen !== undefined && rightPhone && rightCode && trap === '') casting.mutate(chosen);
  };
  if (casting.isSuccess && chosen !== undefined) {
    return (
      <Panel>
        <div className={styles['receipt']} role="alert">
          <CheckCircleFilled className={styles['tick'] ?? ''} />
          <h2>{text('voted')}</h2>
          <p>{text('votedFor', { who: chosen.title })}</p>
          <p className={styles['hint']}>{text('votedNext')}</p>
          <Link to="/open/votes">{text('votedBack')}</Link>
        </div>
      </Panel>
    );
  }
  return (
    <>
      <h1 className={styles['title']}>{local(vote.programme)}</h1>
      <p className={styles['hint']}><span lang="zh-CN">{vote.title}</span> · <span className="figures">{text('period', { from: formatDay(vote.startsOn, language), to: formatDay(vote.endsOn, language) })}</span></p>
      <Alert type="info" showIcon title={text('voteRules')} />
      {vote.verified ? null : <Alert type="warning" showIcon title={text('voteUnverified')} />}
      {vote.list.length <= few ? null : <Input allowClear size="large" prefix={<SearchOutlined />} maxLength={30} value={wanted} placeholder={text('findCandidate')} aria-label={text('findCandidate')} onChange={({ target }) => setWanted(target.value)} />}
      <Panel flush>
        {shown.length === 0 ? <State glyph={<SearchOutlined />} title={text('noCandidate')} /> : (
          <Radio.Group className={styles['candidates'] ?? ''} aria-label={text('candidatesLabel')} value={chosen?.id ?? null} onChange={({ target }) => setChosen(vote.list.find((one) => one.id === target.value))}>
            {shown.map((one) => <Radio key={one.id} value={one.id} className={styles['candidate'] ?? ''}><CandidateWords of={one} /></Radio>)}
          </Radio.Group>
        )}
      </Panel>
      <Panel>
        <div className={styles['fields']}>
          {chosen === undefined ? (tried ? <p className={styles['issue']} role="alert">{text('needChoice')}</p> : null) : <p className={styles['chosen']}>{text('chosen', { who: `${chosen.title} · ${local(chosen.unit)}` })}</p>}
          <Field label={text('phone')} hint={text(vote.verified ? 'phoneHintCode' : 'phoneHint')} issue={tried && !rightPhone ? text('needPhone') : undefined}>
            {(id) => <Input id={id} size="large" type="tel" inputMode="numeric" autoComplete="tel" maxLength={11} value={phone} onChange={({ target }) => setPhone(target.value.normalize('NFKC').replaceAll(/\D/gu, ''))} onPressEnter={cast} />}
          </Field>
          {vote.verified ? <VoteCode poll={vote.poll} phone={rightPhone ? phone : undefined} code={code} issue={tried && !rightCode ? text('needSmsCode') : undefined} onChange={setCode} onEnter={cast} onNoPhone={() => setTried(true)} /> : null}
          {casting.error ? <Alert type="error" showIcon title={readRefusal(casting.error)[language]} /> : null}
          <Trap value={trap} onChange={setTrap} />
          <Button type="primary" size="large" className={styles['wide'] ?? ''} loading={casting.isPending} onClick={cast}>{text('castVote')}</Button>
        </div>
      </Panel>
    </>
  );
}

function CandidateWords({ of }: { readonly of: Candidate }) {
  const local = useLocal();
  return (
    <span className={styles['candidateWords']}>
      <strong lang="zh-CN">{of.title}</strong>
      <span className={`${styles['hint']} figures`}>{of.number} · {local(of.unit)}</span>
      {of.facts.map((fact) => <span key={fact.title.en} className={styles['fact']}><span className={styles['factName']}>{local(fact.title)}</span>{local(fact.value)}</span>)}
    </span>
  );
}

function wordsOf({ number, title, unit, facts }: Candidate): string {
  return [number, title, unit.zh, unit.en, ...facts.flatMap((fact) => [fact.value.zh, fact.value.en])].join(' ').toLowerCase();
}
