import { stringify } from 'yaml';
import { escapeHeading } from '../../import/escape.ts';
import type {
  Inline,
  PortableBlock,
  PortableDocument,
  PortableListItem,
  PortableNote,
  PortableTable,
} from '../../portable/types.ts';
import { fill, type Labels } from '../../view/labels.ts';
import { markdownLine, noteLabel } from './markdown-lines.ts';
import { gridOf } from './text-document.ts';

/** What Markdown is written for. */
export interface MarkdownSite {
  /** Address of the site with its base path and a slash at the end. */
  readonly home: string;
  readonly labels: Labels;
}

/**
 * A document as Markdown (CommonMark with tables and notes): its typed data as front matter, as import takes it, then
 * the text that its author wrote. `item` says what it is; import knows by it that the fields are ours.
 */
export function markdownDocument(
  document: PortableDocument,
  data: Readonly<Record<string, unknown>>,
  site: MarkdownSite,
): string {
  const { item, href, digest, title, text, notes } = document;
  const matter = { item, url: href, ...(digest === '' ? {} : { digest }), ...data };
  const parts = [
    `# ${escapeHeading(title)}`,
    ...blocksText(text, site),
    ...notes.map((note) => noteText(note, site)),
  ];
  return `---\n${stringify(matter, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${parts.join('\n\n')}\n`;
}

/** Blocks in order; two lists that follow each other are kept apart. */
function blocksText(blocks: readonly PortableBlock[], site: MarkdownSite): string[] {
  return blocks.flatMap((block, at) => {
    const text = blockText(block, site);
    if (text === '') return [];
    return block.type === 'list' && blocks[at - 1]?.type === 'list' ? ['<!-- -->', text] : [text];
  });
}

function blockText(block: PortableBlock, site: MarkdownSite): string {
  const line = (content: Parameters<typeof markdownLine>[0]) => markdownLine(content, site.home);
  const within = (blocks: readonly PortableBlock[]) => blocksText(blocks, site).join('\n\n');
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownLine(block.content, site.home, ' ')}`;
    case 'paragraph':
      return line(block.content);
    case 'list':
      return listText(block.items, site);
    case 'table':
      return tableText(block);
    case 'facts':
      return block.facts
        .map(({ label, values }) => {
          const what = values
            .map((value) => markdownLine(value, site.home, ' '))
            .join(site.labels.marks.list);
          return `- ${fill(site.labels.marks.named, { name: escapeHeading(label), what })}`;
        })
        .join('\n');
    case 'terms':
      return block.terms
        .map(({ term, blocks }) => [line(term.map(emboldened)), within(blocks)].join('\n\n'))
        .join('\n\n');
    case 'quote':
      return quoted(within(block.blocks));
    case 'notice':
      return quoted(
        [line([emboldened({ type: 'text', text: block.title })]), within(block.blocks)].join('\n\n'),
      );
    case 'code':
      return codeText(block.text);
    case 'picture':
      return [line([block.picture]), ...(block.caption.length > 0 ? [line(block.caption)] : [])].join('\n\n');
    case 'rule':
      return '***';
  }
}

const emboldened = (piece: Inline): Inline =>
  piece.type === 'text' ? { ...piece, marks: [...(piece.marks ?? []), 'bold'] } : piece;

const quoted = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

function codeText(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function listText(items: readonly PortableListItem[], site: MarkdownSite): string {
  return items
    .map(({ marker, blocks }) => {
      const sign =
        marker === '☑' ? '- [x]' : marker === '☐' ? '- [ ]' : /^\d{1,9}[.)]$/.test(marker) ? marker : '-';
      const indent = ' '.repeat(sign.startsWith('-') ? 2 : sign.length + 1);
      const typed = sign === '-' && marker !== '•' && marker !== '-' ? `${escapeHeading(marker)} ` : '';
      const text = typed + blocksText(blocks, site).join('\n\n');
      return `${sign} ${text.replace(/\n(?!\n|$)/g, (end) => end + indent)}`.trimEnd();
    })
    .join('\n');
}

/** Rows of one head; what a cell covers beside itself is left empty. */
function tableText({ caption, unit, titles, headRows, rows, note }: PortableTable): string {
  const grid = gridOf(rows).map((row) => row.map(cellText));
  const [first = [], ...others] = grid;
  const [head, body] = headRows > 0 ? [first, others] : [first.map(() => ''), grid];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const above = [[caption, unit].filter(Boolean).join(' '), ...titles].filter(Boolean).map(escapeHeading);
  const table =
    first.length === 0 ? [] : [[line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')];
  return [...above, ...table, ...(note === '' ? [] : [escapeHeading(note)])].join('\n\n');
}

const cellText = (text: string): string => text.split('\n').map(escapeHeading).join('<br />');

/** What stands below the first line of a note belongs to it where it begins four signs in. */
const noteText = ({ id, blocks }: PortableNote, site: MarkdownSite): string =>
  `[^${noteLabel(id)}]: ${blocksText(blocks, site)
    .join('\n\n')
    .replace(/\n(?!\n|$)/g, '\n    ')}`;
