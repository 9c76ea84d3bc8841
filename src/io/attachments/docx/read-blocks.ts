import { markedParts } from './marked-part.ts';
import { nestedTables } from './nested-tables.ts';
import { type Numbering, numberingOf } from './numbering.ts';
import type { WordParts } from './package-parts.ts';
import { type RunState, type RunText, readRuns, type Unseen } from './run-text.ts';
import { stylesOf } from './styles.ts';
import { spanOf, withRowspans, withSkipped } from './table-spans.ts';
import { type Ground, groundOf, paper } from './white-text.ts';
import { runsOf, textOf, type WordBlock, type WordRow } from './word-block.ts';
import { tidyRuns, type WordRun } from './word-run.ts';
import { child, elementsOf, switchOf, valOf, type XmlElement } from './xml-tree.ts';

/** A document as it is read. */
export interface WordText {
  readonly blocks: readonly WordBlock[];
  /** First and last block of the text, where the file marks it; `to` before `from` for none. */
  readonly text: { readonly from: number; readonly to: number } | null;
  readonly unseen: Unseen & { readonly comments: number };
}

/** Blocks that only hold others. */
const wrappers: ReadonlySet<string> = new Set(
  (
    'w:body w:sdt w:sdtContent w:customXml w:smartTag w:ins w:moveTo mc:AlternateContent mc:Choice ' +
    'w:txbxContent w:hdr w:ftr w:footnote w:endnote'
  ).split(' '),
);

/**
 * Everything that a reader of a Word file sees, in order: text with its numbers, tables, text boxes and notes behind
 * what they belong to, then headers and footers.
 */
export function readBlocks(parts: WordParts): WordText {
  const reader = new Reader(parts);
  const marked = markedParts(parts.document);
  const read = (marked ?? [parts.document]).map((part) => reader.blocksIn(part));
  const [before = [], within = []] = read;
  const blocks = read.flat();
  const margins = new Set(
    parts.margins
      .flatMap((margin) => reader.blocksIn(margin).map(textOf))
      .filter((text) => /\p{L}/u.test(text)),
  );
  const comments = parts.comments
    ? elementsOf(parts.comments).filter(({ name }) => name === 'w:comment')
    : [];
  return {
    blocks: [...blocks, ...[...margins].map((text): WordBlock => ({ kind: 'margin', text }))],
    text: marked ? { from: before.length, to: before.length + within.length - 1 } : null,
    unseen: { ...reader.unseen, comments: comments.length },
  };
}

/** The number of a paragraph; `bullet` is how deep one without number stands in its list. */
interface ShownNumber {
  readonly label: string;
  readonly glued: boolean;
  readonly bullet: number | null;
}
const noNumber: ShownNumber = { label: '', glued: true, bullet: null };

class Reader {
  readonly unseen: Unseen = { hiddenText: false, runs: new Set(), revisions: 0, formulas: 0, signs: 0 };
  readonly #state: RunState;
  readonly #numbering: Numbering;
  readonly #pictures: WordParts['pictures'];
  readonly #links: WordParts['links'];
  readonly #notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>;
  /** Text of a paragraph whose end was deleted: it goes on in the next one. */
  #carried: readonly WordRun[] = [];
  #tables = 0;

