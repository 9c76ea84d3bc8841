import { htmlTags } from '../portal/html-tags.ts';
import { attributeOf, withAttributes } from './attributes.ts';
import { offlineFolder, searchScript } from './places.ts';
import { fileAt, type OfflineSite, offlineLink, pagesFolder, relativeAddress } from './site-links.ts';

/** A site whose pages are to be opened from a folder. */
export interface OfflinePages extends OfflineSite {
  /**
   * Scripts of the site by path that work there, each with the name under which it stands in the folder of scripts;
   * null for one that must ask a server.
   */
  readonly scripts: ReadonlyMap<string, string | null>;
  /** The page on which readers search: a script of its own searches there. */
  readonly searchPage: string;
}

/** Attributes that name an address. */
const addressed = new Set(['href', 'src', 'action', 'formaction', 'poster', 'xlink:href']);

/**
 * A page as it works in a folder: links are relative and name files, scripts are of the kind that browsers load from
 * there. Where a script must ask a server the page is as it is without scripts.
 */
export function offlinePage(html: string, page: string, site: OfflinePages): string {
  const link = (href: string) => offlineLink(site, page, href);
  const [parts, left]: [string[], { script: boolean }] = [[], { script: false }];
  let from = 0;
  /** Where raw text ends that is passed over; null outside of any. */
  let raw: string | null = null;
  let drops = false;
  for (const { name, isClosing, attributes, what, offset } of htmlTags(html)) {
    if (raw !== null) {
      if (!isClosing || name !== raw || what === null) continue;
      raw = null;
      if (drops) from = offset + what.length;
      drops = false;
      continue;
    }
    if (what === null) break;
    if (isClosing) continue;
    if (name === 'style' || name === 'script') raw = name;
    const module = name === 'script' && attributeOf(attributes, 'type') === 'module';
    const src = module ? attributeOf(attributes, 'src') : null;
    if (src !== null) {
      parts.push(html.slice(from, offset), scriptTag(site, page, src, left));
      from = offset + what.length;
      drops = true;
      continue;
    }
    const changed = withAttributes(attributes, (attribute, value) => {
      if (addressed.has(attribute)) return link(value);
      if (attribute === 'srcset')
        return value.replace(/[^\s,]\S*/g, (one, at) => linkOf(value, one, at, link));
      if (attribute === 'content' && isRefresh(attributes)) return refresh(value, link);
      return null;
    });
    if (changed === attributes) continue;
    parts.push(html.slice(from, offset), `<${html.slice(offset + 1, offset + 1 + name.length)}${changed}>`);
    from = offset + what.length;
  }
  parts.push(html.slice(from));
  const made = parts.join('');
  return left.script && page !== site.searchPage ? withoutScripts(made) : made;
}

/** The script that stands for a module; nothing where that must ask a server. */
function scriptTag(site: OfflinePages, page: string, src: string, left: { script: boolean }): string {
  const url = new URL(src, site.home + page);
  const file = fileAt(site, url);
  const name = file === null ? null : (site.scripts.get(file) ?? null);
  const own = `${pagesFolder}/${page}`;
  if (name !== null)
    return `<script defer src="${relativeAddress(own, `${offlineFolder}/${name}`)}"></script>`;
  left.script = true;
  return page === site.searchPage
    ? `<script defer src="${relativeAddress(own, searchScript)}"></script>`
    : '';
}

const isRefresh = (attributes: string): boolean =>
  attributeOf(attributes, 'http-equiv')?.toLowerCase() === 'refresh';

/** `0; url=/x/` with another address. */
const refresh = (value: string, link: (href: string) => string): string =>
  value.replace(
    /^(\s*\d+\s*;\s*url=)(.*)$/is,
    (_all, before: string, href: string) => before + link(href.trim()),
  );

/** One of the words of a set of pictures: an address, or how large it is. */
const linkOf = (set: string, word: string, at: number, link: (href: string) => string): string =>
  /(?:^|,)\s*$/.test(set.slice(Math.max(0, at - 40), at)) ? link(word) : word;

/** What is said where no scripts run; what is said of days stays, for the script that knows them works. */
const withoutScripts = (html: string): string =>
  html.replace(/<noscript>((?:(?!<\/?noscript>).)*)<\/noscript>/gs, (all, inner: string) =>
    inner.includes('as-of') ? all : inner,
  );
