import type {
  Inline,
  PortableBlock,
  PortableFact,
  PortableListItem,
  PortableTable,
} from '../../../domain/portable/types.ts';
import { escapeXml } from '../../../domain/text/xml.ts';
import { type LineWriter, lineXml, textXml } from './run-xml.ts';
import { isWide, tableXml } from './table-xml.ts';
import type { ListKind } from './word-parts.ts';

/** Writes the blocks of a document. */
export interface BodyWriter extends LineWriter {
  /** The same where a page lies. */
  readonly lying: LineWriter;
  /** The end of a section, standing or lying; what is written next stands on a new page. */
  sectionEnd(lying: boolean): string;
}

/** Where a block stands: within so many lists, in paragraphs of a style. */
interface Place {
  readonly depth: number;
  readonly style: string;
}

const atTop: Place = { depth: 0, style: '' };

export const blocksXml = (
  blocks: readonly PortableBlock[],
  writer: BodyWriter,
  place: Place = atTop,
): string => blocks.map((block) => blockXml(block, writer, place)).join('');

function blockXml(block: PortableBlock, writer: BodyWriter, place: Place): string {
  switch (block.type) {
    case 'heading':
      return paragraphXml(block.content, writer, { style: `Heading${block.level}`, id: block.id });
    case 'paragraph':
      return paragraphXml(block.content, writer, {
        style: place.style,
        id: block.id ?? '',
        depth: place.depth,
      });
    case 'list':
      return listXml(block.items, writer, place);
    case 'table':
      return wholeTable(block, writer, place);
    case 'facts':
      return factsXml(block.facts, writer);
    case 'terms':
      return block.terms
        .map(
          ({ term, blocks }) =>
            paragraphXml(term, writer, { style: 'Term', depth: place.depth }) +
            blocksXml(blocks, writer, place),
        )
        .join('');
    case 'quote':
      return blocksXml(block.blocks, writer, { ...place, style: 'Quote' });
    case 'notice':
      return (
        titleXml(block.title, 'NoticeTitle') + blocksXml(block.blocks, writer, { ...place, style: 'Notice' })
      );
    case 'code':
      return block.text
        .split('\n')
        .map((line) => `<w:p><w:pPr><w:pStyle w:val="Code"/></w:pPr><w:r>${textXml(line)}</w:r></w:p>`)
        .join('');
    case 'picture':
      return (
        paragraphXml([block.picture], writer, { style: 'Picture' }) +
        (block.caption.length > 0 ? paragraphXml(block.caption, writer, { style: 'Caption' }) : '')
      );
    case 'rule':
      return '<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>';
  }
}

/** How a paragraph stands. */
interface Look {
  readonly style: string;
  /** Its anchor on the page. */
  readonly id?: string;
  /** Lists that it stands in. */
  readonly depth?: number;
  /** Its number or bullet. */
  readonly numbered?: { readonly list: number; readonly level: number };
}

/** A paragraph of a style; without one it is text. */
export function paragraphXml(line: readonly Inline[], writer: LineWriter, look: Look): string {
  const { style, id = '', depth = 0, numbered } = look;
  const properties = [
    style === '' ? '' : `<w:pStyle w:val="${style}"/>`,
    numbered
      ? `<w:numPr><w:ilvl w:val="${numbered.level}"/><w:numId w:val="${numbered.list}"/></w:numPr>`
      : depth > 0
        ? `<w:ind w:left="${depth * indent}" w:firstLineChars="0" w:firstLine="0"/>`
        : '',
  ].join('');
  const { parts } = writer;
  const mark = id === '' ? null : parts.nextId();
  const start =
    mark === null ? '' : `<w:bookmarkStart w:id="${mark}" w:name="${escapeXml(parts.bookmark(id))}"/>`;
  const end = mark === null ? '' : `<w:bookmarkEnd w:id="${mark}"/>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${start}${lineXml(line, writer)}${end}</w:p>`;
}

/** How far each level of a list stands in, in twentieths of a point. */
export const indent = 640;

/** A line of one look; nothing for none. */
export const titleXml = (text: string, style: string): string =>
  text === '' ? '' : `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${textXml(text)}</w:r></w:p>`;

const levels = 9;

function listXml(items: readonly PortableListItem[], writer: BodyWriter, place: Place): string {
  const level = Math.min(place.depth, levels - 1);
  let open: { kind: ListKind; list: number; next: number } | null = null;
  return items
    .map(({ marker, blocks }) => {
      const found = countedMarker(marker);
      const inside = { ...place, depth: place.depth + 1 };
      const [first, ...others] = blocks;
      const isLine = first?.type === 'paragraph';
      const rest = blocksXml(isLine ? others : blocks, writer, inside);
      const content: readonly Inline[] = isLine ? first.content : [];
      if (!found) {
        open = null;
        const typed: Inline = { type: 'text', text: `${marker} ` };
        return paragraphXml([typed, ...content], writer, { style: place.style, depth: inside.depth }) + rest;
      }
      const { kind, number } = found;
      if (!open || open.kind !== kind || (kind !== 'bullet' && open.next !== number))
        open = { kind, list: writer.parts.list(kind, level, number), next: number };
      open.next++;
      const numbered = { list: open.list, level };
      return paragraphXml(content, writer, { style: place.style, numbered }) + rest;
    })
    .join('');
}

/** The number of a marker that Word counts just so; null for one that is written as text. */
function countedMarker(marker: string): { kind: ListKind; number: number } | null {
  if (marker === '•') return { kind: 'bullet', number: 1 };
  const [, number, sign] = /^(0|[1-9]\d{0,4})([.)])$/.exec(marker) ?? [];
  return number === undefined ? null : { kind: sign === ')' ? 'paren' : 'dot', number: Number(number) };
}

/** A table with its captions; a wide one stands on pages that lie. */
function wholeTable(table: PortableTable, writer: BodyWriter, place: Place): string {
  const lies = isWide(table) && place.depth === 0 && place.style === '';
  const { caption, titles, unit, note } = table;
  const whole = [
    titleXml(caption, 'Caption'),
    ...titles.map((title) => titleXml(title, 'Caption')),
    titleXml(unit, 'Unit'),
    tableXml(table, lies ? writer.lying : writer),
    titleXml(note, 'TableNote'),
    // Two tables that touch would be one.
    note === '' ? '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>' : '',
  ].join('');
  return lies ? writer.sectionEnd(false) + whole + writer.sectionEnd(true) : whole;
}

/** Names and values as a table of two columns. */
export function factsXml(facts: readonly PortableFact[], writer: LineWriter): string {
  if (facts.length === 0) return '';
  const rows = facts.map(({ label, values }) => [
    { content: [{ type: 'text', text: label } as const], names: 'row' as const },
    {
      content: values.flatMap((value, at): Inline[] =>
        at === 0 ? [...value] : [{ type: 'break' }, ...value],
      ),
    },
  ]);
  const table = { type: 'table', caption: '', titles: [], unit: '', note: '', headRows: 0, rows } as const;
  return `${tableXml(table, writer)}<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>`;
}
