import { nearestName } from '../../nearest-name.ts';
import { historyPath, versionAt } from '../../routes/history-paths.ts';
import { linkTargets } from '../../routes/site-addresses.ts';
import { say } from '../../text/message.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';
import { type SiteLink, siteLinks } from '../site-links.ts';

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
    for (const link of siteLinks(context.corpus)) {
      const offence = problemOf(context, targets, link);
      if (offence) yield offence;
    }
  },
};

function problemOf(context: CheckContext, targets: ReadonlySet<string>, link: SiteLink): Offence | null {
  const { page, anchor } = link;
  if (page === null) return dead(targets, link);
  if (context.files.has(page) || context.broken.has(page.replace(/^\/|\/$/g, ''))) return null;
  // Which versions there are the history tells (`dead-version`).
  if (targets.has(historyPath(versionAt(page)?.item ?? ''))) return null;
  if (!targets.has(page)) return dead(targets, link);
  return anchor && !context.hasAnchor(page, anchor) ? noAnchor(link, page, anchor) : null;
}

function dead(targets: ReadonlySet<string>, { entry, at, url, page, address }: SiteLink): Offence {
  const nearest = nearestName(page ?? address, [...targets]);
  return {
    entry,
    at,
    message: say('dead-link.dead', { url }),
    fix: nearest ? say('dead-link.nearest', { nearest }) : say('dead-link.deadFix'),
  };
}

const noAnchor = ({ entry, at }: SiteLink, page: string, anchor: string): Offence => ({
  entry,
  at,
  message: say('dead-link.noAnchor', { page, anchor }),
  fix: say('dead-link.noAnchorFix'),
});
