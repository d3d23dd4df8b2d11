// Asks axe whether anything on a page keeps somebody from working.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Axe's serious and critical findings. What is in order is not told node by node, and no page of axe's own is opened, which only frames of
 * another origin would need: the same findings in a seventh of the time.
 */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true).analyze();
  return violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

/** Fails on them. */
export async function serious(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
}
