import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf, shownTable } from '../../domain/files/merged-table.ts';
import { hrefOf } from '../../domain/href.ts';
import { textOfRuns } from '../../domain/import/blocks.ts';
import type { ConvertedTree } from '../../domain/import/convert-tree.ts';
import type { SettledTree } from '../../domain/import/links/settle-files.ts';
import type { OwnText } from '../../domain/import/own-item.ts';
import { type ProseBlocks, proseBlocks } from '../../domain/portable/prose-blocks.ts';
import type { PictureRun } from '../../domain/portable/types.ts';
import { parseProse } from '../../domain/prose/parse.ts';
import type { ComponentUse, Segment } from '../../domain/prose/types.ts';
import type { Locale } from '../../domain/text/locale.ts';
import { pageLabels } from '../../domain/text/page-labels.ts';
import { tableKey } from '../../domain/view/lookups.ts';
import { commonNumbers } from '../../domain/view/numbers.ts';
import type { Lookups } from '../../domain/view/page-types.ts';
import { readRows } from '../files/csv.ts';
import { type ShownLines, shownLines } from './own-lines.ts';

/** The site into which a file of ours comes back. */
export interface OwnSite {
  readonly locale: Locale;
  /** Address with base path and a slash at the end; empty where it is not known. */
  readonly home: string;
  readonly public: string;
}

/**
 * The text of a file of ours as it was typed; null where it must be read out of the file. It is taken where every line,
 * link, heading and picture that the file shows is what this text shows on this site, and it holds nothing else.
 */
export function ownBody(settled: SettledTree, converted: ConvertedTree, site: OwnSite): string | null {
  const { own, main, targets = [], pictures = new Map<string, Uint8Array>() } = settled.tree;
  if (!own?.text || !main) return null;
  try {
    const { text } = own;
    const typed = shownOf(text.body, own.item, site, (components) => lookupsOn(site, components, text));
    const read = shownOf(converted.body, own.item, site, (components) => ({
      ...nothing,
      tables: tablesIn(components, (src) => converted.files.get(src) ?? null),
    }));
    if (!typed.isWhole) return null;
    const bytesIn = ({ src }: PictureRun) => pictures.get(settled.files.get(src)?.key ?? '') ?? null;
    const bytesOn = ({ src }: PictureRun) => publicBytes(site, src);
    const stated = settled.tree.blocks
      .slice(main.from, main.to + 1)
      .flatMap((block) => (block.kind === 'heading' ? headingLine(block.level, textOfRuns(block.runs)) : []));
    const shown = shownLines(typed.blocks);
    const isSame =
      likeness(shown, bytesOn) === likeness(shownLines(uncaptioned(read.blocks)), bytesIn) &&
      distinct(shown.links) === distinct(targets) &&
      headingsIn(typed.blocks).join('\n') === stated.join('\n');
    return isSame ? own.text.body.replace(/^(?:[ \t]*\n)+/, '').trimEnd() : null;
  } catch {
    // Only what was changed by hand has look-ups of another form.
    return null;
  }
}

const nothing: Lookups = { tables: {}, charts: {}, files: {}, amendments: {} };

/** What a text shows, and whether that is all of it: the parser tells of every character that would not be seen. */
function shownOf(
  text: string,
  item: string,
  { locale, home }: OwnSite,
  lookupsFor: (components: readonly ComponentUse[]) => Lookups,
): { blocks: ProseBlocks; isWhole: boolean } {
  const { prose, findings } = parseProse({ file: '', text, lineOffset: 0, locale });
  const place = {
    path: `/${item}/`,
    home,
    labels: { ...pageLabels(locale), numbers: commonNumbers },
    lookups: lookupsFor(prose.components),
  };
  return {
    blocks: proseBlocks(prose.segments, place),
    isWhole: findings.length === 0 && !text.includes('/*') && isOnlyShown(prose.segments),
  };
}

/** Tables are those of this site; what charts and files said on the page is compared with what the file shows. */
const lookupsOn = (site: OwnSite, components: readonly ComponentUse[], text: OwnText): Lookups => ({
  ...nothing,
  tables: tablesIn(components, (src) => publicBytes(site, src)),
  charts: text.charts as Lookups['charts'],
  files: Object.fromEntries(
    components
      .filter(({ name }) => name === 'Attachment')
      .map(({ props }) => {
        const [href, title] = [String(props.href), String(props.title)];
        const said = text.files[href] as Lookups['files'][string] | undefined;
        return [href, { title, href: hrefOf(href), format: said?.format ?? '', size: said?.size ?? '' }];
      }),
  ),
});

const tablesIn = (
  components: readonly ComponentUse[],
  csv: (src: string) => Uint8Array | string | null,
): Lookups['tables'] =>
  Object.fromEntries(
    components
      .filter(({ name }) => name === 'Table')
      .map(({ props }) => {
        const found = csv(String(props.src)) ?? '';
        const reading = readRows(typeof found === 'string' ? new TextEncoder().encode(found) : found);
        return [tableKey(props), shownTable('rows' in reading ? reading.rows : [], layoutOf(props))];
      }),
  );

/** A file below the public folder; null where there is none. */
function publicBytes({ public: folder }: OwnSite, src: string): Uint8Array | null {
  try {
    return readFileSync(join(folder, src));
  } catch {
    return null;
  }
}

/** Titles of links are shown by no Word file. */
const isOnlyShown = (segments: readonly Segment[]): boolean =>
  segments.every((segment) =>
    segment.type === 'html' ? !/<[^<>]* title="/.test(segment.html) : isOnlyShown(segment.children),
  );

/** Tables that were read have the heading above them as their caption. */
const uncaptioned = ({ blocks, notes }: ProseBlocks): ProseBlocks => ({
  blocks: blocks.map((block) => (block.type === 'table' ? { ...block, caption: '' } : block)),
  notes,
});

/** Lines and pictures; two texts with the same are alike. */
const likeness = (
  { lines, pictures }: ShownLines,
  bytesOf: (picture: PictureRun) => Uint8Array | null,
): string =>
  JSON.stringify([
    lines,
    pictures.map((picture) => {
      const bytes = bytesOf(picture);
      return [picture.alt, bytes && Buffer.from(bytes).toString('base64')];
    }),
  ]);

const distinct = (values: readonly string[]): string => JSON.stringify([...new Set(values)].sort());

const headingLine = (level: number, text: string): string => `${level} ${text.replace(/\s+/g, '')}`;

const headingsIn = ({ blocks }: ProseBlocks): string[] =>
  blocks.flatMap((block) =>
    block.type === 'heading'
      ? headingLine(
          block.level,
          block.content
            .map((piece) => (piece.type === 'text' || piece.type === 'ruby' ? piece.text : ''))
            .join(''),
        )
      : [],
  );
