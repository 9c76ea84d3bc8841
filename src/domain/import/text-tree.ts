import type { Block, Loss, SourceTree, Stated } from './blocks.ts';
import { withDrawnTables } from './tables/drawn-blocks.ts';
import type { ImportedText } from './types.ts';

/** Keys that crawlers and other generators write above a text. */
const key = new RegExp(
  '^(title|url|link|author|date|pub[_-]?date|publish(?:ed)?[_-]?(?:date|time|at)|source|description|keywords|' +
    'category|tags|content|标题|来源网址)\\s*[:：]([^\\n]*)',
  'i',
);
/** A note of whoever saved the page. */
const origin = /^#\s*\S{2,12}\s*[:：].*https?:\/\//;

/** A line of a table of contents: what is there, dots, perhaps a page. */
function isDotted(line: string): boolean {
  const [page = ''] = /-?\d{0,4}-?$/.exec(line.trimEnd()) ?? [];
  const before = line
    .trimEnd()
    .slice(0, -page.length || undefined)
    .trimEnd();
  const [dots] = /(?:…{3}|\.{8}|·{8})$/.exec(before) ?? [];
  return dots !== undefined && before.slice(0, -dots.length).trim() !== '';
}

/** Plain text as a tree: every line that is not blank is a paragraph. */
export function textTree({ text, fileName }: ImportedText): SourceTree {
  const lines = text.split('\n').map((line, at) => ({ text: line, place: { page: null, line: at + 1 } }));
  const filled = lines.filter((line) => line.text.trim() !== '');
  const stated: Stated[] = [];
  const losses: Loss[] = [];
  const take = (line: (typeof lines)[number] | undefined, field?: Stated) => {
    if (line) losses.push({ rule: 'crawler-key', text: line.text.trim(), place: line.place });
    if (field) stated.push(field);
  };
  const isMatter = filled[0]?.text.trim() === '---';
  const end = isMatter ? filled.findIndex((line, at) => at > 0 && line.text.trim() === '---') : -1;
  const head = end > 0 ? filled.splice(0, end + 1) : keysAbove(filled);
  for (const line of head) {
    const match = key.exec(line.text.trim());
    take(line, match ? { name: keyName(match[1] ?? ''), value: (match[2] ?? '').trim() } : undefined);
  }
  while (origin.test(filled[0]?.text ?? '')) take(filled.shift());
  const blocks: Block[] = [];
  for (const line of filled) {
    if (/^-- PAGE_BREAK --$|^\f+$/.test(line.text.trim()))
      losses.push({ rule: 'page-break', text: line.text.trim(), place: line.place });
    else if (isDotted(line.text))
      losses.push({ rule: 'contents', text: line.text.trim(), place: line.place });
    else blocks.push({ kind: 'paragraph', runs: [{ text: line.text }], place: line.place });
  }
  const shown = withDrawnTables(blocks, String);
  return { fileName, blocks: shown, main: null, stated, losses, notices: [] };
}

/** The title that a crawler names is that of the text, not of a page. */
const keyName = (written: string): string =>
  /^title$/i.test(written) ? 'ArticleTitle' : written.toLowerCase();

/** One key alone may be a line of the text; two are written by a program. */
function keysAbove<L extends { readonly text: string }>(lines: L[]): L[] {
  const count = lines.findIndex(({ text }) => !key.test(text.trim()));
  const keys = count < 0 ? lines.length : count;
  return keys >= 2 && lines.slice(0, keys).some(({ text }) => /^[a-z]+\s*:/i.test(text))
    ? lines.splice(0, keys)
    : [];
}
