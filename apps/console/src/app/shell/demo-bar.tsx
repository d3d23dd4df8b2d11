// What only a demonstration has on top of every page: its date, a way to move it on, and the quick change of person.
import { SwapOutlined } from '@ant-design/icons';
import { formatDay, formatShortDay, formatWeekday, Loading, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { App, Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { client, queryClient, trpc, type DemoPerson, type Me } from '../../api.ts';
import { signIn } from '../../components/session/session.ts';
import { usePhone } from '../../components/use-phone.ts';
import { useShellText } from './messages.ts';
import styles from './shell.module.css';

const DemoPeople = lazy(async () => ({ default: (await import('../../components/demo-people/demo-people.tsx')).DemoPeople }));

export function DemoBar({ person }: { readonly person: Me }) {
  const text = useShellText();
  const language = useLanguage();
  const phone = usePhone();
  const { message } = App.useApp();
  const router = useRouter();
  const [choosing, setChoosing] = useState(false);
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions());
  const say = (error: unknown) => message.error(sentenceOf(error, language));

  const advance = useMutation({
    mutationFn: async (days: number) => {
      let today = '';
      for (let day = 0; day < days; day += 1) ({ today } = await client.demo.advance.mutate({ to: 'nextWorkingDay' }));
      return today;
    },
    onSuccess: (today) => message.success(text('moved', { date: formatDay(today, language) })),
    onError: say,
    onSettled: () => queryClient.invalidateQueries(),
  });

  const change = useMutation({
    mutationFn: ({ to, password }: { readonly to: DemoPerson; readonly password: string }) => signIn({ username: to.username, password }),
    onSuccess: async () => {
      setChoosing(false);
      await router.navigate({ to: '/', search: {} });
      await router.invalidate();
    },
    onError: say,
  });

  return (
    <aside className={styles['demo']} aria-label={text('demo')}>
      <span className={styles['demoTag']}>{text('demo')}</span>
      <span className={`${styles['demoDate']} figures`} title={text('demoToday')}>
        {clock === undefined ? '…' : `${phone ? formatShortDay(clock.today, language) : formatDay(clock.today, language)} ${formatWeekday(clock.today, language)}`}
      </span>
      <Button size="small" loading={advance.isPending} onClick={() => advance.mutate(1)}>{text('nextDay')}</Button>
      <Button size="small" disabled={advance.isPending} aria-label={text('fiveDays')} onClick={() => advance.mutate(5)}>{phone ? '+5' : text('fiveDays')}</Button>
      <span className={styles['spacer']} />
      <Popover
        open={choosing}
        onOpenChange={setChoosing}
        trigger="click"
        placement="bottomRight"
        content={
          <div className={styles['choose']}>
            <Suspense fallback={<Loading />}>
              {choosing ? <DemoPeople compact current={person.id} busy={change.isPending} onChoose={(to, password) => change.mutate({ to, password })} /> : null}
            </Suspense>
          </div>
        }
      >
        <Button size="small" icon={<SwapOutlined />} loading={change.isPending} aria-label={text('switchPerson')}>{phone ? null : text('switchPerson')}</Button>
      </Popover>
    </aside>
  );
}
