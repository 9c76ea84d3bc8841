import { checkSite, type SiteCheck } from '../src/app/check-site.ts';
import { contextOf } from '../src/app/view-context.ts';
import { allAddresses } from '../src/domain/routes/all-addresses.ts';
import { historyDocument, timeMap } from '../src/domain/view/history/documents.ts';
import { siteEvents } from '../src/domain/view/history/events.ts';
import { pageOf } from '../src/domain/view/page-of.ts';
import type { Page } from '../src/domain/view/page-types.ts';
import type { Settings } from '../src/io/settings.ts';

/** Checks a site with its history and makes everything that its pages show; fails when the content has errors. */
export async function viewsOf(settings: Settings): Promise<{ checked: SiteCheck; pages: Page[] }> {
  const checked = await checkSite(settings);
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  if (!checked.corpus || errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  const context = contextOf(settings, checked.corpus, checked);
  const pages = allAddresses(context, siteEvents(context)).map((address) => pageOf(context, address));
  for (const history of context.history.items.values()) {
    historyDocument(context, history);
    timeMap(context, history);
  }
  return { checked, pages };
}
