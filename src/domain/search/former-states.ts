import { stateOn } from '../amendments/text-in-force.ts';
import type { TextState } from '../corpus.ts';
import type { TextBlock } from '../prose/types.ts';
import { statePath } from '../routes/state-paths.ts';
import type { ViewContext } from '../view/context.ts';
import { spelledDay } from '../view/history/days.ts';
import { fill } from '../view/labels.ts';
import type { SearchSection } from './document.ts';
import type { FormerTexts } from './old-texts.ts';

/** What amended documents said before they were amended; `read` gives the blocks of a text by its digest. */
export const formerStates = (
  context: Pick<ViewContext, 'corpus' | 'labels'>,
  read: (digest: string) => readonly TextBlock[],
): ReadonlyMap<string, FormerTexts> =>
  new Map(
    [...context.corpus.amended.texts].flatMap(([path, states]) => {
      const now = stateOn(states, context.corpus.today);
      const past = now ? states.slice(0, states.indexOf(now)) : [];
      if (!now || past.length === 0) return [];
      const former: FormerTexts = {
        of: [...past, now].map(({ prose }) => prose.digest),
        sections: () => sectionsOf(context, { path, now, past }, read),
      };
      return [[path, former] as const];
    }),
  );

/** Each text once, under the last state that held it. */
function sectionsOf(
  { labels }: Pick<ViewContext, 'labels'>,
  { path, now, past }: { path: string; now: TextState; past: readonly TextState[] },
  read: (digest: string) => readonly TextBlock[],
): SearchSection[] {
  const known = new Set(read(now.prose.digest).map(({ text }) => text));
  return past.toReversed().flatMap(({ since, prose }): SearchSection[] => {
    const blocks = [...new Set(read(prose.digest).map(({ text }) => text))].filter(
      (text) => !known.has(text),
    );
    for (const text of blocks) known.add(text);
    if (blocks.length === 0) return [];
    const heading =
      since === ''
        ? labels.item.textFirst
        : fill(labels.item.textSince, { date: spelledDay(since, labels.locale) });
    return [{ id: null, heading, page: statePath(path, since).slice(path.length + 2), blocks }];
  });
}