  constructor({ styles, numbering, footnotes, endnotes, pictures, links }: WordParts) {
    this.#pictures = pictures;
    this.#links = links;
    this.#state = {
      ...{ styles: stylesOf(styles), unseen: this.unseen, links: links.document, href: undefined },
      ...{ fields: [], contents: 0, ground: paper },
    };
    this.#numbering = numberingOf(numbering, this.#state.styles);
    this.#notes = { footnote: notesIn(footnotes), endnote: notesIn(endnotes) };
  }

  blocksIn(element: XmlElement): WordBlock[] {
    // A page, a box in a drawing: what colour is behind the text is told elsewhere, or not at all.
    const isColoured = child(element, 'w:background') !== undefined || element.name === 'w:txbxContent';
    return isColoured ? this.#on(null, () => this.#blocksIn(element)) : this.#blocksIn(element);
  }

  /** Reads what stands on this ground. */
  #on<T>(ground: Ground, read: () => T): T {
    const before = this.#state.ground;
    this.#state.ground = ground;
    const result = read();
    this.#state.ground = before;
    return result;
  }

  #blocksIn(element: XmlElement): WordBlock[] {
    return elementsOf(element).flatMap((one): WordBlock[] => {
      if (one.name === 'w:p') return this.#paragraph(one);
      if (one.name === 'w:tbl') return this.#table(one);
      return wrappers.has(one.name) ? this.blocksIn(one) : [];
    });
  }

  #paragraph(paragraph: XmlElement): WordBlock[] {
    const properties = child(paragraph, 'w:pPr');
    const style = valOf(properties, 'w:pStyle') ?? this.#state.styles.usual;
    const { styles, ground } = this.#state;
    const below = styles.shades(style) ? null : groundOf(properties, ground);
    const runs = this.#on(below, () => readRuns(paragraph, style, this.#state));
    const mark = child(properties, 'w:rPr');
    if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) {
      this.unseen.revisions++;
      this.#carried = [...this.#carried, ...runs.runs];
      return this.#hanging(runs);
    }
    const own = tidyRuns([...this.#carried, ...runs.runs]);
    const text = own.map((run) => run.text).join('');
    this.#carried = [];
    // A paragraph that is hidden with its end has no number: Word does not count it.
    const shown = text !== '' || switchOf(mark, 'w:vanish') !== true;
    const { label, glued, bullet } = shown ? this.#numberOf(properties, style) : noNumber;
    const block: WordBlock = {
      ...{ kind: 'paragraph', number: label, glued, bullet, text, runs: own },
      level: styles.headingLevel(style),
      contents: runs.contents,
      bold: text !== '' && runs.bold,
      centred: (valOf(properties, 'w:jc') ?? styles.alignment(style)) === 'center',
    };
    return [...(text === '' && label === '' ? [] : [block]), ...this.#hanging(runs)];
  }

  /** Pictures, text boxes and notes of a paragraph. */
  #hanging({ boxes, notes, pictures }: RunText): WordBlock[] {
    const noted = notes.flatMap(({ kind, id }): WordBlock[] => {
      const note = this.#notes[kind].get(id);
      const runs = note ? this.#noteRuns(note, kind) : [];
      const text = runs.map((run) => run.text).join('');
      return text === '' ? [] : [{ kind: 'note', text, runs, name: `${kind} ${id}` }];
    });
    const shown = pictures.flatMap(({ ids, alt }): WordBlock[] => {
      const [source] = ids.flatMap((id) => this.#pictures.get(id) ?? []);
      return source ? [{ kind: 'picture', text: '', alt, ...source }] : [];
    });
    return [...shown, ...boxes.flatMap((box) => this.blocksIn(box)), ...noted];
  }

  /** A note as one line; its part has links of its own. */
  #noteRuns(note: XmlElement, kind: 'footnote' | 'endnote'): WordRun[] {
    this.#state.links = this.#links[kind];
    const blocks = this.blocksIn(note);
    this.#state.links = this.#links.document;
    return tidyRuns(blocks.flatMap((block) => [...runsInLine(block), { text: ' ' }]));
  }

  #numberOf(properties: XmlElement | undefined, style: string | undefined): ShownNumber {
    const own = child(properties, 'w:numPr');
    const styled = this.#state.styles.listOf(style);
    const list = valOf(own, 'w:numId') ?? styled?.list;
    if (list === undefined || list === '0') return noNumber;
    const linked = styled && list === styled.list ? this.#numbering.levelOf(list, styled.style) : null;
    const level = valOf(own, 'w:ilvl') ?? linked ?? (valOf(own, 'w:numId') === undefined ? styled?.level : 0);
    const number = this.#numbering.next(list, Number(level ?? 0));
    return { ...number, bullet: number.isBullet ? Number(level ?? 0) : null };
  }

  #table(element: XmlElement): WordBlock[] {
    this.#tables++;
    const table = this.#tables;
    const { styles, ground } = this.#state;
    const properties = child(element, 'w:tblPr');
    const below = styles.shades(valOf(properties, 'w:tblStyle')) ? null : groundOf(properties, ground);
    const rows = rowsIn(element).flatMap((row): WordRow[] => {
      const properties = child(row, 'w:trPr');
      if (child(properties, 'w:del')) {
        this.unseen.revisions++;
        return [];
      }
      if (switchOf(properties, 'w:hidden')) {
        this.unseen.hiddenText = true;
        return [];
      }
      const cells = rowsIn(row, 'w:tc').map((cell) => {
        const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
        // A cell that goes on from the row above shows nothing of its own.
        if (merge && merge.attributes.val !== 'restart') return [];
        return this.#on(groundOf(child(cell, 'w:tcPr'), below), () => this.blocksIn(cell));
      });
      if (cells.every((cell) => cell.length === 0)) return [];
      return [{ kind: 'row', table, ...withSkipped(properties, cells, rowsIn(row, 'w:tc').map(spanOf)) }];
    });
    return nestedTables(withRowspans(rows));
  }
}

const runsInLine = (block: WordBlock): readonly WordRun[] =>
  block.kind === 'row' ? [{ text: textOf(block) }] : runsOf(block);

/** Rows of a table or cells of a row, also those within what only wraps them. */
function rowsIn(element: XmlElement, name = 'w:tr'): XmlElement[] {
  return elementsOf(element).flatMap((one) =>
    one.name === name ? [one] : wrappers.has(one.name) ? rowsIn(one, name) : [],
  );
}

/** Notes by id; those that draw the line above the notes have a type. */
const notesIn = (part: XmlElement | null): ReadonlyMap<string, XmlElement> =>
  new Map(
    (part ? elementsOf(part) : []).flatMap((note): [string, XmlElement][] =>
      note.attributes.type === undefined || note.attributes.type === 'normal'
        ? [[note.attributes.id ?? '', note]]
        : [],
    ),
  );
