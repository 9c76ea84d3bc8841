import type { Block, Look, Loss, Run } from '../../../domain/import/blocks.ts';
import { UnreadableError } from '../../attachments/unreadable-error.ts';
import { dataPicture } from './data-picture.ts';
import {
  attribute,
  descendants,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isHidden,
  isUnseen,
  textOfNode,
} from './html-dom.ts';
import { isPlainList, listItems } from './html-list.ts';
import { htmlGrid, isDataTable } from './html-table.ts';
import { looks } from './looks.ts';
import { shownText } from './shown-text.ts';
import { inFont, signFont } from './sign-font.ts';

/** Blocks of a page, the elements that hold each, and what the page hides. */
export interface HtmlBlocks {
  readonly blocks: readonly { readonly block: Block; readonly within: readonly HtmlElement[] }[];
  readonly hidden: readonly Loss[];
  /** Pictures that stand in the page itself, by the names that blocks give them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Deepest element that is read; no editor nests further. */
const deepest = 300;

/** Reads the lines of a page in their order: paragraphs, headings, lists, tables of data, pictures. */
export function htmlBlocks(
  body: HtmlElement,
  addressOf: (href: string) => string | null,
  centred: ReadonlySet<string> = new Set(),
): HtmlBlocks {
  const reader = new Reader(addressOf, centred);
  reader.read(body, []);
  reader.end();
  return reader;
}

interface OpenLine {
  readonly runs: Run[];
  bold: boolean;
  readonly within: readonly HtmlElement[];
}

class Reader {
  readonly blocks: { block: Block; within: readonly HtmlElement[] }[] = [];
  readonly hidden: Loss[] = [];
  readonly pictures = new Map<string, Uint8Array>();
  readonly #addressOf: (href: string) => string | null;
  /** Classes whose elements the page centres. */
  readonly #centred: ReadonlySet<string>;
  #line: OpenLine | null = null;
  #tables = 0;

  constructor(addressOf: (href: string) => string | null, centred: ReadonlySet<string>) {
    this.#addressOf = addressOf;
    this.#centred = centred;
  }

  read(node: HtmlNode, within: readonly HtmlElement[]): void {
    const text = textOfNode(node);
    if (text !== null) return this.#lines(text, within);
    if (!isElement(node) || isUnseen(node)) return;
    if (within.length > deepest) throw new UnreadableError('too-large', 'elements nested too deep');
    if (isHidden(node)) {
      const hidden = shownText({ ...node, attrs: [] });
      if (hidden !== '')
        this.hidden.push({ rule: 'hidden', text: hidden.replaceAll('\n', ' '), place: placeOf([node]) });
      return;
    }
    const inside = [...within, node];
    if (node.tagName === 'br') return this.end();
    if (node.tagName === 'img') return this.#picture(node, inside);
    if (node.tagName === 'table' && isDataTable(node)) return this.#table(node, inside);
    if (/^[uo]l$/.test(node.tagName) && isPlainList(node)) return this.#list(node, inside);
    const own = isBlock(node);
    if (own) this.end();
    for (const child of node.childNodes) this.read(child, inside);
    if (own) this.end();
  }

  /** Ends a line: what follows stands below it. */
  end(): void {
    const line = this.#line;
    this.#line = null;
    if (!line) return;
    const runs = trimmed(line.runs);
    if (runs.length === 0) return;
    const place = placeOf(line.within);
    const heading = line.within.findLast(({ tagName }) => /^h[1-6]$/.test(tagName));
    const block: Block = heading
      ? { kind: 'heading', level: Number(heading.tagName.slice(1)), runs, place }
      : {
          kind: 'paragraph',
          runs,
          place,
          looks: {
            bold: line.bold,
            centred: line.within.some((one) => isCentred(one) || this.#hasCentredClass(one)),
          },
        };
    this.blocks.push({ block, within: line.within });
  }

  /** A text whose line ends are shown is several lines. */
  #lines(text: string, within: readonly HtmlElement[]): void {
    const [first = '', ...others] = within.some(({ tagName }) => tagName === 'pre')
      ? text.split(/\r?\n/)
      : [text];
    this.#text(first, within);
    for (const line of others) {
      this.end();
      this.#text(line, within);
    }
  }

