// The report's sentences hold queries, never numbers that somebody wrote.
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';

it('no sentence of any campaign holds a number that was written and not counted', () => {
  const measure = '户|人|名|个|场|次|件|份|项|刊|篇|条|家|支|期|批|对|幅|万元|元';
  const written = new RegExp(`(?<!第)[\\d零一二两三四五六七八九十][\\d零一二两三四五六七八九十百千万]*[余多]?(?:${measure})`, 'u');
  const sentences = campaigns.flatMap((campaign) => [...(campaign.report ?? []), ...(campaign.programmes ?? []).flatMap((one) => one.report ?? [])]).map((one) => (typeof one === 'string' ? one : one.text));
  expect(sentences.length).toBeGreaterThan(20);
  // What stands in quotation marks is a name.
  expect(sentences.flatMap((one) => one.replaceAll(/“[^”]*”|\{[^}]*\}/gu, '').match(written) ?? [])).toEqual([]);
});
