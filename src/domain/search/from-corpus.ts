import { type Entry, urlOf, yearOf } from '../corpus.ts';
import type { TextBlock } from '../prose/types.ts';
import { homeOf } from '../routes/boards.ts';
import { isOver } from '../standing.ts';
import type { ViewContext } from '../view/context.ts';
import { kindOf, publisherName } from '../view/entries.ts';
import { itemPage } from '../view/item/item-page.ts';
import { badgeOf, validitiesOf } from '../view/standing.ts';
import type { Fact, Panel } from '../view/types.ts';
import { attachedSections } from './attached-files.ts';
import type { AttachmentText } from './attachment-text.ts';
import type { SearchDocument, SearchSection } from './document.ts';
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
  const [kind, body, badge] = [
    kindOf(context, entry),
    publisherName(context, entry),
    badgeOf(context, entry),
  ];
  return {
    url: urlOf(entry),
    title: entry.data.title,
    date: entry.data.published ?? entry.data.issued ?? null,
    kind,
    body,
    state: badge?.text || null,
    past: isPast(context, entry),
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
    sections: [
      { id: null, heading: null, blocks: page.source ? [...head, page.source] : head },
      ...page.panels.flatMap((panel) =>
        panel.type === 'prose' ? proseSections(entry, blocks) : panelSection(panel),
      ),
      ...attachedSections(context, entry, attachments),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

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
  return [{ id: panel.id, heading, blocks: [...(heading ? [heading] : []), ...panelLines(panel)] }];
}

/** The text by section; a heading opens its section and is searched with it. */
function proseSections({ prose }: Entry, all: readonly TextBlock[]): SearchSection[] {
  const headings = new Map(prose.headings.map(({ id, text }) => [id, text]));
  return [...Map.groupBy(all, ({ section }) => section)].map(([id, blocks]) => ({
    id,
    heading: headings.get(id ?? '') ?? null,
    blocks: blocks.map(({ text }) => text),
  }));
}

const namesIn = (panel: Panel): string[] =>
  panel.type === 'people' ? panel.groups.flatMap(({ people }) => people.map(({ name }) => name)) : [];
