import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { client } from '../../api.ts';
import { keepFile } from '../../components/save-file.ts';
import { sessionQuery } from '../../components/session/session.ts';
import { bundleText } from './bundle.ts';
import { useStudioText } from './messages.ts';
import { SignedPage } from './signed-page.tsx';

type Exported = Awaited<ReturnType<typeof client.studio.exportVersion.query>>;

export interface ExportLinksProps {
  /** What the files are called. */
  readonly name: string;
  readonly load: () => Promise<Exported>;
}

const kinds = ['bundle', 'machine', 'mermaid', 'png', 'page'] as const;

/** A workflow as files to keep or open elsewhere: the bundle of definition and Word templates, the machine for Stately, Mermaid, a picture, a page to sign. */
export function ExportLinks({ name, load }: ExportLinksProps) {
  const text = useStudioText();
  const local = useLocal();
  const language = useLanguage();
  const { data: me } = useQuery(sessionQuery);
  const [page, setPage] = useState<Exported['paper'] | null>(null);
  const save = useMutation({
    mutationFn: async (kind: (typeof kinds)[number]) => {
      const { definition, machine, mermaid, sketch, paper } = await load();
      switch (kind) {
        case 'bundle': return keepFile(new Blob([await bundleText(definition.workflow, definition, me?.person?.publishes === true)], { type: 'application/json' }), `${name}.json`);
        case 'machine': return keepFile(new Blob([JSON.stringify(machine, null, 2)], { type: 'application/json' }), `${name}.machine.json`);
        case 'mermaid': return keepFile(new Blob([mermaid], { type: 'text/plain' }), `${name}.mmd`);
        case 'png': {
          const { pngOf } = await import('./picture.ts');
          return keepFile(await pngOf(sketch, local), `${name}.png`);
        }
        case 'page': return setPage(paper);
      }
    },
  });
  return (
    <>
      {kinds.map((kind) => <Button key={kind} type="text" icon={kind === 'page' ? <PrinterOutlined /> : <DownloadOutlined />} loading={save.isPending && save.variables === kind} onClick={() => save.mutate(kind)}>{text(kind)}</Button>)}
      {save.error ? <Alert type="error" showIcon title={sentenceOf(save.error, language)} /> : null}
      {page === null ? null : <SignedPage paper={page} onClose={() => setPage(null)} />}
    </>
  );
}
