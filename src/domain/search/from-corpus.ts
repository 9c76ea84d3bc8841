import { type Entry, isOf, numberOf, urlOf, yearOf } from '../corpus.ts';
import type { TextBlock } from '../prose/types.ts';
import { homeOf } from '../routes/boards.ts';
import { isOver } from '../standing.ts';
import type { ViewContext } from '../view/context.ts';
import { kindOf, publisherName } from '../view/entries.ts';
import { itemPage } from '../view/item/item-page.ts';
import type { ItemPage } from '../view/page-types.ts';
import { badgeOf, validitiesOf } from '../view/standing.ts';
import type { Fact, Panel } from '../view/types.ts';
import { answerOf } from './answer-of.ts';
import { attachedSections } from './attached-files.ts';
import type { AttachmentText } from './attachment-text.ts';
import type { ItemSort, SearchDocument, SearchSection } from './document.ts';
import { panelLines } from './panel-text.ts';

/**
 * What a reader can read on the page of an item, as a document for search; `blocks` its text, `attachments` what was
 * read of files.
 */
export function searchDocument(
  context: ViewContext,
  entry: Entry,
  blocks: readonly TextBlock[],
  attachments: ReadonlyMap<string, AttachmentText> = new Map(),
): SearchDocument {
  const page = itemPage(context, entry);
  const head = page.head.map(factLine);
  const turns = turnsOf(context, entry);
  const answer = answerOf(context, entry);
  const [kind, body, badge] = [
    kindOf(context, entry),
    publisherName(context, entry),
    badgeOf(context, entry),
  ];
  return {
    url: urlOf(entry),
    title: entry.data.title,
    ...given('aliases', otherNames(entry)),
    ...given('codes', codesOf(entry)),
    ...sorted(entry),
    date: entry.data.published ?? entry.data.issued ?? null,
    kind,
    body,
    state: badge?.text || null,
    past: isPast(context, entry),
    ...(isWaiting(context, entry) ? { waiting: true as const } : {}),
    ...(turns.length > 0 ? { turns } : {}),
    facets: {
      year: yearOf(entry),
      kind,
      body,
      board: homeOf(context.corpus, entry)?.board.title ?? null,
      state: badge?.text || null,
    },
    ...(context.preset.sounds ? {} : { silent: true as const }),
    names: page.panels.flatMap(namesIn),
    ...(answer ? { answer } : {}),
    sections: [
      { id: null, heading: null, blocks: page.source ? [...head, page.source] : head },
      ...page.panels.flatMap((panel) =>
        panel.type === 'prose' ? proseSections(page, blocks) : panelSection(panel),
      ),
      ...attachedSections(context, entry, attachments),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

/** A list under its name; nothing where it is empty. */
const given = <N extends string>(name: N, list: readonly string[]) =>
  list.length > 0 ? ({ [name]: list } as Record<N, readonly string[]>) : {};

const otherNames = (entry: Entry): readonly string[] => [
  ...(entry.data.aliases ?? []),
  ...(isOf(entry, 'bodies') && entry.data.shortName ? [entry.data.shortName] : []),
];

const codesOf = (entry: Entry): readonly string[] =>
  [numberOf(entry), entry.data.identifier].filter((code) => code !== null && code !== undefined);

const sorts: Partial<Record<Entry['collection'], ItemSort>> = {
  services: 'service',
  bodies: 'body',
  staff: 'staff',
  reports: 'report',
};

function sorted(entry: Entry): { sort?: ItemSort } {
  const genre = isOf(entry, 'documents') ? entry.data.genre : null;
  const sort =
    genre === 'interpretation' ? genre : genre === 'statistics' ? 'report' : sorts[entry.collection];
  return sort ? { sort } : {};
}

const isWaiting = (context: ViewContext, entry: Entry): boolean =>
  entry.data.withdrawn === undefined && validitiesOf(context, entry)?.now === 'not-yet';

function isPast(context: ViewContext, entry: Entry): boolean {
  return entry.data.withdrawn !== undefined || isOver(validitiesOf(context, entry)?.now ?? null);
}

const turnsOf = (context: ViewContext, entry: Entry): NonNullable<SearchDocument['turns']> =>
  (entry.data.withdrawn ? [] : (validitiesOf(context, entry)?.coming ?? [])).map(({ since, validity }) => ({
    day: since,
    state: context.labels.validity[validity],
    past: isOver(validity),
  }));

const factLine = ({ label, values }: Fact): string =>
  `${label}\t${values.map(({ text }) => text).join('\t')}`;

function panelSection(panel: Panel): SearchSection[] {
  if (panel.type === 'entries' || panel.type === 'links') return [];
  const heading = panel.title;
  if (panel.type === 'people') return peopleSections(panel);
  return [{ id: panel.id, heading, blocks: [...(heading ? [heading] : []), ...panelLines(panel)] }];
}

/** Those in office are answers; those who were are not. */
function peopleSections(panel: Extract<Panel, { type: 'people' }>): SearchSection[] {
  const { id, title: heading } = panel;
  const groups = (former: boolean) =>
    panel.groups
      .map((group) => ({ ...group, people: group.people.filter((person) => person.former === former) }))
      .filter(({ people }) => people.length > 0);
  const blocks = (former: boolean) => panelLines({ ...panel, groups: groups(former) });
  return [
    { id, heading, blocks: [...(heading ? [heading] : []), ...blocks(false)], answering: 'people' },
    { id, heading, blocks: blocks(true) },
  ];
}

/** The text by section; a heading opens its section and is searched with it. */
function proseSections(page: ItemPage, all: readonly TextBlock[]): SearchSection[] {
  const headings = new Map(page.headings.map(({ id, text }) => [id, text]));
  return [...Map.groupBy(all, ({ section }) => section)].map(([id, blocks]) => ({
    id,
    heading: headings.get(id ?? '') ?? null,
    blocks: blocks.map(({ text }) => text),
  }));
}

const namesIn = (panel: Panel): string[] =>
  panel.type === 'people' ? panel.groups.flatMap(({ people }) => people.map(({ name }) => name)) : [];
