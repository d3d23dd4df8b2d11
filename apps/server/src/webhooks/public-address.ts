// Which addresses a webhook may reach: the public internet and nothing else. A name that leads to this machine, the office
// network or a cloud's metadata service would let whoever configures or hijacks a name read what only insiders may.
import { BlockList, isIP } from 'node:net';

/** IANA's special-purpose IPv4 blocks, and the two cloud services that hide in public or shared ranges. */
const closed4 = blocks('ipv4', [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24],
  ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4],
  ['240.0.0.0', 4], ['168.63.129.16', 32],
]);
/** Of IPv6 only global unicast is open, less what embeds or stands for another address: mapped, NAT64, ULA lie outside it. */
const open6 = blocks('ipv6', [['2000::', 3]]);
const closed6 = blocks('ipv6', [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]]);

/** Whether an IP address lies in the public internet; false for whatever is no address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed4.check(address, 'ipv4');
  // A zone (fe80::1%eth0) is always local.
  return family === 6 && !address.includes('%') && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

function blocks(family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
}
