import { CompassOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { usePageStateText } from '../components/page-state/messages.ts';
import { State } from '../components/page-state/state.tsx';

export function NotFoundPage() {
  const text = usePageStateText();
  return (
    <main>
      <State glyph={<CompassOutlined />} title={text('notFound')} hint={text('notFoundHint')}>
        <Link to="/">{text('home')}</Link>
      </State>
    </main>
  );
}
