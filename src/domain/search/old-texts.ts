import { timezoneOf, urlOf } from '../corpus.ts';
import type { ItemHistory } from '../revisions/history.ts';
import type { ViewContext } from '../view/context.ts';
import { dayOf } from '../view/history/days.ts';
import { fill } from '../view/labels.ts';
import type { SearchSection } from './document.ts';
import type { SearchSource } from './source.ts';

/**
 * What the items of a site said before and say no more, one document for each; `current` are the items as they are,
 * `digest` tells texts apart.
 */
export function oldSources(
  { corpus, labels }: Pick<ViewContext, 'corpus' | 'labels'>,
  current: readonly SearchSource[],
  histories: readonly ItemHistory[],
  digest: (text: string) => string,
): SearchSource[] {
  const byUrl = new Map(current.map((source) => [source.url, source]));
  return histories.flatMap(({ item, revisions, superseded = [] }) => {
    const [collection = '', ...id] = item.split('/');
    const source = byUrl.get(urlOf({ collection, id: id.join('/') } as Parameters<typeof urlOf>[0]));
    if (!source || superseded.length === 0) return [];
    const sections = () =>
      superseded.map(({ n, blocks }): SearchSection => {
        const seconds = revisions.find((revision) => revision.n === n)?.seconds ?? 0;
        const heading = `${fill(labels.history.revision, { n })} ${dayOf(seconds, timezoneOf(corpus.site))}`;
        return { id: null, heading, page: `v/${n}/`, blocks };
      });
    const days = superseded.map(({ n }) => [n, revisions.find((revision) => revision.n === n)?.seconds]);
    return [
      {
        url: source.url,
        input: source.input && digest(`${source.input} ${JSON.stringify([superseded, days])}`),
        document: () => ({ ...source.document(), names: [], sections: sections() }),
      },
    ];
  });
}
