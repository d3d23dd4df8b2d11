// The first thing anybody sees: whose system this is, a form, and in a demonstration the people one may be.
import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { readRefusal, useLanguage } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { BrandMark } from '../../components/brand.tsx';
import { DemoPeople } from '../../components/demo-people/demo-people.tsx';
import { OfflineStrip } from '../../components/page-state/offline-strip.tsx';
import { LookSwitch } from '../../components/look-switch.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { sessionQuery, signIn } from '../../components/session/session.ts';
import styles from './login-page.module.css';
import { useLoginText } from './messages.ts';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function LoginPage() {
  const text = useLoginText();
  const language = useLanguage();
  const router = useRouter();
  const { to } = useSearch({ from: '/login' });
  const { data: session } = useQuery(sessionQuery);
  const login = useMutation({
    mutationFn: (given: Credentials) => signIn(given),
    onSuccess: () => router.history.push(to ?? '/'),
  });
  const demo = session?.demo === true;
  return (
    <main className={`${styles['page']} ${demo ? styles['withPeople'] : ''}`}>
      <section className={styles['door']}>
        <OfflineStrip />
        <div className={styles['corner']}><LookSwitch /><LanguageSwitch /></div>
        <div className={styles['brand']}>
          <BrandMark size={52} />
          <div>
            <h1 className={styles['product']}>{text('product')}</h1>
            <p className={styles['office']}>{text('office')}</p>
          </div>
        </div>
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(given) => login.mutate(given)} className={styles['form']}>
          {login.error ? <div className={styles['alert']}><Alert type="error" showIcon title={readRefusal(login.error)[language]} /></div> : null}
          <Form.Item name="username" label={text('username')} rules={[{ required: true, message: text('usernameNeeded') }]}>
            <Input size="large" prefix={<UserOutlined />} autoComplete="username" />
          </Form.Item>
          <Form.Item name="password" label={text('password')} rules={[{ required: true, message: text('passwordNeeded') }]}>
            <Input.Password size="large" prefix={<LockOutlined />} autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" size="large" block htmlType="submit" loading={login.isPending}>{text('signIn')}</Button>
        </Form>
        <p className={styles['foot']}>
          <Link to="/notices">{text('notices')}</Link>
        </p>
      </section>
      {demo ? (
        <section className={styles['people']} aria-labelledby="demo-title">
          <h2 id="demo-title" className={styles['peopleTitle']}>{text('demoTitle')}</h2>
          <p className={styles['peopleHint']}>{text('demoHint')}</p>
          <DemoPeople busy={login.isPending} onChoose={(person, password) => login.mutate({ username: person.username, password })} />
        </section>
      ) : null}
    </main>
  );
}
