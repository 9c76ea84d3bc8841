import { recogniseNumbering } from '../prose/numbering.ts';
import { closedTitle } from '../text/closed-title.ts';
import type { Block, SourceTree } from './blocks.ts';
import { furnitureRule } from './furniture.ts';
import { recogniseNumberLine } from './recognise/document-number.ts';
import { isMetadataLine } from './recognise/metadata-lines.ts';
import { namesKindOfText, recogniseTitle } from './recognise/title.ts';
import type { TreeLine } from './tree-lines.ts';

/** The title of a tree and the lines in which it stands; these are none when only the file states it. */
export interface TreeTitle {
  readonly title: string | null;
  readonly lines: readonly TreeLine[];
}

/** So many lines above the text of a page may hold its title. */
const above = 40;
const names = /^(?:articletitle|title|og:title|标题)$/i;

/** Finds the title: what the file states and shows, a heading of the first level, then what reads like a title. */
export function titleOf(tree: SourceTree, lines: readonly TreeLine[]): TreeTitle {
  const own = tree.own ? lines.find(({ block }) => isTop(tree.blocks[block])) : undefined;
  if (own) return { title: asTyped(own.text, tree.own?.data.title), lines: [own] };
  const start = tree.main === null ? 0 : lines.findIndex(({ block }) => block >= (tree.main?.from ?? 0));
  const from = Math.max(0, start - above);
  const head = lines
    .slice(from, Math.max(start, 0) + above)
    .filter(({ text, block }) => text !== '' && tree.blocks[block]?.kind !== 'table');
  const stated = tree.stated.filter(({ name }) => names.test(name)).map(({ value }) => squeezed(value));
  const shown = head.findLast(({ text, block }) => isStated(text, stated) && isAboveEnd(tree, block));
  const joined = shown ? null : statedInLines(head, stated);
  if (joined) return joined;
  const first = head.find(({ block }) => isTop(tree.blocks[block])) ?? onlyHeading(tree, head);
  if (shown ?? first) {
    const line = shown ?? first;
    const earlier = head.find((other) => line && squeezed(other.text) === squeezed(line.text)) ?? line;
    return grown(tree.blocks, head, earlier);
  }
  const texts = head.filter(({ text }) => furnitureRule(text) === null && !isMetadataLine(text));
  const at = recogniseTitle(texts.map(({ text }) => text));
  if (at !== null) return grown(tree.blocks, texts, texts[at]);
  const article = tree.stated.find(({ name }) => /^(?:articletitle|标题)$/i.test(name))?.value;
  return { title: article ?? null, lines: [] };
}

/** Word parts no figures from words: where nobody changed it, the title of our own file is as it was typed. */
const asTyped = (shown: string, typed: unknown): string =>
  typeof typed === 'string' && squeezed(typed) === squeezed(shown) ? typed : shown;

/** What stands below the text is no title of it. */
const isAboveEnd = ({ main }: SourceTree, block: number): boolean => main === null || block <= main.to;

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The page's own title often goes on with the names of column and site. */
const isStated = (text: string, stated: readonly string[]): boolean => {
  const line = squeezed(text);
  return line.length >= 6 && stated.some((title) => title === line || parts(title).includes(line));
};

/** A title that the page's head states, over two or three lines. */
function statedInLines(head: readonly TreeLine[], stated: readonly string[]): TreeTitle | null {
  for (const at of head.keys())
    for (const count of [2, 3]) {
      const lines = head.slice(at, at + count);
      const text = lines.map((line) => line.text).join('');
      if (lines.length === count && text.length < 200 && isStated(text, stated))
        return { title: lines.map((line) => closed(line.text)).join(''), lines };
    }
  return null;
}

const parts = (title: string): string[] =>
  title.split(/[-_|｜—–>]+/).flatMap((part, at, all) => [part, all.slice(0, at + 1).join('-')]);

/** The one heading of its level on a page without any of the first. */
function onlyHeading(tree: SourceTree, head: readonly TreeLine[]): TreeLine | undefined {
  if (tree.main === null) return undefined;
  const headings = head.flatMap((line) => {
    const block = tree.blocks[line.block];
    const isNamed = furnitureRule(line.text) === null && !isMetadataLine(line.text);
    return block?.kind === 'heading' && isNamed && recogniseNumbering(line.text) === null
      ? [{ line, level: block.level }]
      : [];
  });
  const highest = Math.min(...headings.map(({ level }) => level));
  const [only, ...others] = headings.filter(({ level }) => level === highest);
  return others.length === 0 ? only?.line : undefined;
}

const isTop = (block: Block | undefined): boolean => block?.kind === 'heading' && block.level === 1;

/** A title over several centred lines is one. */
function grown(blocks: readonly Block[], head: readonly TreeLine[], line: TreeLine | undefined): TreeTitle {
  if (!line) return { title: null, lines: [] };
  const found = [line];
  for (let at = head.indexOf(line) - 1; at >= 0; at--) {
    const before = head[at];
    if (!before || !goesWith(blocks, before, found[0])) break;
    found.unshift(before);
  }
  for (let at = head.indexOf(line) + 1; found.length < 3; at++) {
    const next = head[at];
    if (!next || !endsTitle(blocks, found, next)) break;
    found.push(next);
  }
  const title = found.map(({ text }) => closed(text)).join('');
  return { title, lines: found };
}

/** The name of a body and, on a line of its own, that of its paper: `立法會` `議程`. */
const endsTitle = (blocks: readonly Block[], found: readonly TreeLine[], next: TreeLine): boolean =>
  found.every(({ text, block }) => text.length < 8 && isCentred(blocks[block])) &&
  isCentred(blocks[next.block]) &&
  next.text.length < 12 &&
  namesKindOfText(next.text);

const goesWith = (blocks: readonly Block[], before: TreeLine, line: TreeLine | undefined): boolean =>
  (isRest(line?.text ?? '') || isBegun(before.text) || isBodyAbove(before.text, line?.text ?? '')) &&
  isCentred(blocks[before.block]) &&
  isCentred(blocks[line?.block ?? -1]) &&
  before.text.length >= 6 &&
  !namesKindOfText(before.text) &&
  !/(?:文件|[。；：:])$/.test(before.text) &&
  !isMetadataLine(before.text) &&
  recogniseNumberLine([before.text]) === null;

/** What cannot be a title by itself: `关于……的报告` below the name of a body, `的通知`. */
const isRest = (text: string): boolean =>
  /^(?:关于|的|[—－“])/.test(text) || text.replace(/\s+/g, '').length < 8;

/** What is no title yet: `关于某项目—` above `某活动` and `的通知`. */
const isBegun = (text: string): boolean => /^关于|[—–]$/.test(text);

/** The name of a body above what it tells of a year: `某市人民政府`, `2024年政府信息公开工作年度报告`. */
const isBodyAbove = (before: string, text: string): boolean =>
  /(?:政府|委员会|办事处|办公室|局|厅|部|院)$/.test(before) && /^\d{4}\s*年/.test(text);

const isCentred = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.looks?.centred === true;

/** `的 通 知` and `2024 年` are set apart for the eye. */
const closed = (text: string): string =>
  closedTitle(text)
    .replace(/(?<=\d)\s+(?=年)/g, '')
    .replace(/(?<=\p{Script=Han})\s+(?=的?通知$)/u, '');
