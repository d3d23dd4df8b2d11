import { useQuery } from '@tanstack/react-query';
import type { ItemDetail } from '@jinguo/core';
import { trpc } from '../../api.ts';
import { Panel } from '../../components/panel/panel.tsx';
import { SchemaView } from '../../components/schema-view/schema-view.tsx';
import { useLanguage, useLocal } from '../../messages/language.ts';

export function FormsPanel({ item }: { readonly item: ItemDetail }) {
  const local = useLocal();
  const language = useLanguage();
  const { data: units } = useQuery(trpc.org.units.queryOptions(undefined, { staleTime: Infinity }));
  return item.forms.map((form) => (
    <Panel key={form.name} title={local(form.title)}>
      <SchemaView
        itemId={item.id}
        name={form.name}
        schema={form.schema}
        data={form.data}
        masked={form.masked}
        files={item.attachments}
        unitName={(id) => units?.find((unit) => unit.id === id)?.[language] ?? (id === '' ? '' : local(item.unitName))}
      />
    </Panel>
  ));
}
