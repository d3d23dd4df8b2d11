// Lets a test prepare an office through the server's own API, as people would, before it looks at the screen.
import { fillRequired } from './fill-required.ts';

export interface OfficeApi {
  readonly query: (procedure: string, input?: unknown) => Promise<unknown>;
  readonly mutate: (procedure: string, input: unknown) => Promise<unknown>;
  /** A file the office makes, for a path or a request to it. */
  readonly file: (path: string, request?: unknown) => Promise<Response>;
  readonly upload: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** Signs a person of the demonstration in. What is refused throws its code. */
export async function officeApi(url: string, username: string): Promise<OfficeApi> {
  const login = await fetch(`${url}/trpc/session.login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username, password: 'Jinguo-2022' }) });
  const Cookie = login.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const read = async (answer: Response): Promise<unknown> => {
    const { result, error } = Object(await answer.json());
    if (error !== undefined) throw new TypeError(`${Object(error).data.code} ${Object(error).data.zh}`);
    return Object(result).data;
  };
  return {
    query: async (procedure, input) => read(await fetch(`${url}/trpc/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`, { headers: { Cookie } })),
    mutate: async (procedure, input) => read(await fetch(`${url}/trpc/${procedure}`, { method: 'POST', headers: { Cookie, 'Content-Type': 'application/json' }, body: JSON.stringify(input) })),
    file: (path, request) => fetch(`${url}${path}`, request === undefined ? { headers: { Cookie } } : { method: 'POST', headers: { Cookie, 'Content-Type': 'application/json' }, body: JSON.stringify(request) }),
    upload: async (name, bytes) => String(Object(await (await fetch(`${url}/files?name=${encodeURIComponent(name)}`, { method: 'PUT', headers: { Cookie }, body: bytes })).json()).id),
  };
}

/** Begins one item of every programme a person may begin, as far as its rules take a form with the least in it. */
export async function beginOneOfEach(office: OfficeApi, first: number): Promise<number> {
  const { today } = Object(await office.query('demo.clock'));
  const programmes: readonly { readonly workflow: string; readonly mayStart: boolean; readonly isBatch: boolean }[] = Object(await office.query('programme.list'));
  let begun = 0;
  for (const [n, { workflow }] of programmes.filter((one) => one.mayStart && !one.isBatch).entries()) {
    const programme = Object(await office.query('programme.get', { workflow }));
    const unit = String(programme.units[0]?.id ?? '');
    const form = fillRequired(programme.form.schema, { today, unit, serial: first + n });
    const started = office.mutate('item.start', { workflow, unit, key: `e2e-${first}-${workflow}`, form, ...(await scansFor(office, programme.form)) });
    begun += await started.then(() => 1, () => 0);
  }
  return begun;
}

/** A picture that stands for a scan. */
export const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** What a programme asks of who enters an application for somebody: scans of the paper she signed. */
export async function scansFor(office: OfficeApi, form: { readonly scans: number | null }): Promise<{ readonly scans?: readonly string[] }> {
  const ids: string[] = [];
  for (let n = 0; n < (form.scans ?? 0); n += 1) ids.push(await office.upload('signed.png', onePixel));
  return ids.length === 0 ? {} : { scans: ids };
}
