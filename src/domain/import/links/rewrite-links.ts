import { isLocalAddress, normalAddress } from './addresses.ts';

/** A text with links between imported pages as links of the site. */
export interface Rewritten {
  readonly text: string;
  /** Addresses that no page of the site has now, as they were written. */
  readonly outside: readonly string[];
}

/** Links as import writes them: a bracket in their text has a backslash, none is in their target. */
const link = /(?<!\\)(!?)\[((?:\\.|[^[\]\\])*)\]\(([^()\s]+)\)/g;

/**
 * Lets links lead to the pages that were made of what they named, `pages` by `normalAddress`; a link to a file that
 * nothing was made of becomes its words.
 */
export function rewriteLinks(text: string, pages: ReadonlyMap<string, string>): Rewritten {
  const outside = new Set<string>();
  const rewritten = text.replace(link, (whole, picture: string, words: string, target: string) => {
    const href = target.replaceAll('&amp;', '&');
    if (picture !== '' || !/^https?:/i.test(href)) return whole;
    const page = pages.get(normalAddress(href));
    if (page !== undefined) return `[${words}](${page})`;
    outside.add(href);
    return isLocalAddress(href) ? words : whole;
  });
  return { text: rewritten, outside: [...outside] };
}
