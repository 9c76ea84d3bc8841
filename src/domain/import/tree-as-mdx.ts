import type { Block, ListBlock, Notice, Run } from './blocks.ts';
import { escapeHeading, escapeLine, escapeLink } from './escape.ts';
import { lostLinks } from './links/lost-links.ts';
import { lineOf, looking, shownText } from './runs-as-mdx.ts';
import { tableAsMdx } from './tables/table-as-mdx.ts';
import { tableParts } from './tables/table-parts.ts';
import { treeHeadings } from './tree-headings.ts';

/** A tree as MDX, and what belongs to it. */
export interface TreeText {
  readonly mdx: string;
  readonly headings: number;
  /** Names of pictures within their source, in the order of the text. */
  readonly pictures: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** Links of which only the words are written. */
  readonly lost: readonly Notice[];
}

/** Writes a tree as MDX that shows exactly its text; `srcFor` gives addresses for tables that are files, from 1. */
export function treeAsMdx(
  blocks: readonly Block[],
  title: string,
  srcFor: (number: number) => string,
): TreeText {
  const depths = treeHeadings(blocks);
  const files = new Map<string, string>();
  const pictures: string[] = [];
  let lastHeading = title;
  const marked = new Set(blocks.flatMap((block, at) => marksIn(block, depths[at] ?? null)));
  const notes = blocks.filter((block) => block.kind === 'note');
  const written = blocks.map((block, at): string => {
    const depth = depths[at] ?? null;
    if (depth !== null && 'runs' in block) lastHeading = shownText(block.runs);
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return depth === null ? lineOf(block.runs) : `${'#'.repeat(depth)} ${headingOf(block.runs)}`;
      case 'list':
        return listOf(block);
      case 'table': {
        const src = srcFor(files.size + 1);
        const { mdx, csv } = tableAsMdx(tableParts(block.grid), src, lastHeading);
        if (csv !== null) files.set(src, csv);
        return mdx;
      }
      case 'picture':
        pictures.push(block.src);
        return block.src.startsWith('/files/')
          ? `!${escapeLink(block.alt.trim(), block.src)}`
          : shownAlt(block.alt);
      case 'note':
        return marked.has(block.number) ? '' : lineOf(block.runs);
      default:
        return '';
    }
  });
  const own = notes.filter(({ number }) => marked.has(number));
  const foot = own.map(({ number, runs }) => `[^${number}]: ${lineOf(runs)}`);
  return {
    mdx: [...written, ...foot].filter((text) => text !== '').join('\n\n'),
    headings: depths.filter((depth) => depth !== null).length,
    pictures,
    files,
    lost: blocks.flatMap((block, at) => (block.kind === 'note' ? [] : lostLinks(block, written[at]))),
  };
}

/** Numbers of the notes whose marks are written: none is in a heading. */
function marksIn(block: Block, depth: number | null): number[] {
  const lines = block.kind === 'list' ? block.items.map(({ runs }) => runs) : [];
  if (block.kind === 'paragraph' && depth === null) lines.push(block.runs);
  return lines.flat().flatMap(({ note }) => note ?? []);
}

/** Of a picture that is not there its description stays. */
const shownAlt = (alt: string): string => (alt.trim() === '' ? '' : escapeLine(alt.trim()));

/** A heading has neither links nor notes. */
const headingOf = (runs: readonly Run[]): string =>
  runs.every(({ look }) => look === undefined)
    ? escapeHeading(shownText(runs))
    : runs
        .map(({ text, look }) => looking(escapeHeading(text), look))
        .join('')
        .trim();

/** Where items of a depth stand, and what their list has counted so far. */
interface Level {
  readonly indent: number;
  readonly number?: number | undefined;
  readonly mark?: '.' | ')';
}

/** Items below the text of the item that holds them; where numbers jump another mark begins another list. */
function listOf({ items }: ListBlock): string {
  const levels: Level[] = [{ indent: 0 }];
  return items
    .map(({ depth, number, runs }) => {
      const at = Math.min(depth, levels.length - 1);
      const { indent, number: before, mark = '.' } = levels[at] ?? { indent: 0 };
      const jumps = before !== undefined && number !== before + 1;
      const own = jumps === (mark === '.') ? ')' : '.';
      const sign = number === undefined ? '-' : `${number}${own}`;
      levels.splice(at, levels.length, { indent, number, mark: own }, { indent: indent + sign.length + 1 });
      return `${' '.repeat(indent)}${sign} ${lineOf(runs)}`;
    })
    .join('\n');
}