  #text(written: string, within: readonly HtmlElement[]): void {
    const text = inFont(written, within.map(signFont).findLast((font) => font !== undefined) ?? '').text;
    if (text.trim() === '' && !this.#line) return;
    this.#line ??= { runs: [], bold: true, within };
    const line = this.#line;
    line.bold &&= text.trim() === '' || within.some(isBold);
    const link = within.findLast(({ tagName }) => tagName === 'a');
    const href = link && this.#addressOf(attribute(link, 'href') ?? '');
    const last = line.runs.at(-1);
    const look = lookIn(within);
    if (last && (last.href ?? null) === (href ?? null) && last.look === look)
      line.runs[line.runs.length - 1] = { ...last, text: last.text + text };
    else line.runs.push({ text, ...(href && { href }), ...(look && { look }) });
  }

  #hasCentredClass(element: HtmlElement): boolean {
    return (attribute(element, 'class') ?? '').split(/\s+/).some((name) => this.#centred.has(name));
  }

  #picture(node: HtmlElement, within: readonly HtmlElement[]): void {
    const src = attribute(node, 'src') ?? '';
    if (src === '') return;
    this.end();
    const alt = (attribute(node, 'alt') ?? '').trim();
    const own = dataPicture(src);
    if (own) this.pictures.set(own.name, own.bytes);
    const found = own?.name ?? this.#addressOf(src) ?? src;
    this.blocks.push({ block: { kind: 'picture', src: found, alt, place: placeOf([node]) }, within });
  }

  #table(node: HtmlElement, within: readonly HtmlElement[]): void {
    this.end();
    this.#tables++;
    for (const caption of node.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'caption'))
      this.read(caption, within);
    const grid = htmlGrid(node, String(this.#tables), this.#addressOf);
    this.blocks.push({ block: { kind: 'table', grid, place: placeOf([node]) }, within });
    // Pictures of cells stand below their table.
    for (const picture of descendants(node).filter(({ tagName }) => tagName === 'img'))
      this.#picture(picture, within);
  }

  #list(node: HtmlElement, within: readonly HtmlElement[]): void {
    this.end();
    const items = listItems(node, (item) => {
      const reader = new Reader(this.#addressOf, this.#centred);
      reader.read(item, []);
      reader.end();
      this.hidden.push(...reader.hidden);
      for (const [name, bytes] of reader.pictures) this.pictures.set(name, bytes);
      return reader.blocks.flatMap(({ block }) => ('runs' in block ? block.runs : []));
    });
    if (items.length > 0)
      this.blocks.push({ block: { kind: 'list', items, place: placeOf([node]) }, within });
  }
}

/** Runs of one line: white space as single spaces, none at its ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const single = runs.map((run) => ({ ...run, text: run.text.replace(/[\s\u00a0]+/g, ' ') }));
  const first = single.findIndex(({ text }) => text.trim() !== '');
  const last = single.findLastIndex(({ text }) => text.trim() !== '');
  return single.slice(first, last + 1).flatMap((run, at, all) => {
    let { text } = run;
    if (at === 0) text = text.trimStart();
    if (at === all.length - 1) text = text.trimEnd();
    return text === '' || first < 0 ? [] : [{ ...run, text }];
  });
}

/** The look of a text that stands in these elements. */
const lookIn = (within: readonly HtmlElement[]): Look | undefined =>
  within.reduce<Look | undefined>((found, { tagName }) => looks.get(tagName) ?? found, undefined);

const isBold = (element: HtmlElement): boolean =>
  /^(?:b|strong|h[1-6]|th)$/.test(element.tagName) ||
  /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '');

const isCentred = (element: HtmlElement): boolean =>
  element.tagName === 'center' ||
  /^center$/i.test(attribute(element, 'align') ?? '') ||
  /text-align\s*:\s*center/i.test(attribute(element, 'style') ?? '');

function placeOf(within: readonly HtmlElement[]): Block['place'] {
  const line = within.findLast(({ sourceCodeLocation }) => sourceCodeLocation)?.sourceCodeLocation?.startLine;
  return { page: null, line: line ?? null };
}
