import type { Inline, PortableBlock, PortableFact, PortableTable } from '../../../domain/portable/types.ts';
import { advance, breakable } from './measure.ts';
import { type PlacedCell, planTable } from './table-plan.ts';
import { type PictureName, parted, type Run, type TypstRuns } from './typst-runs.ts';

/** A block as the template takes it. */
export type Block = Readonly<Record<string, unknown>> & { readonly kind: string };

type Picture = Extract<PortableBlock, { type: 'picture' }>['picture'];

/** Brings the blocks of one document into the form of the template. */
export class TypstBlocks {
  readonly #runs: TypstRuns;
  readonly #official: boolean;
  readonly #picture: PictureName;
  #depth = 0;

  constructor(runs: TypstRuns, official: boolean, picture: PictureName) {
    this.#runs = runs;
    this.#official = official;
    this.#picture = picture;
  }

  facts(facts: readonly PortableFact[]): Block {
    const lines = this.#runs.facts(facts);
    const length = lines.reduce((sum, { label, runs }) => sum + label.length + lengthOf(runs), 0);
    const width = Math.min(widestLabel, 1 + Math.max(2, ...lines.map(({ label }) => advance(label) * 1.06)));
    return { kind: 'facts', facts: lines, width, short: lines.length <= shortTable && length <= shortText };
  }

  block(block: PortableBlock): Block[] {
    switch (block.type) {
      case 'heading':
        return [
          { kind: 'heading', level: Math.max(1, block.level - 1), runs: this.#runs.line(block.content) },
        ];
      case 'paragraph':
        return [{ kind: 'paragraph', runs: this.#runs.line(block.content) }];
      case 'list':
        return [
          {
            kind: 'list',
            marks: block.items.map(({ marker }) => marker),
            items: block.items.map(({ blocks }) => this.#inner(blocks)),
          },
        ];
      case 'facts':
        return [this.facts(block.facts)];
      case 'terms':
        return block.terms.flatMap(({ term, blocks }): Block[] => [
          { kind: 'term', runs: this.#runs.line(term) },
          ...this.#inner(blocks),
        ]);
      case 'quote':
        return [{ kind: 'quote', blocks: this.#inner(block.blocks) }];
      case 'notice': {
        const title: Block[] =
          block.title === '' ? [] : [{ kind: 'plain', runs: [{ text: block.title, bold: true }] }];
        return [{ kind: 'aside', blocks: [...title, ...this.#inner(block.blocks)] }];
      }
      case 'code':
        return [{ kind: 'code', lines: block.text.split('\n').map(breakable) }];
      case 'picture':
        return [this.#pictured(block.picture, block.caption)];
      case 'rule':
        return [{ kind: 'rule' }];
      case 'table':
        return this.#table(block);
    }
  }

  /** Notes that nothing in the text refers to. */
  loneNotes(): Block[] {
    return this.#runs
      .loneNotes()
      .map(({ number, blocks }) => ({ kind: 'list', marks: [number], items: [this.#inner(blocks)] }));
  }

  /** What stands within a block; deep in others it stands beside them, for the compiler follows only so far. */
  #inner(blocks: readonly PortableBlock[]): Block[] {
    if (this.#depth >= deepest) return [{ kind: 'plain', runs: this.#runs.flat(blocks) }];
    this.#depth += 1;
    try {
      return blocks.flatMap((block) => this.block(block));
    } finally {
      this.#depth -= 1;
    }
  }

  #pictured({ src, alt }: Picture, caption: readonly Inline[]): Block {
    const name = this.#picture(src);
    const runs = this.#runs.line(caption);
    if (name === null)
      return {
        kind: 'plain',
        runs: parted([[{ text: alt }], ...(runs.length > 0 ? [runs] : [])]),
      };
    return { kind: 'picture', picture: name, alt, caption: runs };
  }

  #table(table: PortableTable): Block[] {
    const plan = planTable(table, widths, this.#official ? 12 : 10.5);
    const text = table.rows.flat().reduce((sum, { content }) => sum + lengthOf(content), 0);
    const isShort = table.rows.length <= shortTable && text <= shortText;
    const lines = [table.caption, ...table.titles, table.unit].filter((line) => line !== '');
    return [
      {
        kind: 'table',
        size: plan.size,
        landscape: plan.landscape,
        lines: lines.map((text, at) => ({ text, side: text === table.unit && at > 0 })),
        parts: plan.parts.map(({ widths: columns, head, rows }, at, { length }) => ({
          label: length > 1 ? `(${at + 1}/${length})` : '',
          columns,
          short: isShort,
          head: head.map((placed) => this.#cell(placed)),
          rows: rows.map((placed) => this.#cell(placed)),
        })),
        note: table.note,
      },
    ];
  }

  #cell({ cell, ...place }: PlacedCell): Readonly<Record<string, unknown>> {
    return {
      ...place,
      names: cell.names !== undefined,
      align: cell.align ?? (cell.names === 'column' ? 'center' : 'left'),
      runs: this.#runs.line(cell.content),
    };
  }
}

/** Blocks within each other. */
const deepest = 12;

/** Room for the names of facts, in ems. */
const widestLabel = 12;

/** Rows and characters of a table that stays on one page; more of them might not fit there. */
const shortTable = 8;
const shortText = 400;

/** A line that is broken takes as much room as many letters, a picture more. */
const lengthOf = (line: readonly (Inline | Run)[]): number =>
  line.reduce((sum, piece) => sum + ('text' in piece ? (piece.text?.length ?? 0) : 20), 0);

/** Of the text on a page, in points: 156 mm upright, 257 mm lying. */
const widths = { portrait: 442, landscape: 728 } as const;
