// Resolves an endpoint's name once per connection, looks at every address it gave, and connects to exactly those. A name
// looked up first and resolved again by the connection could lead elsewhere the second time (DNS rebinding).
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { HopelessDelivery } from '@jinguo/core';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const resolveBySystem: Resolve = (hostname) =>
  new Promise((done, fail) => systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => (error === null ? done(addresses) : fail(error))));

/** @throws HopelessDelivery for an address that is not public, in a name's place. Names are looked at when they resolve. */
export function requireOpenHost(url: URL, allowPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new HopelessDelivery(`address ${host} is not public`);
}

/** The lookup of a connection: refuses a name of which any address is not public. */
export function pinnedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  async function look(hostname: string): Promise<[LookupAddress, ...LookupAddress[]]> {
    const [first, ...more] = await resolve(hostname);
    if (first === undefined) throw new RangeError(`${hostname} has no address`);
    const closed = allowPrivate ? undefined : [first, ...more].find(({ address }) => !isPublicAddress(address));
    if (closed !== undefined) throw new HopelessDelivery(`${hostname} leads to ${closed.address}, which is not public`);
    return [first, ...more];
  }
  return (hostname, options, answer) =>
    void look(hostname)
      .then((addresses) => (options.all === true ? answer(null, addresses) : answer(null, addresses[0].address, addresses[0].family)))
      .catch((error: unknown) => answer(error instanceof Error ? error : new RangeError(`${hostname} cannot be resolved`), []));
}
