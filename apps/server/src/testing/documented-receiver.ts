// The check that docs/outbox.md tells receivers to make, taken from the page itself: tests run what the page says.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../config.ts';

type IsGenuine = (headers: Readonly<Record<string, string>>, body: string, secrets: Readonly<Record<string, string>>, now?: number) => boolean;

export async function documentedReceiver(): Promise<IsGenuine> {
  const page = await readFile(join(repositoryRoot, 'docs', 'outbox.md'), 'utf8');
  const code = /```js\n(.*?)```/su.exec(page)?.[1];
  if (code === undefined) throw new TypeError('docs/outbox.md has no example for receivers');
  const example: { readonly isGenuine: IsGenuine } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return example.isGenuine;
}
