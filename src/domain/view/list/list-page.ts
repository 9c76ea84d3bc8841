import type { Entry } from '../../corpus.ts';
import { sliceOf } from '../../routes/list-parts.ts';
import { type BaseInput, baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { countOf } from '../counts.ts';
import { listEntry } from '../entries.ts';
import { fill } from '../labels.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel, Value } from '../types.ts';
import { pagerOf, pageTitle } from './pager.ts';

/** A list of items with what it is called and where it stands. */
export interface ListInput {
  /** Path of the first page. */
  readonly root: string;
  readonly path: string;
  readonly title: string;
  readonly page: number;
  readonly entries: readonly Entry[];
  readonly crumbs?: readonly Value[];
  readonly column?: BaseInput['column'];
  readonly lead?: string | undefined;
  readonly feed?: string;
  /** Panels before the list, e.g. links to sections or years; only on the first page. */
  readonly before?: readonly Panel[];
  /** What need not be repeated in every line. */
  readonly without?: readonly ('body' | 'kind')[];
  /** Divides the list: entries with the same group stand together under its name. */
  readonly groupOf?: (entry: Entry) => string;
}

/** The page of a list, in parts of a hundred and more. */
export function listPage(context: ViewContext, input: ListInput): ListPage {
  const { labels } = context;
  const count = input.entries.length;
  const isFirst = input.page === 0;
  const title = pageTitle(context, input.title, input.page);
  const number = countOf(labels, input.entries);
  // An older page says nothing that changes when something is added to the list.
  const lead = input.lead ?? (count === 0 && !input.before?.length ? labels.page.emptyList : number);
  return {
    ...baseOf(context, {
      path: input.path,
      title,
      crumbs: input.crumbs ?? [],
      column: input.column ?? { name: input.title },
      description: isFirst ? fill(labels.marks.named, { name: title, what: number }) : title,
      ...(input.feed ? { feed: input.feed } : {}),
    }),
    kind: 'list',
    lead: isFirst ? lead : '',
    facts: [],
    panels: [...(isFirst ? (input.before ?? []) : []), ...entryPanels(context, input)],
    pager: pagerOf(context, input.root, input.page, count),
    prose: null,
  };
}

function entryPanels(context: ViewContext, { entries, page, without, groupOf }: ListInput): Panel[] {
  const shown = sliceOf(entries, page);
  if (shown.length === 0) return [];
  const groups = groupOf ? Map.groupBy(shown, groupOf) : new Map([['', shown]]);
  return [...groups].map(([name, group], index) => ({
    type: 'entries',
    id: `list-${index + 1}`,
    title: name === '' ? null : name,
    entries: group.map((entry) => listEntry(context, entry, without)),
  }));
}
