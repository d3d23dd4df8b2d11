import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import { Alert, Button } from 'antd';
import { trpc } from '../../api.ts';
import { useStudioText } from './messages.ts';

export interface ExportLinksProps {
  readonly workflow: string;
  readonly number: number;
}

const kinds = ['bundle', 'machine', 'mermaid'] as const;

/** A version as files to keep or open elsewhere: the definition, the machine for Stately, the picture for Mermaid. */
export function ExportLinks({ workflow, number }: ExportLinksProps) {
  const text = useStudioText();
  const language = useLanguage();
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: async (kind: (typeof kinds)[number]) => {
      const { definition, machine, mermaid } = await cache.fetchQuery(trpc.studio.exportVersion.queryOptions({ workflow, number }, { staleTime: Infinity }));
      const files = {
        bundle: [`${workflow}-v${number}.json`, JSON.stringify(definition, null, 2)],
        machine: [`${workflow}-v${number}.machine.json`, JSON.stringify(machine, null, 2)],
        mermaid: [`${workflow}-v${number}.mmd`, mermaid],
      } as const;
      const [name, content] = files[kind];
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
      link.download = name;
      link.click();
      // The browser takes the file when it can; a minute is enough.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  });
  return (
    <>
      {kinds.map((kind) => <Button key={kind} type="text" icon={<DownloadOutlined />} loading={save.isPending && save.variables === kind} onClick={() => save.mutate(kind)}>{text(kind)}</Button>)}
      {save.error ? <Alert type="error" showIcon title={sentenceOf(save.error, language)} /> : null}
    </>
  );
}
