import type { Frame, Page } from './page-types.ts';

/** What stands at the edges of every sheet: above, the site and the page; below, the address and its version. */
export interface PrintedEdges {
  readonly head: string;
  readonly foot: string;
}

/** Longer titles would take a line of their own. */
const longestTitle = 36;

/** The edges of a printed page; `address` is its full address. */
export function printedEdges(
  { siteName }: Pick<Frame, 'siteName'>,
  page: Page,
  address: string,
): PrintedEdges {
  const version = page.kind === 'item' ? page.version?.text : undefined;
  const title = page.title === siteName ? [] : [shortened(page.title)];
  return {
    head: [siteName, ...title].join(' · '),
    foot: [address, ...(version ? [version] : [])].join(' · '),
  };
}

function shortened(title: string): string {
  const characters = [...title];
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle - 1).join('')}…` : title;
}
