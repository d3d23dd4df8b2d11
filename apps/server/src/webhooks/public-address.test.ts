import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.for(['1.1.1.1', '114.114.114.114', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1', '223.255.255.255', '2400:3200::1', '2606:4700:4700::1111', '240e::1'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.for([
  ['this host', '0.0.0.0'], ['private', '10.1.2.3'], ['private', '172.16.0.1'], ['private', '172.31.255.255'], ['private', '192.168.0.1'], ['carrier', '100.64.0.1'],
  ['a cloud’s metadata', '100.100.100.200'], ['a cloud’s metadata', '169.254.169.254'], ['a cloud’s metadata', '168.63.129.16'], ['loopback', '127.0.0.1'], ['loopback', '127.255.255.254'],
  ['trial', '192.0.2.1'], ['trial', '198.51.100.1'], ['trial', '203.0.113.1'], ['benchmark', '198.19.255.255'], ['multicast', '224.0.0.1'], ['broadcast', '255.255.255.255'],
  ['loopback', '::1'], ['unspecified', '::'], ['link-local', 'fe80::1'], ['link-local with a zone', 'fe80::1%eth0'], ['public with a zone', '2400:3200::1%eth0'], ['unique local', 'fd00::1'], ['unique local', 'fc00:ffff::1'],
  ['mapped', '::ffff:10.0.0.1'], ['mapped, even of a public one', '::ffff:1.1.1.1'], ['mapped in hexadecimal', '::ffff:7f00:1'], ['NAT64', '64:ff9b::7f00:1'], ['6to4 of loopback', '2002:7f00:1::'],
  ['Teredo', '2001:0:1::1'], ['trial', '2001:db8::1'], ['trial', '3fff::1'], ['multicast', 'ff02::1'], ['discarded', '100::1'], ['site-local', 'fec0::1'],
  ['no address', 'localhost'], ['no address', ''], ['no address', '1.2.3'], ['no address', '0x7f.0.0.1'],
])('%s (%s) is not', ([, address = '']) => {
  expect(isPublicAddress(address)).toBe(false);
});
