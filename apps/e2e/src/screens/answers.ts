// The server's answers as a bad day has them: late, or none at all. Who is signed in is always answered; without that there is no screen.
import type { Page, Request } from 'playwright-core';

const queries = /\/trpc\/(?!session\.|live\.)/u;

/** What the server says of itself when it is broken. */
const broken = { message: 'INTERNAL', code: -32603, data: { code: 'INTERNAL', httpStatus: 500, actsNext: 'staff', zh: '系统出错，已记录，请联系维护人员。', en: 'Something went wrong here. It is recorded; tell whoever keeps the system.', params: {}, issues: [], requestId: 'test' } };

/** Names of all that is asked in a request; none, where it is not for the server's answers. */
export function namesIn(request: Request): readonly string[] {
  return queries.test(request.url()) ? new URL(request.url()).pathname.replace('/trpc/', '').split(',') : [];
}

/** No answer until the returned is called. */
export async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(queries, async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return async () => {
    release();
    await page.unroute(queries);
  };
}

/** Every answer a bare 500 of whatever stands before the server, until the returned is called. */
export async function failAll(page: Page): Promise<() => Promise<void>> {
  await page.route(queries, (route) => route.fulfill({ status: 500, contentType: 'text/html', body: '<html><h1>500 Internal Server Error</h1></html>' }).catch(() => undefined));
  return () => page.unroute(queries);
}

/** One question goes wrong, the others are answered. */
export async function failOne(page: Page, name: string): Promise<() => Promise<void>> {
  await page.route(queries, async (route, request) => {
    const names = namesIn(request);
    if (!names.includes(name)) return route.continue().catch(() => undefined);
    const answer = await route.fetch().catch(() => undefined);
    // The page went on meanwhile.
    if (answer === undefined) return;
    const body: unknown = await answer.json();
    const all = Array.isArray(body) ? body : [body];
    await route.fulfill({ response: answer, status: 207, json: all.map((one, index) => (names[index] === name ? { error: broken } : one)) }).catch(() => undefined);
  });
  return () => page.unroute(queries);
}
