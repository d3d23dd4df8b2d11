// 镇街变体: which towns go their own way, what they changed, whether what the district asks holds there, and the ways to make
// one, to keep up with the district, or to go back.
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { formatMoment, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import type { VariantView, WorkflowVariants } from '@jinguo/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Popconfirm, Tag } from 'antd';
import { trpc } from '../../../api.ts';
import { DifferenceList } from '../difference-list.tsx';
import studio from '../studio.module.css';
import { useVariantsText } from './messages.ts';
import styles from './variants.module.css';

/** `leads`: she leads for the district. */
export function VariantsPanel({ workflow, leads, of }: { readonly workflow: string; readonly leads: boolean; readonly of: WorkflowVariants }) {
  const text = useVariantsText();
  const local = useLocal();
  const { number, districtOnly, towns, variants } = of;
  if (districtOnly) return leads ? null : <Panel title={text('own')}><p>{text('districtOnly', { number })}</p></Panel>;
  const without = towns.filter((one) => !variants.some(({ town }) => town.id === one.id));
  return (
    <Panel title={text(towns.length > 0 ? 'own' : 'title')}>
      <p className={studio['faint']}>{towns.length > 0 ? text('ownIntro', { number }) : text('intro')}</p>
      {without.map((town) => (
        <div key={town.id} className={styles['variant']}>
          <p>{text('noneOwn', { town: local(town.name), number })}</p>
          <div className={studio['tools']}><Begin workflow={workflow} town={town.id} label={text('make')} primary /></div>
        </div>
      ))}
      {towns.length === 0 && variants.length === 0 ? <p>{text('none')}</p> : null}
      {variants.map((one) => <Variant key={one.town.id} workflow={workflow} of={of} variant={one} isHers={towns.some(({ id }) => id === one.town.id)} />)}
    </Panel>
  );
}

interface VariantProps {
  readonly workflow: string;
  readonly of: WorkflowVariants;
  readonly variant: VariantView;
  readonly isHers: boolean;
}

function Variant({ workflow, of, variant, isHers }: VariantProps) {
  const text = useVariantsText();
  const local = useLocal();
  const language = useLanguage();
  const { town, behind, mustHaves } = variant;
  return (
    <section className={styles['variant']} aria-label={local(town.name)}>
      <h2 className={styles['head']}>
        {local(town.name)} <span className="figures">{text('number', { number: variant.number })}</span>
        {behind ? <Tag color="orange">{text('behind')}</Tag> : null}
        {variant.items === 0 ? null : <Tag>{text('items', { count: variant.items })}</Tag>}
      </h2>
      <p className={`${studio['faint']} figures`}>{text('base', { number: variant.baseNumber })} · {variant.publishedBy} · {formatMoment(variant.publishedAt, language)}</p>
      <h3 className={studio['group']}>{text('changes')}</h3>
      <DifferenceList differences={variant.differences} />
      {mustHaves.length === 0 ? null : (
        <>
          <h3 className={studio['group']}>{text('musts')}</h3>
          <ul className={styles['musts']}>
            {mustHaves.map((one) => (
              <li key={one.words.zh}>
                {one.holds ? <CheckCircleFilled className={styles['holds']} aria-label={text('holds')} /> : <CloseCircleFilled className={styles['broken']} aria-label={text('broken')} />}
                <span>{local(one.words)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isHers && behind ? <Alert type="info" showIcon title={text('behindHint', { number: of.number })} /> : null}
      <div className={studio['tools']}>
        {isHers ? <Begin workflow={workflow} town={town.id} label={text(behind ? 'takeOver' : 'change')} primary={behind} /> : null}
        <Leave workflow={workflow} town={town} number={of.number} />
      </div>
    </section>
  );
}

function Begin({ workflow, town, label, primary }: { readonly workflow: string; readonly town: string; readonly label: string; readonly primary: boolean }) {
  const language = useLanguage();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation(trpc.studio.startVariant.mutationOptions({
    async onSuccess(draft) {
      cache.setQueryData(trpc.studio.draft.queryKey({ id: draft.id }), draft);
      void cache.invalidateQueries({ queryKey: trpc.studio.drafts.queryKey() });
      await navigate({ to: '/studio/drafts/$draft', params: { draft: draft.id } });
    },
  }));
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} loading={start.isPending} onClick={() => start.mutate({ workflow, town })}>{label}</Button>
      {start.error ? <Alert type="error" showIcon title={sentenceOf(start.error, language)} /> : null}
    </>
  );
}

function Leave({ workflow, town, number }: { readonly workflow: string; readonly town: VariantView['town']; readonly number: number }) {
  const text = useVariantsText();
  const local = useLocal();
  const language = useLanguage();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const leave = useMutation(trpc.studio.leaveVariant.mutationOptions({
    onSuccess: (variants) => {
      message.success(text('left'));
      cache.setQueryData(trpc.studio.variants.queryKey({ workflow }), variants);
    },
    onError: (error) => message.error(sentenceOf(error, language)),
  }));
  return (
    <Popconfirm title={text('leaveAsk', { town: local(town.name), number })} okText={text('leaveYes')} cancelText={text('cancel')} onConfirm={() => leave.mutate({ workflow, town: town.id })}>
      <Button loading={leave.isPending}>{text('leave')}</Button>
    </Popconfirm>
  );
}
