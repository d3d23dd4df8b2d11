// Who applies again need not be typed again: what the same desk typed of her last is offered, and fills what is still empty.
import { formatDay, useLanguage } from '@jinguo/console-kit';
import type { JsonObject, LocalDate } from '@jinguo/core';
import { normalise, parseIdNumber } from '@jinguo/core/plugin';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { client } from '../../api.ts';
import { propertiesOf, textOf, widgetOf } from '../schema/read.ts';
import { useEditorText } from './messages.ts';

export interface KnownApplicantProps {
  readonly workflow: string;
  readonly schema: JsonObject;
  readonly data: JsonObject;
  readonly today: LocalDate | undefined;
  /** She applies for herself, and need not say who she is first. */
  readonly herself: boolean;
  readonly onFill: (fields: JsonObject) => void;
}

export function KnownApplicant({ workflow, schema, data, today, herself, onFill }: KnownApplicantProps) {
  const text = useEditorText();
  const language = useLanguage();
  const field = Object.entries(propertiesOf(schema)).find(([, one]) => widgetOf(one) === 'idNumber')?.[0];
  const typed = field === undefined ? '' : normalise(textOf(data[field]));
  const whole = !herself && today !== undefined && parseIdNumber(typed, today).ok;
  const { data: known } = useQuery({
    queryKey: ['known-applicant', workflow, herself ? '' : typed],
    queryFn: () => client.draft.known.mutate({ workflow, ...(herself ? {} : { idNumber: typed }) }),
    enabled: herself || whole,
    staleTime: Infinity,
  });
  if (known === null || known === undefined || !(herself || whole)) return null;
  const empty = Object.entries(known.fields).filter(([name]) => textOf(data[name]) === '');
  if (empty.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={text(herself ? 'knownHerself' : 'known', { date: formatDay(known.at, language) })}
      action={<Button type="primary" onClick={() => onFill(Object.fromEntries(empty))}>{text('fillKnown', { count: empty.length })}</Button>}
    />
  );
}
