import { urlOf } from '../../corpus.ts';
import { decodedPath, resolveLink } from '../../href.ts';
import { nearestName } from '../../nearest-name.ts';
import { splitLink } from '../../routes/links.ts';
import { linkTargets } from '../../routes/site-addresses.ts';
import { referencesIn } from '../../schema/references.ts';
import { siteSchema } from '../../schema/site.ts';
import { say } from '../../text/message.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';

/** A link within the site must lead to a page, a heading or a file that exists. */
export const deadLink: RuleOf<'corpus'> = {
  id: 'dead-link',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('dead-link.title'),
  help: say('dead-link.help'),
  *check(context) {
    const targets = linkTargets(context.corpus);
    for (const entry of context.corpus.entries)
      for (const { kind, url, line, column } of entry.prose.references) {
        const link = { entry, url, at: { position: { line, column } } };
        if (kind === 'link') yield* problemsOf(context, targets, link);
      }
    for (const { kind, value, field } of referencesIn(siteSchema, context.corpus.site))
      if (kind === 'link') yield* problemsOf(context, targets, { entry: null, url: value, at: { field } });
  },
};

interface Link extends Pick<Offence, 'entry' | 'at'> {
  readonly url: string;
}

/** Another scheme or another host. */
const isExternal = (url: string) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

function* problemsOf(context: CheckContext, targets: ReadonlySet<string>, link: Link): Generator<Offence> {
  if (isExternal(link.url)) return;
  const { path, anchor } = splitLink(link.url);
  const from = link.entry ? urlOf(link.entry) : '/';
  const address = path === null ? from : resolveLink(path, from);
  const page = decodedPath(address);
  if (page === null) yield dead(targets, link, address);
  else if (context.files.has(page) || context.broken.has(page.replace(/^\/|\/$/g, ''))) return;
  else if (!targets.has(page)) yield dead(targets, link, page);
  else if (anchor && context.anchors(page)?.(anchor) === false) yield noAnchor(link, page, anchor);
}

function dead(targets: ReadonlySet<string>, { entry, at, url }: Link, page: string): Offence {
  const nearest = nearestName(page, [...targets]);
  return {
    entry,
    at,
    message: say('dead-link.dead', { url }),
    fix: nearest ? say('dead-link.nearest', { nearest }) : say('dead-link.deadFix'),
  };
}

const noAnchor = ({ entry, at }: Link, page: string, anchor: string): Offence => ({
  entry,
  at,
  message: say('dead-link.noAnchor', { page, anchor }),
  fix: say('dead-link.noAnchorFix'),
});
