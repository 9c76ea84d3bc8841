import { stateNow, stateOn, statesOf } from '../../amendments/text-in-force.ts';
import {
  type ArticleChange,
  type Entry,
  type EntryOf,
  isOf,
  numberOf,
  pathOf,
  type TextState,
  urlOf,
} from '../../corpus.ts';
import { statePath } from '../../routes/state-paths.ts';
import type { ViewContext } from '../context.ts';
import { facts, plain } from '../facts.ts';
import { spelledDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { AmendmentMark, Fact, NoticeView, Panel, Value } from '../types.ts';
import { documentLink } from './document-link.ts';
import { listPanel } from './panel.ts';

/** The day from which on a state holds, as a sentence has it. */
export const stateDay = ({ labels }: ViewContext, { since }: TextState): string =>
  spelledDay(since, labels.locale);

/** Links to the documents that made a state, each once. */
function deciders({ corpus, labels }: ViewContext, changes: readonly ArticleChange[]): Value[] {
  return [...new Set(changes.map(({ by }) => by))].flatMap((path) => {
    const found = corpus.byPath.get(path);
    return isOf(found, 'documents') ? [documentLink({ labels }, found)] : [];
  });
}

/** Articles that changes touch: 第五条、第七条. */
const articlesIn = ({ labels }: ViewContext, changes: readonly ArticleChange[]): string =>
  [...new Set(changes.map(({ article }) => article))].join(labels.marks.list);

/** Says that the text is the one in force, and what is decided of it already. */
export function amendedNotices(context: ViewContext, entry: Entry): NoticeView[] {
  const states = statesOf(context.corpus, entry);
  if (states.length === 0) return [];
  const { item } = context.labels;
  const { today } = context.corpus;
  const now = stateOn(states, today);
  const past = states.slice(1).filter(({ since }) => since <= today);
  const coming = states.slice(1).filter(({ since }) => since > today);
  const current: NoticeView[] =
    now && past.length > 0
      ? [
          {
            tone: 'info',
            text: fill(item.textInForce, { date: stateDay(context, now) }),
            links: deciders(
              context,
              past.flatMap(({ changes }) => changes),
            ),
          },
        ]
      : [];
  return [
    ...current,
    ...coming.map(
      (state): NoticeView => ({
        tone: 'warn',
        text: fill(item.textComing, {
          date: stateDay(context, state),
          articles: articlesIn(context, state.changes),
        }),
        links: [
          { text: item.textThen, href: statePath(pathOf(entry), state.since) },
          ...deciders(context, state.changes),
        ],
      }),
    ),
  ];
}

/** True where the text shows all that those who amend it on a day have decided. */
export function isConsolidated({ corpus, inverse }: ViewContext, entry: Entry): boolean {
  const shown = new Set(statesOf(corpus, entry).flatMap(({ changes }) => changes.map(({ by }) => by)));
  return (inverse.amendedBy.get(pathOf(entry)) ?? []).every((decision) => shown.has(pathOf(decision)));
}

/** What stands behind the articles of a state that were amended, by the number of the change. */
export function amendmentMarks(
  context: ViewContext,
  entry: Entry,
  until: TextState | undefined,
): Readonly<Record<string, AmendmentMark>> {
  const { labels } = context;
  const states = statesOf(context.corpus, entry);
  const shown = until ? states.slice(0, states.indexOf(until) + 1) : [];
  const changes = shown.flatMap((state) =>
    state.changes.map((change) => ({ ...change, since: state.since })),
  );
  return Object.fromEntries(
    changes.map((change, at) => {
      const words = fill(labels.item.amendmentMarks[change.action], {
        date: spelledDay(change.since, labels.locale),
      });
      const [before = '', after = ''] = words.split('{by}');
      return [String(at), { before, by: shortLink(context, change.by), after }];
    }),
  );
}

/** A decision by its number, where it has one: the title of the document itself stands in its title. */
function shortLink({ corpus }: ViewContext, path: string): Value {
  const decision = corpus.byPath.get(path);
  return { text: (decision && numberOf(decision)) ?? decision?.data.title ?? path, href: `/${path}/` };
}

/** Every text that a document ever had and will have, the newest first. */
export function statesPanel(context: ViewContext, entry: Entry): Panel[] {
  const { item, marks } = context.labels;
  const states = statesOf(context.corpus, entry);
  const now = stateNow(context.corpus, entry);
  const lines = states.map((state): Value[] => {
    const name =
      state.since === '' ? item.textFirst : fill(item.textSince, { date: stateDay(context, state) });
    const note = state === now ? item.textNow : '';
    const what =
      state.changes.length === 0
        ? item.textFirst
        : fill(marks.named, { name: item.textChanged, what: articlesIn(context, state.changes) });
    return [
      { text: name, href: statePath(pathOf(entry), state.since) },
      plain([what, note].filter(Boolean).join(marks.clause)),
      ...deciders(context, state.changes),
    ];
  });
  return listPanel('states', item.texts, lines.reverse(), false);
}

/** What a document decides of the articles of others: before, after, from when on, and where to read it. */
export function decidedPanels(context: ViewContext, entry: EntryOf<'documents'>): Panel[] {
  const { labels, corpus } = context;
  const { amends = [], amendments = [] } = entry.data;
  const groups = Map.groupBy(amendments.keys(), (index) => amendments[index]?.document ?? amends[0] ?? '');
  return [...groups].map(([path, all], at): Panel => {
    const target = corpus.byPath.get(path);
    const title = target?.data.title ?? path;
    return {
      type: 'steps',
      id: at === 0 ? 'amendments' : `amendments-${at + 1}`,
      title: fill(labels.item.amendments, { document: fill(labels.marks.work, { title }) }),
      steps: all.map((index) => stepOf(context, entry, { index, target })),
    };
  });
}

function stepOf(
  context: ViewContext,
  entry: EntryOf<'documents'>,
  { index, target }: { index: number; target: Entry | undefined },
): { name: string; facts: Fact[] } {
  const { corpus, labels } = context;
  const { item } = labels;
  const { amendments = [], from, published, issued } = entry.data;
  const {
    action = 'replace',
    article = '',
    as = article,
    was,
    text,
    from: own,
  } = amendments[index] ?? noWords;
  const states = target ? statesOf(corpus, target) : [];
  const isMade = ({ by, index: place }: ArticleChange) => by === pathOf(entry) && place === index;
  const state = states.find(({ changes }) => changes.some(isMade));
  const change = state?.changes.find(isMade);
  const day = own ?? from ?? published ?? issued;
  const before = change ? change.before : was;
  const after = change ? change.after : text;
  const path =
    target &&
    state &&
    (state === stateOn(states, corpus.today) ? urlOf(target) : statePath(pathOf(target), state.since));
  return {
    name: fill(item.decided[action], { article, as }),
    facts: facts([
      [item.wordsBefore, action !== 'renumber' && before ? lines(before) : null],
      [item.wordsAfter, action !== 'renumber' && after ? lines(after) : null],
      [item.wordsSince, day ? plain(spelledDay(day, labels.locale)) : null],
      [item.wordsWhere, path && change ? { text: change.article, href: `${path}#${change.anchor}` } : null],
    ]),
  };
}

type Amendments = NonNullable<EntryOf<'documents'>['data']['amendments']>;
const noWords: Partial<Amendments[number]> = {};

const lines = (text: string): Value[] => text.split('\n').map(plain);
