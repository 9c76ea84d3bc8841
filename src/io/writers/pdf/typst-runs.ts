import type { Inline, PortableBlock, PortableFact, PortableNote } from '../../../domain/portable/types.ts';
import { breakable } from './measure.ts';

/** A piece of a line as the template takes it. */
export interface Run {
  readonly text?: string;
  readonly breaks?: true;
  readonly bold?: true;
  readonly italic?: true;
  readonly underlined?: true;
  readonly struck?: true;
  readonly marked?: true;
  readonly small?: true;
  readonly code?: true;
  readonly raised?: true;
  readonly lowered?: true;
  readonly href?: string;
  /** A note at the foot of the page. */
  readonly note?: readonly Run[];
  /** The name under which the compiler finds a picture. */
  readonly picture?: string;
  readonly alt?: string;
}

/** The name under which the compiler finds a picture; null where it cannot be shown. */
export type PictureName = (src: string) => string | null;

const lookOf = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  strike: 'struck',
  highlight: 'marked',
  small: 'small',
  code: 'code',
  sup: 'raised',
  sub: 'lowered',
} as const;

/** Brings the lines of one document into the form of the template. */
export class TypstRuns {
  readonly #notes: ReadonlyMap<string, PortableNote>;
  readonly #picture: PictureName;
  /** Notes that stand at the foot of a page. */
  readonly #placed = new Set<string>();

  constructor(notes: readonly PortableNote[], picture: PictureName) {
    this.#notes = new Map(notes.map((note) => [note.id, note]));
    this.#picture = picture;
  }

  line(content: readonly Inline[]): Run[] {
    return content.map((piece) => this.#run(piece));
  }

  facts(facts: readonly PortableFact[]): { readonly label: string; readonly runs: readonly Run[] }[] {
    return facts.map(({ label, values }) => ({
      label,
      runs: parted(values.map((value) => this.line(value))),
    }));
  }

  /** Blocks as lines, for where no block may stand. */
  flat(blocks: readonly PortableBlock[]): Run[] {
    return parted(blocks.map((block) => this.#flatBlock(block)));
  }

  /** Notes that no line so far has put at the foot of a page. */
  loneNotes(): PortableNote[] {
    return [...this.#notes.values()].filter(({ id }) => !this.#placed.has(id));
  }

  #run(piece: Inline): Run {
    switch (piece.type) {
      case 'break':
        return { breaks: true };
      case 'ruby':
        return { text: `${piece.text}（${piece.reading}）` };
      case 'note':
        return this.#note(piece);
      case 'picture': {
        const name = this.#picture(piece.src);
        return name === null ? { text: piece.alt } : { picture: name, alt: piece.alt };
      }
      case 'text': {
        const looks = Object.fromEntries((piece.marks ?? []).map((mark) => [lookOf[mark], true as const]));
        const href = piece.href && opened.test(piece.href) ? { href: piece.href } : {};
        return { text: breakable(piece.text), ...looks, ...href };
      }
    }
  }

  #note({ id, text }: { readonly id: string; readonly text: string }): Run {
    const note = this.#notes.get(id);
    if (!note || this.#placed.has(id)) return { text, raised: true };
    this.#placed.add(id);
    return { text, note: this.flat(note.blocks) };
  }

  #flatBlock(block: PortableBlock): Run[] {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return this.line(block.content);
      case 'list':
        return parted(
          block.items.map(({ marker, blocks }) => [{ text: `${marker} ` }, ...this.flat(blocks)]),
        );
      case 'quote':
      case 'notice':
        return this.flat(block.blocks);
      case 'terms':
        return parted(block.terms.flatMap(({ term, blocks }) => [this.line(term), this.flat(blocks)]));
      case 'facts':
        return parted(this.facts(block.facts).map(({ label, runs }) => [{ text: `${label} ` }, ...runs]));
      case 'table':
        return parted(
          block.rows.map((row) => row.flatMap(({ content }) => [...this.line(content), { text: ' ' }])),
        );
      case 'code':
        return parted(block.text.split('\n').map((text) => [{ text: breakable(text) }]));
      case 'picture':
        return [{ text: block.picture.alt }, { text: ' ' }, ...this.line(block.caption)];
      case 'rule':
        return [];
    }
  }
}

/** Lines below each other. */
export const parted = (lines: readonly (readonly Run[])[]): Run[] =>
  lines.flatMap((line, at) => [...(at > 0 ? [{ breaks: true } as const] : []), ...line]);

/** Addresses that a reader may open from a file. */
const opened = /^(?:https?:\/\/|mailto:|tel:)./i;
