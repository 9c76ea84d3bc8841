import { type Corpus, type Entry, urlOf } from '../../corpus.ts';
import { decodedPath, resolveLink } from '../../href.ts';
import { nearestName } from '../../nearest-name.ts';
import type { Reference } from '../../prose/types.ts';
import { splitLink } from '../../routes/links.ts';
import { panelIds } from '../../routes/panel-ids.ts';
import { say } from '../../text/message.ts';
import type { CheckContext, Offence, Rule } from '../rule.ts';

/** A link within the site must lead to a page, a heading or a file that exists. */
export const deadLink: Rule = {
  id: 'dead-link',
  severity: 'error',
  lowerable: true,
  title: say('dead-link.title'),
  help: say('dead-link.help'),
  *check(context) {
    for (const entry of context.corpus.entries)
      for (const reference of entry.prose.references) {
        const problem = reference.kind === 'link' ? problemOf(context, entry, reference) : null;
        if (problem) yield problem;
      }
  },
};

const isExternal = (url: string) => /^[a-z][a-z0-9+.-]*:/i.test(url);

function problemOf(context: CheckContext, entry: Entry, reference: Reference): Offence | null {
  if (isExternal(reference.url)) return null;
  const { path, anchor } = splitLink(reference.url);
  const address = path === null ? urlOf(entry) : resolveLink(path, urlOf(entry));
  const page = decodedPath(address);
  if (page === null) return dead(context, entry, reference, address);
  if (context.files.has(page) || context.broken.has(page.replace(/^\/|\/$/g, ''))) return null;
  if (!context.urls.has(page)) return dead(context, entry, reference, page);
  return anchor && !hasAnchor(context.corpus, page, anchor) ? noAnchor(entry, reference, page, anchor) : null;
}

function hasAnchor(corpus: Corpus, page: string, anchor: string): boolean {
  const target = corpus.byPath.get(page.slice(1, -1));
  if (!target || panelIds.has(anchor) || /^(fn|art)/.test(anchor)) return true;
  return target.prose.headings.some(({ id }) => id === anchor);
}

const place = ({ line, column }: Reference): Offence['at'] => ({ position: { line, column } });

function dead(context: CheckContext, entry: Entry, reference: Reference, page: string): Offence {
  const nearest = nearestName(page, [...context.urls.keys()]);
  return {
    entry,
    at: place(reference),
    message: say('dead-link.dead', { url: reference.url }),
    fix: nearest ? say('dead-link.deadFix', { nearest }) : say('dead-link.deadFix2'),
  };
}

const noAnchor = (entry: Entry, reference: Reference, page: string, anchor: string): Offence => ({
  entry,
  at: place(reference),
  message: say('dead-link.noAnchor', { page, anchor }),
  fix: say('dead-link.noAnchorFix'),
});
