import { expect, it } from 'vitest';
import { rangeOf } from './address-range.ts';

it('takes neighbours together, however the address is written', () => {
  expect(['115.192.7.8', '115.192.200.1', '::ffff:115.192.7.8', '240e:0390:1::7', '240E:0390:ffff::1', '115.193.0.1', '::1'].map(rangeOf)).toEqual(['115.192', '115.192', '115.192', '240e:0390', '240e:0390', '115.193', ':']);
});
