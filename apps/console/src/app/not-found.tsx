import { CompassOutlined } from '@ant-design/icons';
import { State, usePageStateText } from '@jinguo/console-kit';
import { Link } from '@tanstack/react-router';

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
