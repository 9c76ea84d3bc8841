import { type Entry, urlOf, yearOf } from '../corpus.ts';
import type { Prose, TextBlock } from '../prose/types.ts';
import type { ViewContext } from '../view/context.ts';
import { kindOf, publisherName } from '../view/entries.ts';
import { itemPage } from '../view/item/item-page.ts';
import type { Fact, Panel } from '../view/types.ts';
import type { SearchDocument, SearchSection } from './document.ts';
import { panelLines } from './panel-text.ts';

/** What a reader can read on the page of an item, as a document for search; `prose` is its parsed text. */
export function searchDocument(context: ViewContext, entry: Entry, prose: Prose | null): SearchDocument {
  const page = itemPage(context, entry);
  const head = page.head.map(factLine);
  return {
    url: urlOf(entry),
    title: entry.data.title,
    year: yearOf(entry),
    kind: kindOf(context, entry),
    body: publisherName(context, entry),
    date: entry.data.published ?? entry.data.issued ?? null,
    sections: [
      { id: null, heading: null, blocks: page.source ? [...head, page.source] : head },
      ...page.panels.flatMap((panel) =>
        panel.type === 'prose' ? proseSections(prose) : panelSection(panel),
      ),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

const factLine = ({ label, values }: Fact): string => `${label} ${values.map(({ text }) => text).join(' ')}`;

function panelSection(panel: Panel): SearchSection[] {
  if (panel.type === 'entries' || panel.type === 'links') return [];
  const heading = panel.title;
  return [{ id: panel.id, heading, blocks: [...(heading ? [heading] : []), ...panelLines(panel)] }];
}

/** The text by section; a heading opens its section and is searched with it. */
function proseSections(prose: Prose | null): SearchSection[] {
  const groups = Map.groupBy(prose?.blocks ?? [], ({ section }: TextBlock) => section);
  return [...groups].map(([id, blocks]) => ({
    id,
    heading: prose?.headings.find((heading) => heading.id === id)?.text ?? null,
    blocks: blocks.map(({ text }) => text),
  }));
}
