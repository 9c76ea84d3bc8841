import type { Segment } from '../prose/types.ts';
import { absolute, type ViewContext } from '../view/context.ts';
import type { ItemPage } from '../view/page-types.ts';
import { isPlaced, withPanels } from '../view/placed.ts';
import type { NoticeView, Panel } from '../view/types.ts';
import { textRun } from './component-inlines.ts';
import { panelBlocks } from './panel-blocks.ts';
import type { Place } from './place.ts';
import { proseBlocks } from './prose-blocks.ts';
import type { Inline, PortableBlock, PortableDocument, PortableNote } from './types.ts';
import { portableFacts, valueLine } from './values.ts';

/** The document that the page of an item shows; `segments` are its text as the page has it. */
export function portableDocument(
  context: Pick<ViewContext, 'labels' | 'home'>,
  page: ItemPage,
  segments: readonly Segment[],
): PortableDocument {
  const { labels, home } = context;
  const place: Place = { path: page.path, home, labels, lookups: page.lookups };
  const href = absolute(context, page.path);
  const { blocks, text, notes } = bodyOf(page, segments, place);
  return {
    locale: labels.locale,
    item: page.path.replace(/^\/|\/$/g, ''),
    collection: page.collection,
    title: page.title,
    kind: page.overline,
    banners: page.banners,
    standing: page.badge?.text ?? '',
    notices: page.notices.flatMap((notice) => noticeLine(notice, place)),
    facts: portableFacts(page.head, place),
    blocks,
    text,
    notes,
    source: page.source ?? '',
    address: decodeURI(href),
    href,
    version: page.version?.text ?? '',
    digest: page.fingerprint,
  };
}

/** A line above the text; one that begins on a later day is not there yet. */
function noticeLine({ text, links, turns }: NoticeView, place: Place): Inline[][] {
  if (turns !== undefined) return [];
  return [[textRun(text), ...links.flatMap((link) => [textRun(' '), ...valueLine(link, place)])]];
}

function bodyOf(
  page: ItemPage,
  segments: readonly Segment[],
  place: Place,
): { blocks: PortableBlock[]; text: PortableBlock[]; notes: PortableNote[] } {
  const placed = page.panels.filter(isPlaced);
  const written: PortableBlock[] = [];
  const notes: PortableNote[] = [];
  const titled = (panel: Panel): PortableBlock[] => {
    const { id, title } = panel;
    const blocks = panel.type === 'prose' ? text() : panelBlocks(panel, place);
    if (title === null || blocks.length === 0) return blocks;
    const own = blocks.map((block) => uncaptioned(block, title));
    // Within the text the heading of the chapter says what a panel is.
    return isPlaced(panel) ? own : [{ type: 'heading', level: 2, id, content: [textRun(title)] }, ...own];
  };
  const text = (): PortableBlock[] =>
    withPanels(segments, placed).flatMap((piece) => {
      if ('panel' in piece) return titled(piece.panel);
      const prose = proseBlocks(piece.segments, place);
      notes.push(...prose.notes);
      written.push(...prose.blocks);
      return prose.blocks;
    });
  const blocks = page.panels.filter((panel) => !isPlaced(panel)).flatMap(titled);
  return { blocks, text: written, notes };
}

/** The heading above says what the caption of a table says. */
const uncaptioned = (block: PortableBlock, title: string): PortableBlock =>
  block.type === 'table' && block.caption === title ? { ...block, caption: '' } : block;
