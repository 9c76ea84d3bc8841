import { buildCorpus, type Corpus, type Entry, pathOf } from '../corpus.ts';
import type { Member } from '../members/member.ts';
import { inverseRelations } from '../relations.ts';
import type { SiteHistory } from '../revisions/history.ts';
import type { HistoryIndex } from '../revisions/history-index.ts';
import type { Address } from '../routes/address.ts';
import type { ViewContext } from './context.ts';

/**
 * A context that notes which texts and histories somebody asks for. Whatever else it holds may be asked for without
 * being noted.
 */
export interface TracedContext {
  readonly context: ViewContext;
  /** Makes something; gives the names of what it asked for meanwhile. */
  during<T>(make: () => T): { readonly result: T; readonly asked: readonly string[] };
}

/**
 * Names that are noted: the text of an item with all that others make of it, the history of an item, all histories
 * together, the day of the site, all amended texts together, the publications on record, what member sites say.
 */
const textOf = (path: string): string => `text ${path}`;
export const historyOf = (item: string): string => `history ${item}`;
const allHistories = 'histories';
const theDay = 'day';
const allAmended = 'amended';
const publicationsName = 'publications';
const membersName = 'members';

/** Names of the histories that an address holds: nobody asks for them. */
export function heldBy(address: Address): string[] {
  if (address.type === 'timeline') return [allHistories];
  return 'history' in address ? [historyOf(address.history.item)] : [];
}

/** What such names stand for. */
interface TracedSources {
  readonly corpus: Corpus;
  readonly history: SiteHistory;
  readonly members: readonly Member[];
}

/** Gives what stands behind such a name as a digest, empty where there is nothing. */
export function digestsOf(
  { corpus, history, members }: TracedSources,
  digest: (text: string) => string,
): (name: string) => string {
  const { missing, items, publications = [] } = history;
  const { amended } = corpus;
  const texts = corpus.entries.map((entry): readonly [string, string] => {
    const path = pathOf(entry);
    const states = amended.texts.get(path);
    return [textOf(path), entry.prose.digest + (states ? digest(JSON.stringify(states)) : '')];
  });
  const allTexts = amended.texts.size > 0 ? digest(JSON.stringify([...amended.texts])) : '';
  const histories = [...Map.groupBy(items, ({ item }) => item)].map(
    ([item, all]): readonly [string, string] => [historyOf(item), digest(JSON.stringify(all))],
  );
  const whole = digest(JSON.stringify([missing, histories]));
  const digests = new Map([
    ...texts,
    ...histories,
    [allHistories, whole],
    [theDay, corpus.today],
    [allAmended, allTexts],
    [publicationsName, digest(JSON.stringify(publications))],
    [membersName, digest(JSON.stringify(members))],
  ]);
  return (name) => digests.get(name) ?? '';
}

/** Puts a context behind one that notes what is asked for. */
export function traceContext(context: ViewContext): TracedContext {
  let asked: Set<string> | null = null;
  const note = (name: string) => void asked?.add(name);
  const corpus = tracedCorpus(context.corpus, note);
  return {
    context: {
      ...context,
      corpus,
      inverse: inverseRelations(corpus),
      history: tracedHistory(context.history, note),
      get members() {
        note(membersName);
        return context.members;
      },
    },
    during(make) {
      const names = new Set<string>();
      asked = names;
      try {
        return { result: make(), asked: [...names] };
      } finally {
        asked = null;
      }
    },
  };
}

/** A context of which nothing is noted. */
export const untraced = (context: ViewContext): TracedContext => ({
  context,
  during: (make) => ({ result: make(), asked: [] }),
});

type Note = (name: string) => void;

function tracedCorpus(
  { site, entries, today, schemas, amended, stated, ...asked }: Corpus,
  note: Note,
): Corpus {
  const traced = entries.map((entry): Entry => {
    const name = textOf(pathOf(entry));
    return {
      ...entry,
      get prose() {
        note(name);
        return entry.prose;
      },
    };
  });
  return {
    ...buildCorpus(site, traced, today, schemas, asked),
    get today() {
      note(theDay);
      return today;
    },
    // Whoever asks for it names the texts that it is about.
    stated,
    amended: {
      ...amended,
      texts: tracedMap(amended.texts, note, { one: textOf, all: allAmended }),
    },
  };
}

function tracedHistory(
  { missing, items, gone, moved, publications }: HistoryIndex,
  note: Note,
): HistoryIndex {
  return {
    get missing() {
      note(allHistories);
      return missing;
    },
    items: tracedMap(items, note, { one: historyOf, all: allHistories }),
    get gone() {
      note(allHistories);
      return gone;
    },
    get moved() {
      note(allHistories);
      return moved;
    },
    get publications() {
      note(publicationsName);
      return publications;
    },
  };
}

/** Notes the one that is asked for; all of them where somebody does anything else than ask for one. */
const tracedMap = <T>(
  items: ReadonlyMap<string, T>,
  note: Note,
  names: { readonly one: (key: string) => string; readonly all: string },
): ReadonlyMap<string, T> =>
  new Proxy(items, {
    get(map, property) {
      if (property === 'get' || property === 'has')
        return (key: string) => {
          note(names.one(key));
          return map[property](key);
        };
      note(names.all);
      const member: unknown = Reflect.get(map, property, map);
      return typeof member === 'function' ? member.bind(map) : member;
    },
  });
