// Above the desk of whoever keeps items: how many stand where nobody may act, until somebody is named who does.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { trpc } from '../../api.ts';
import { useIncidentText } from '../../components/incident-list/messages.ts';

export function StuckStrip() {
  const text = useIncidentText();
  const { data: counts } = useQuery(trpc.inbox.counts.queryOptions());
  const { data } = useQuery(trpc.incident.list.queryOptions({ state: 'open', kind: 'assignee', limit: 100 }, { enabled: (counts?.incidents ?? 0) > 0 }));
  const items = new Set(data?.incidents.map((one) => one.itemId));
  if (items.size === 0) return null;
  return <Alert type="warning" showIcon title={text('stuck', { count: items.size })} action={<Link to="/incidents">{text('look')}</Link>} />;
}
