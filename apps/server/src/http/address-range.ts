/** The range of network addresses one comes from: the first half of an IPv4 address, the first two groups of an IPv6 one. */
export function rangeOf(ip: string): string {
  const four = /(\d+\.\d+)\.\d+\.\d+$/u.exec(ip)?.[1];
  return four ?? ip.split(':').slice(0, 2).join(':').toLowerCase();
}
