import { urlOf } from '../corpus.ts';
import type { ItemHistory } from '../revisions/history.ts';
import type { ViewContext } from '../view/context.ts';
import { dayOf } from '../view/history/days.ts';
import { fill } from '../view/labels.ts';
import type { SearchDocument, SearchSection } from './document.ts';

/** What the items of a site said before and say no more, one document for each; `current` are the items as they are. */
export function oldDocuments(
  { corpus, labels }: Pick<ViewContext, 'corpus' | 'labels'>,
  current: readonly SearchDocument[],
  histories: readonly ItemHistory[],
): SearchDocument[] {
  const byUrl = new Map(current.map((document) => [document.url, document]));
  return histories.flatMap(({ item, revisions, superseded = [] }) => {
    const [collection = '', ...id] = item.split('/');
    const document = byUrl.get(urlOf({ collection, id: id.join('/') } as Parameters<typeof urlOf>[0]));
    if (!document || superseded.length === 0) return [];
    const sections = superseded.map(({ n, blocks }): SearchSection => {
      const seconds = revisions.find((revision) => revision.n === n)?.seconds ?? 0;
      const heading = `${fill(labels.history.revision, { n })} ${dayOf(seconds, corpus.site.timezone ?? 'Asia/Shanghai')}`;
      return { id: null, heading, page: `v/${n}/`, blocks };
    });
    return [{ ...document, names: [], sections }];
  });
}
