import type { Page } from 'playwright-core';

/** Roles that a browser tells of the tables of a page, with their number. */
export async function tableRoles(page: Page): Promise<Readonly<Record<string, number>>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.flatMap(({ role, ignored }) => (ignored ? [] : [String(role?.value)]));
  const known = roles.filter((role) => /^(?:table|row|cell|gridcell|columnheader|rowheader)$/.test(role));
  return Object.fromEntries([...Map.groupBy(known, (role) => role)].map(([role, all]) => [role, all.length]));
}

/** What is wrong with the tables of a page: columns narrower than five characters, numbers and days over two lines. */
export const tableFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.table :is(th, td)')].flatMap((cell) => {
      const { fontSize, paddingLeft, paddingRight, display } = getComputedStyle(cell);
      if (display !== 'table-cell' || cell.closest('.form')) return [];
      const [size = 0, left = 0, right = 0] = [fontSize, paddingLeft, paddingRight].map(Number.parseFloat);
      const said = cell.innerText.slice(0, 20);
      const whole = cell.matches('.ta-r, .number') ? cell : cell.querySelector('time');
      const texts = document.createTreeWalker(whole ?? document.createElement('p'), NodeFilter.SHOW_TEXT);
      const lines = new Set<number>();
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const { top, width } of range.getClientRects()) if (width > 0) lines.add(Math.round(top));
      }
      return [
        ...(cell.clientWidth - left - right < 5 * size - 1 ? [`narrow: ${said}`] : []),
        ...(whole && !whole.querySelector('.value, br') && lines.size > 1 ? [`broken: ${said}`] : []),
      ];
    }),
  );
