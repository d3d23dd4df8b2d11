// Asks axe whether anything on a page keeps somebody from working.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * All that axe finds. What is in order is not told node by node, and no page of axe's own is opened, which only frames of
 * another origin would need: the same findings in a seventh of the time.
 */
async function findings(page: Page) {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true).analyze();
  return violations.map(({ id, impact, nodes }) => ({ isSerious: impact === 'serious' || impact === 'critical', says: `${id}: ${nodes.map((node) => node.html).join(' ')}` }));
}

/** Findings of every weight. */
export async function anyFaults(page: Page): Promise<readonly string[]> {
  return (await findings(page)).map(({ says }) => says);
}

/** The serious and critical ones. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  return (await findings(page)).filter(({ isSerious }) => isSerious).map(({ says }) => says);
}

/** Fails on them. */
export async function serious(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
}
