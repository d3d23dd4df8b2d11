// Every row of the catalogue (domain.md §2) is made of all the archetypes its type names: seen by the stages each of them brings.
import { createRegistry } from '@jinguo/core';
import type { Programme } from '@jinguo/core/plugin';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';

const registry = createRegistry(campaigns);
const programmes = new Map(campaigns.flatMap((campaign) => (campaign.programmes ?? []).map((one) => [one.code, one] as const)));

/** As the catalogue has them. */
const types: Readonly<Record<string, string>> = {
  A1: 'SY07 FZ05 FZ07 FZ13 FZ15 MJ01 MJ02 MJ03 MJ08 MJ10 MJ12 JH01 JH05 JH07 JH16 JH22 QJ13',
  A2: 'FZ01 FZ02 MJ09 MJ13 JH15',
  A3: 'SY01 SY02',
  A4: 'SY12 FZ04 FZ09 FZ11 JH02 JH21',
  A5: 'JH08 JH09 JH10 JH11 JH12',
  A6: 'SY03 SY05 SY06 SY09 SY13 FZ08 FZ09 MJ07 MJ14 MJ15 JH07 JH16 JH17 JH18 JH19 QJ11',
  A7: 'SY10 SY14 FZ12 FZ15 MJ03 MJ04 MJ05 JH03 QJ03 QJ05 QJ10 QJ12',
  A8: 'SY04 QJ09',
  A9: 'SY03 FZ03 FZ10 MJ06 JH02 JH10 JH11 JH13 QJ11',
  A10: 'FZ10 FZ11 FZ14 JH20 QJ01 QJ02 QJ04 QJ07',
  A11: 'FZ08 MJ16 JH06 JH13 QJ06',
  A12: 'SY11 FZ06 MJ06 JH15 QJ03 QJ08',
  A13: 'MJ11 JH06 JH14',
  A14: 'JH04',
  A15: 'SY08 JH05',
};

/** A stage by which each shows; the roster and the duty report of two programmes are their own. */
const shownBy: Readonly<Record<string, readonly string[]>> = {
  A1: ['confirmation'], A2: ['payment', 'drawdown'], A3: ['qualification'], A4: ['attendance'], A5: ['triage', 'entrusting', 'service'], A6: ['summary', 'lecture'], A7: ['acceptance'], A8: ['release', 'publication', 'publish'], A9: ['appointment', 'roster'], A10: ['opening'], A11: ['signing'],
  A12: ['record', 'report'], A13: ['claim', 'pool'], A14: ['entered'], A15: ['result'],
};

const stageIds = ({ workflows }: Programme) => workflows.flatMap(({ definition }) => registry.current(definition.workflow)?.compiled.definition.stages.map((stage) => stage.id) ?? []);

it.each(Object.entries(types).flatMap(([type, codes]) => codes.split(' ').map((code) => [code, type] as const)))('%s is made of %s', (code, type) => {
  const programme = programmes.get(code);
  const stages = programme === undefined ? [] : stageIds(programme);
  expect((shownBy[type] ?? []).filter((id) => stages.includes(id))).not.toEqual([]);
});

it('names every row of the catalogue', () => {
  expect(new Set(Object.values(types).flatMap((codes) => codes.split(' '))).size).toBe(programmes.size);
});
