// The desks of the tool grants: a kit with everybody they need, and an application brought to a stage.
import type { JsonObject } from '../definition/text.ts';
import type { Answer } from '../engine/command/command.ts';
import { grantPlugin, type GrantMood } from './grant-plugin.ts';
import { createKit, type Kit } from './kit.ts';
import { samplePeople } from './sample-org.ts';

export function grantKit(mood?: GrantMood): Promise<Kit> {
  const staff = samplePeople([
    { role: 'villageOfficer', units: ['v11', 'v21'] },
    { role: 'townHead', units: ['t1', 't2'] },
    { role: 'chair', units: ['d'] },
    { role: 'clerk', units: ['d'] },
    { role: 'partnerOfficer', units: ['p.bank', 'p.tax'] },
  ]);
  return createKit({ plugins: [grantPlugin(mood)], partners: ['p.bank', 'p.tax'], people: [...staff, { username: 'lan', name: '沈兰', posts: [] }, { username: 'mei', name: '陆梅', posts: [] }] });
}

export function askFor(kit: Kit, more: JsonObject = {}): Promise<Answer> {
  return kit.as('lan').start('tool-grant', { purpose: '缝纫机', kind: 'tools', amount: 30_000, ...more }, { unit: 'v11' });
}
