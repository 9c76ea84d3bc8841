import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page: a line for each rule, with the source of what breaks it; by some rules only, if they are
 * named. Our pages have no frames, so that one look in the page itself sees all of it: the way by a page of axe's own
 * takes twice as long. Of what passes nothing is asked: to tell it takes longer than to look.
 */
export async function axeFaults(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  if ((await page.locator('iframe, frame').count()) > 0) throw new Error(`${page.url()} has frames`);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: [...rules] } : {}) })
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
