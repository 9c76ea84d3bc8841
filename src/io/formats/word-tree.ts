import type { Block, Loss, Notice, Run, SourceTree } from '../../domain/import/blocks.ts';
import { smallForm } from '../../domain/import/small-form.ts';
import { checkZip } from '../attachments/check-zip.ts';
import { containerOf, wrapsEncrypted } from '../attachments/containers.ts';
import { wordParts } from '../attachments/docx/package-parts.ts';
import { readBlocks } from '../attachments/docx/read-blocks.ts';
import {
  runsOf as runsOfBlock,
  textOf,
  type WordBlock,
  type WordRow,
} from '../attachments/docx/word-block.ts';
import { UnreadableError } from '../attachments/unreadable-error.ts';
import { linkedRuns } from './linked-runs.ts';
import { ownData } from './own-data.ts';
import { addressOf, nowhere, type PagePlace } from './page-place.ts';

/** A Word file as a tree: tracked changes as if they were accepted, the numbers that Word counts as text. */
export async function readWordTree(
  bytes: Uint8Array,
  fileName: string,
  place: PagePlace = nowhere,
): Promise<SourceTree> {
  const container = containerOf(bytes);
  if (container === 'compound')
    throw wrapsEncrypted(bytes)
      ? new UnreadableError('encrypted', 'it has a password')
      : new UnreadableError('unknown-format', 'a document of Word before 2007');
  if (container === null) throw new UnreadableError('damaged', 'not a zip');
  const files = await checkZip(bytes, /\.(?:xml|rels|bin|png|jpe?g|gif|emf|wmf|tiff?|bmp|svg)$/);
  const { blocks, text, unseen } = readBlocks(wordParts(files));
  const own = ownData(files);
  const numbers = noteNumbers(blocks);
  const address = (href: string) => addressOf(href, place.url, place);
  const runsOf = (block: WordBlock) => runsIn(block, numbers, address);
  const losses: Loss[] = [];
  const shown: Block[] = [];
  const inCells: Block[] = [];
  /** Blocks that are shown before each that is read. */
  const starts: number[] = [];
  for (const [at, block] of blocks.entries()) {
    const place = { page: null, line: at + 1 };
    // Pictures of cells stand below their table.
    if (block.kind !== 'row') shown.push(...inCells.splice(0));
    starts.push(shown.length);
    if (block.kind === 'picture') shown.push(pictureOf(block, address, place));
    else if (block.kind === 'paragraph' && block.contents)
      losses.push({ rule: 'contents', text: textOf(block), place });
    else if (block.kind === 'margin') losses.push({ rule: 'running-head', text: block.text, place });
    else if (block.kind === 'row') {
      addRow(shown, block, place, (cell) => cell.flatMap(runsOf));
      for (const one of block.cells.flat())
        if (one.kind === 'picture') inCells.push(pictureOf(one, address, place));
    } else if (block.kind === 'paragraph' && block.level !== null)
      shown.push({ kind: 'heading', level: block.level, runs: runsOf(block), place });
    else if (block.kind === 'paragraph' && block.bullet !== null)
      addItem(shown, block.bullet, runsOf(block), place);
    else if (block.kind === 'note')
      shown.push({ kind: 'note', number: numbers.get(block.name) ?? 0, runs: runsOf(block), place });
    else {
      const looks = block.kind === 'paragraph' ? { looks: { bold: block.bold, centred: block.centred } } : {};
      shown.push({ kind: 'paragraph', runs: runsOf(block), place, ...looks });
    }
  }
  shown.push(...inCells);
  const counted = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path)).length;
  const notices: Notice[] = [
    ...noticeOf('revisions', unseen.revisions),
    ...noticeOf('comments', unseen.comments),
    ...noticeOf('hidden-text', unseen.hiddenText ? 1 : 0),
    ...noticeOf('formulas', unseen.formulas),
    ...noticeOf('signs', unseen.signs),
    ...noticeOf('pictures', counted(/\/media\/[^/]+\.(?:emf|wmf|tiff?|bmp|svg)$/)),
    ...noticeOf('objects', counted(/\/(?:embeddings|charts)\/[^/]+\.(?:bin|xml)$/)),
    ...noticeOf('macros', counted(/vbaproject\.bin$/)),
  ];
  const pictures = new Map([...files].filter(([path]) => /\.(?:png|jpe?g|gif)$/.test(path)));
  const startOf = (at: number) => starts[at] ?? shown.length;
  const main = text && { from: startOf(text.from), to: startOf(text.to + 1) - 1 };
  const ours = own && {
    own,
    targets: blocks.slice(text?.from ?? 0, (text?.to ?? -1) + 1).flatMap(targetsIn),
  };
  return { fileName, blocks: shown, main, ...ours, stated: [], losses, notices, pictures };
}

