import type { SourceTree, Stated } from './blocks.ts';
import { furnitureRule } from './furniture.ts';
import { isStatement, statedIn } from './recognise/metadata-lines.ts';
import { recogniseSourceLine } from './recognise/source-line.ts';
import type { TreeLine } from './tree-lines.ts';
import type { TreeTitle } from './tree-title.ts';
import type { SourceLine } from './types.ts';

/** What a text states above itself, and the lines in which it does. */
export interface FoundMetadata {
  /** Lines that only state something, without the source line. */
  readonly lines: readonly TreeLine[];
  readonly stated: readonly Stated[];
  readonly source: SourceLine | null;
  readonly sourceLine: TreeLine | null;
}

/** So many lines below the title may be about the text. */
const below = 24;
/** So many lines below the text may be so too. */
const underText = 6;

/** Finds statements around the title: a source line, bracketed blocks, tables of names and values, pairs on a line. */
export function metadataIn(lines: readonly TreeLine[], tree: SourceTree, title: TreeTitle): FoundMetadata {
  const last = title.lines.at(-1);
  const top = last ? lines.indexOf(last) : -1;
  const start = tree.main === null ? 0 : Math.max(0, top - below);
  const end = lines.findIndex((line, at) => at > top && isText(line));
  const head = lines.slice(start, Math.min(end < 0 ? lines.length : end, top + 1 + below));
  const under = lines.slice(Math.max(top, 0), end < 0 ? undefined : end);
  const sourceLine = under.find(({ text }) => recogniseSourceLine(text) !== null) ?? null;
  const foot = lines.filter(({ block }) => tree.main !== null && block > tree.main.to).slice(0, underText);
  const around = [...head, ...foot].map((line) => ({
    line,
    fields: line === sourceLine || title.lines.includes(line) ? [] : fieldsOf(line),
  }));
  const found = withNeighbours(around, title).filter(({ fields }) => fields.length > 0);
  return {
    lines: found.map(({ line }) => line),
    stated: [...found.flatMap(({ fields }) => fields), ...(sourceLine ? statedIn(sourceLine.text) : [])],
    source: sourceLine && recogniseSourceLine(sourceLine.text),
    sourceLine,
  };
}

interface StatingLine {
  readonly line: TreeLine;
  readonly fields: readonly Stated[];
}

/** Words that texts use as well (`标题：…`, `主题词：`) state something right beside lines that do. */
function withNeighbours(around: readonly StatingLine[], title: TreeTitle): StatingLine[] {
  const found = [...around];
  const take = (at: number, beside: number) => {
    const [own, other] = [found[at], found[beside]];
    if (!own || !other || own.fields.length > 0 || other.fields.length === 0) return;
    if (title.lines.includes(own.line) || own.line.text.includes('\t')) return;
    found[at] = { ...own, fields: statedIn(own.line.text) };
  };
  for (let at = 1; at < found.length; at++) take(at, at - 1);
  for (let at = found.length - 2; at >= 0; at--) take(at, at + 1);
  return found;
}

/** Statements of a line or of a row of a table. */
function fieldsOf({ text }: TreeLine): Stated[] {
  const cells = text.split('\t').map((cell) => cell.trim());
  if (cells.length === 1) return isStatement(text) ? statedIn(text) : [];
  const fields = cells.flatMap((cell, at) => {
    if (/[:：]\s*\S/.test(cell)) return statedIn(cell);
    const [field] = statedIn(`${cell.replace(/(?<![:：\s])[:：\s]+$/, '').replace(/\s/g, '')}：`);
    const value = cells[at + 1];
    return field && value !== undefined ? [{ name: field.name, value }] : [];
  });
  return fields.length * 2 >= cells.filter((cell) => cell !== '').length ? fields : [];
}

const isText = ({ text }: TreeLine): boolean =>
  text.length >= 15 &&
  /[。；！？]["”’』」）)]?$/.test(text) &&
  furnitureRule(text) === null &&
  !text.includes('\t');
