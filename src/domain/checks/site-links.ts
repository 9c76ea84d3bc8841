import { type Corpus, urlOf } from '../corpus.ts';
import { decodedPath, resolveLink } from '../href.ts';
import { splitLink } from '../routes/links.ts';
import { referencesIn } from '../schema/references.ts';
import { siteSchema } from '../schema/site.ts';
import type { Offence } from './rule.ts';

/** A link within the site, in a text or in `site.yaml`. */
export interface SiteLink extends Pick<Offence, 'entry' | 'at'> {
  /** As it was typed. */
  readonly url: string;
  /** The address that it means. */
  readonly address: string;
  /** The name on disk that this stands for; null where its `%` signs are no encoding of one. */
  readonly page: string | null;
  readonly anchor: string | null;
}

/** Another scheme or another host. */
const leavesSite = (url: string) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

/** Every link of a site that leads to the site itself. */
export function* siteLinks({ site, entries }: Corpus): Generator<SiteLink> {
  for (const entry of entries)
    for (const { kind, url, line, column } of entry.prose.references)
      if (kind === 'link' && !leavesSite(url))
        yield { entry, at: { position: { line, column } }, ...resolved(url, urlOf(entry)) };
  for (const { kind, value, field } of referencesIn(siteSchema, site))
    if (kind === 'link' && !leavesSite(value)) yield { entry: null, at: { field }, ...resolved(value, '/') };
}

function resolved(url: string, from: string): Pick<SiteLink, 'url' | 'address' | 'page' | 'anchor'> {
  const { path, anchor } = splitLink(url);
  const address = path === null ? from : resolveLink(path, from);
  return { url, address, page: decodedPath(address), anchor };
}
