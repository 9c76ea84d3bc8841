import { timezoneOf } from '../corpus.ts';
import type { ItemHistory } from '../revisions/history.ts';
import type { ViewContext } from '../view/context.ts';
import { dayOf } from '../view/history/days.ts';
import { fill } from '../view/labels.ts';
import type { SearchSection } from './document.ts';
import type { SearchSource } from './source.ts';

/** What else an item said before. */
export interface FormerTexts {
  /** Names of the texts. */
  readonly of: readonly string[];
  sections(): readonly SearchSection[];
}

/**
 * What the items of a site said before and say no more, one document for each; `current` are the items as they are,
 * `former` texts that no version of a file held, `digest` tells texts apart.
 */
export function oldSources(
  { corpus, labels }: Pick<ViewContext, 'corpus' | 'labels'>,
  current: readonly SearchSource[],
  {
    histories,
    former,
  }: { readonly histories: readonly ItemHistory[]; readonly former: ReadonlyMap<string, FormerTexts> },
  digest: (text: string) => string,
): SearchSource[] {
  const byItem = new Map(histories.map((history) => [history.item, history]));
  return current.flatMap((source) => {
    const item = source.url.slice(1, -1);
    const { revisions = [], superseded = [] } = byItem.get(item) ?? {};
    const before = former.get(item);
    if (superseded.length === 0 && !before) return [];
    const sections = () => [
      ...(before?.sections() ?? []),
      ...superseded.map(({ n, blocks }): SearchSection => {
        const seconds = revisions.find((revision) => revision.n === n)?.seconds ?? 0;
        const heading = `${fill(labels.history.revision, { n })} ${dayOf(seconds, timezoneOf(corpus.site))}`;
        return { id: null, heading, page: `v/${n}/`, blocks };
      }),
    ];
    const days = superseded.map(({ n }) => [n, revisions.find((revision) => revision.n === n)?.seconds]);
    const said = digest(JSON.stringify([superseded, days, before?.of ?? []]));
    return [
      {
        url: source.url,
        input: source.input && digest(`${source.input} ${said}`),
        document: () => ({ ...source.document(), names: [], sections: sections() }),
      },
    ];
  });
}
