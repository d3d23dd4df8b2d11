// Callers over HTTP on this machine: one kept connection each, JSON there and back.
import { Agent, request, type IncomingMessage } from 'node:http';

type Headers = Readonly<Record<string, string>>;

export interface HttpCaller {
  /** @throws RangeError with the answer when it is none of success. */
  readonly get: (path: string, headers?: Headers) => Promise<unknown>;
  readonly post: (path: string, body: object, headers?: Headers) => Promise<unknown>;
  readonly close: () => void;
}

export function httpCaller(url: string, callers: number): HttpCaller {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const ask = (method: string, path: string, { headers, body }: { readonly headers: Headers; readonly body?: string }) =>
    new Promise<unknown>((resolve, reject) => {
      const asked = request(`${url}${path}`, { agent, method, headers }, (answer) => resolve(read(answer, path)));
      asked.on('error', reject);
      asked.end(body);
    });
  return {
    get: (path, headers = {}) => ask('GET', path, { headers }),
    post: (path, given, headers = {}) => {
      const body = JSON.stringify(given);
      return ask('POST', path, { headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers }, body });
    },
    close: () => agent.destroy(),
  };
}

async function read(answer: IncomingMessage, path: string): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const said = Buffer.concat(parts).toString('utf8');
  if ((answer.statusCode ?? 500) >= 300) throw new RangeError(`${answer.statusCode} from ${path}: ${said.slice(0, 300)}`);
  return said === '' ? undefined : JSON.parse(said);
}
