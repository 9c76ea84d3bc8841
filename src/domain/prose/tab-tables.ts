import { say } from '../text/message.ts';
import type { Mend, WalkContext } from './context.ts';
import { at } from './placed.ts';

/** Lines with tabs between words, one below the other: what table programs copy. */
const tabTable = /(?<![^\n])[^\n\t]+\t[^\n]*(?:\n[^\n\t]*\t[^\n]*)+/g;

/** So many of its rows are shown. */
const most = 2;

/** Reports tables that were pasted out of a table program, with the same as a table of Markdown. */
export function findTabTables(context: WalkContext, text: string, start: number): void {
  if (!text.includes('\t')) return;
  for (const { 0: found, index } of text.matchAll(tabTable)) {
    const typed = found.split('\n');
    const rows = typed.map((line) => context.clean(line).split('\t').map(cellOf));
    const width = Math.max(...rows.map((row) => row.length));
    const lines = rows.map((row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`);
    const border = `| ${Array(width).fill('---').join(' | ')} |`;
    const table = [lines[0], border, ...lines.slice(1, most)].join('\n');
    const quoted = short(context.clean(typed[0] ?? ''));
    context.report(
      'markup',
      at(start + index),
      say('failed-markup.shownAsTyped', { quoted, meant: say('failed-markup.table') }),
      say('failed-markup.tableTabs', { table }),
      // What stands close above or below would become a part of it, or it of that.
      isApart(context, start + index, found) ? mendsOf(typed, lines, border, start + index) : [],
    );
  }
}

const cellOf = (typed: string): string => typed.trim().replaceAll('|', () => '\\|');

const short = (line: string): string => (line.length > 40 ? `${line.slice(0, 40)}…` : line.trim());

function mendsOf(typed: readonly string[], lines: readonly string[], border: string, start: number): Mend[] {
  let offset = start;
  return typed.map((line, row) => {
    const text = row === 0 ? `${lines[0]}\n${border}` : (lines[row] ?? line);
    const mend = { offset, length: line.length, text };
    offset += line.length + 1;
    return mend;
  });
}

function isApart({ prepared, clean }: WalkContext, start: number, found: string): boolean {
  const { text } = prepared;
  const [before, after] = [text.slice(0, start), text.slice(start + found.length)];
  return (
    clean(found) === found && /(?:^|\n[ \t]*\n)$/.test(before) && /^(?:\n?$|[ \t]*\n[ \t]*\n)/.test(after)
  );
}
