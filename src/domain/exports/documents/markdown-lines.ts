import { escapeHeading, escapeLine, escapeLink } from '../../import/escape.ts';
import { htmlTree, textOf } from '../../portable/html-tree.ts';
import type { Inline, Mark, TextRun } from '../../portable/types.ts';
import { parseProse } from '../../prose/parse.ts';
import { plainForms } from '../../prose/plain-text.ts';
import { fullPicture } from './picture-address.ts';

/** Looks that Markdown has, outermost first. */
const signs: readonly (readonly [mark: Mark, sign: string])[] = [
  ['bold', '**'],
  ['italic', '*'],
  ['strike', '~~'],
];

/** A line as Markdown; `lineBreak` parts its lines. Looks that would be read as masks (`张**`) are left out. */
export function markdownLine(line: readonly Inline[], home: string, lineBreak = '\\\n'): string {
  const isPlain = line.every((piece) => looksOf(piece).length === 0);
  const words = line.filter(({ type }) => type === 'text' || type === 'break');
  if (isPlain || shows(written(words, home, lineBreak), words)) return written(line, home, lineBreak);
  return written(line.map(withoutLooks), home, lineBreak);
}

const withoutLooks = (piece: Inline): Inline =>
  piece.type === 'text' ? { ...piece, marks: (piece.marks ?? []).filter((mark) => !isSigned(mark)) } : piece;

const isSigned = (mark: Mark): boolean => signs.some(([own]) => own === mark);

/** True where a reader of the Markdown sees the words of the line and nothing else. */
function shows(markdown: string, line: readonly Inline[]): boolean {
  const { prose } = parseProse({ file: '', text: markdown, lineOffset: 0, locale: 'en' });
  const seen = textOf(htmlTree(prose.segments)).replace(/\s+/g, '');
  return (
    seen ===
    line
      .map((piece) => (piece.type === 'text' ? smallForm(piece.text, piece.marks) : ''))
      .join('')
      .replace(/\s+/g, '')
  );
}

function written(line: readonly Inline[], home: string, lineBreak: string): string {
  let atStart = true;
  return groupsOf(line)
    .map(({ looks, pieces }) => {
      const inner = pieces
        .map((piece) => {
          if (piece.type === 'break') {
            atStart = true;
            return lineBreak;
          }
          const text = pieceText(piece, home, atStart && looks.length === 0);
          atStart &&= text === '';
          return text;
        })
        .join('');
      return looks.reduceRight((text, sign) => around(text, sign), inner);
    })
    .join('');
}

/** Marks take no blanks inside of them. */
function around(text: string, sign: string): string {
  const [, before = '', inner = '', behind = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === '' ? text : `${before}${sign}${inner}${sign}${behind}`;
}

interface Group {
  readonly looks: readonly string[];
  readonly pieces: Inline[];
}

const looksOf = (piece: Inline): string[] =>
  piece.type === 'text' ? signs.flatMap(([mark, sign]) => (piece.marks?.includes(mark) ? [sign] : [])) : [];

/** Runs of the same looks stand within one pair of marks. */
function groupsOf(line: readonly Inline[]): Group[] {
  const groups: Group[] = [];
  for (const piece of line) {
    const looks = looksOf(piece);
    const last = groups.at(-1);
    if (last && last.looks.join(' ') === looks.join(' ')) last.pieces.push(piece);
    else groups.push({ looks, pieces: [piece] });
  }
  return groups;
}

function pieceText(piece: Exclude<Inline, { type: 'break' }>, home: string, atStart: boolean): string {
  switch (piece.type) {
    case 'text':
      return runText(piece, atStart);
    case 'ruby':
      return escapeHeading(`${piece.text}(${piece.reading})`);
    case 'note':
      return `[^${noteLabel(piece.id)}]`;
    case 'picture':
      return `!${escapeLink(piece.alt, fullPicture(home, piece.src))}`;
  }
}

function runText({ text, marks = [], href }: TextRun, atStart: boolean): string {
  if (marks.includes('code') && href === undefined) return codeSpan(text);
  const plain = smallForm(text, marks);
  if (href !== undefined && !href.startsWith('#') && plain.trim() !== '') {
    const [, before = '', inner = '', behind = ''] = /^(\s*)(.*?)(\s*)$/s.exec(plain) ?? [];
    return before + escapeLink(inner, href) + behind;
  }
  return atStart ? escapeLine(plain) : escapeHeading(plain);
}

/** What stands above or below the line, as signs of its own; Markdown has no such look. */
const smallForm = (text: string, marks: readonly Mark[] = []): string => {
  const form = marks.includes('sup') ? plainForms.sup : marks.includes('sub') ? plainForms.sub : null;
  return form ? form.text(text, 'm') : text;
};

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 || /^\s|\s$/.test(text) ? `${fence} ${text} ${fence}` : fence + text + fence;
}

/** The name of a note: `fn-1` is `[^1]`. */
export const noteLabel = (id: string): string => id.replace(/^fn-/, '');
