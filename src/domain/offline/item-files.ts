import { htmlTags } from '../portal/html-tags.ts';
import { attributeOf } from './attributes.ts';
import { fileAt, isPage, type OfflineSite } from './site-links.ts';

/** Files that an item is: everything below its address. */
export const isOfItem = (path: string, item: string): boolean => path.startsWith(`${item}/`);

/** Files that a page shows or leads to and that are no pages: attachments, pictures, styles. */
export function filesOfPage(html: string, page: string, site: OfflineSite): Set<string> {
  const files = new Set<string>();
  for (const { name, isClosing, attributes } of htmlTags(html)) {
    if (isClosing || name === 'script') continue;
    for (const attribute of ['href', 'src', 'poster']) {
      const value = attributeOf(attributes, attribute);
      const file = value === null ? null : fileOf(value, page, site);
      if (file !== null && !isPage(file)) files.add(file);
    }
  }
  return files;
}

function fileOf(href: string, page: string, site: OfflineSite): string | null {
  const from = site.home + page.split('/').map(encodeURIComponent).join('/');
  return URL.canParse(href, from) ? fileAt(site, new URL(href, from)) : null;
}