/** Where links lead. */
const targetsIn = (block: WordBlock): string[] =>
  block.kind === 'row'
    ? block.cells.flat().flatMap(targetsIn)
    : runsOfBlock(block).flatMap(({ href }) => href ?? []);

/** Of a picture outside of the file the address stays as it is where it is none that can be fetched or came along. */
const pictureOf = (
  { path, isOuter, alt }: Extract<WordBlock, { kind: 'picture' }>,
  addressOf: (href: string) => string | null,
  place: Block['place'],
): Block => ({ kind: 'picture', src: isOuter ? (addressOf(path) ?? path) : path, alt, place });

const noticeOf = (kind: Notice['kind'], count: number): Notice[] =>
  count > 0 ? [{ kind, count, detail: '' }] : [];

/** Numbers of the notes below the text, in its order; those of cells stand in their cells. */
const noteNumbers = (blocks: readonly WordBlock[]): ReadonlyMap<string, number> =>
  new Map(
    blocks.filter((block) => block.kind === 'note').map(({ name }, at): [string, number] => [name, at + 1]),
  );

/** A block of one line as runs, the number that Word counted before them. */
function runsIn(
  block: WordBlock,
  notes: ReadonlyMap<string, number>,
  addressOf: (href: string) => string | null,
): Run[] {
  if (block.kind === 'row') return [{ text: textOf(block) }];
  const runs: Run[] = [];
  for (const { text, href, note, look } of runsOfBlock(block)) {
    const target = href === undefined ? null : addressOf(href);
    const number = note === undefined ? undefined : notes.get(note);
    const last = runs.at(-1);
    const run = {
      text,
      ...(target !== null && { href: target }),
      ...(number !== undefined && { note: number }),
      ...(look !== undefined && { look }),
    };
    if (last && last.href === run.href && last.look === run.look && last.note === undefined)
      runs[runs.length - 1] = { ...run, text: last.text + text };
    else runs.push(run);
  }
  return runs;
}

/** Items that follow each other make one list. */
function addItem(shown: Block[], depth: number, runs: readonly Run[], place: Block['place']): void {
  const last = shown.at(-1);
  const item = { depth: last?.kind === 'list' ? depth : 0, runs };
  // Lists of this reader's own making: their items may grow.
  if (last?.kind === 'list') (last.items as ListItem[]).push(item);
  else shown.push({ kind: 'list', items: [item], place });
}

type ListItem = Extract<Block, { kind: 'list' }>['items'][number];
type GridRow = Extract<Block, { kind: 'table' }>['grid']['rows'][number];

/** Tables in files know no looks: characters that are raised or lowered have forms of their own. */
const cellText = (block: WordBlock): string =>
  block.kind === 'paragraph' && block.runs.some(({ look }) => look !== undefined)
    ? textOf({ ...block, text: block.runs.map(({ text, look }) => smallForm(text, look)).join('') })
    : textOf(block);

/** Rows of one table that follow each other make its grid. */
function addRow(
  shown: Block[],
  row: WordRow,
  place: Block['place'],
  runsOf: (cell: readonly WordBlock[]) => readonly Run[],
): void {
  const last = shown.at(-1);
  const isOpen = last?.kind === 'table' && last.grid.rows[0]?.[0]?.place.table === String(row.table);
  // As with lists.
  const rows = isOpen ? (last.grid.rows as GridRow[]) : [];
  rows.push(
    row.spans.flatMap(({ colspan, rowspan }, column) => {
      if (rowspan === 0) return [];
      const cell = row.cells[column] ?? [];
      const text = cell.map(cellText).filter(Boolean).join('\n');
      const place = { table: String(row.table), row: rows.length + 1, column: column + 1 };
      return { text, ...linkedRuns(text, runsOf(cell)), colspan, rowspan, place };
    }),
  );
  if (!isOpen) shown.push({ kind: 'table', grid: { rows }, place });
}
