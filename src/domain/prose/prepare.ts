import { placesOfLinkEnds } from './autolinks.ts';
import { countBelow } from './characters.ts';
import { type Edit, editsOfEmphasis } from './emphasis.ts';
import type { Prepared } from './prepared.ts';

/**
 * Symbols (Unicode class So, for the parser like `*` and `~`) that occur in no document; those that are absent are
 * used.
 */
const symbols = [...'\uFFFC\u2394\u237E\u2381\u2382\u2383\u2384\u2385\u2386\u2387'];
/** White space that shows nothing: it ends an address. */
const spaces = ['\f', '\v', '\u2028'];

/**
 * Marks what the parser would misread: asterisks, tildes and underscores that are meant as such, emphasis beside
 * Chinese, ends of addresses.
 */
export function prepare(source: string): Prepared {
  const needs = /[*~]|__|:\/\/|www\./i.test(source);
  const free = needs ? symbols.filter((symbol) => !source.includes(symbol)) : [];
  const [mark, star, tilde, line] = free;
  const end = spaces.find((space) => !source.includes(space));
  if (!mark || !star || !tilde || !line || end === undefined) return untouched(source);
  const stands: Readonly<Record<string, string>> = { '*': star, '~': tilde, _: line };
  const edits: Edit[] = [
    ...editsOfEmphasis(source),
    ...placesOfLinkEnds(source).map((at): Edit => ({ at, type: 'end' })),
  ].sort((a, b) => a.at - b.at);
  if (edits.length === 0) return untouched(source);
  let text = '';
  let from = 0;
  const inserted: number[] = [];
  for (const edit of edits) {
    text += source.slice(from, edit.at);
    from = edit.at;
    if (edit.type === 'typed') {
      from += edit.length;
      text += source.slice(edit.at, from).replace(/[*~_]/g, (char) => stands[char] ?? char);
    } else {
      inserted.push(text.length);
      text += edit.type === 'mark' ? mark : end;
    }
  }
  text += source.slice(from);
  const typed: Readonly<Record<string, string>> = {
    [mark]: '',
    [end]: '',
    [star]: '*',
    [tilde]: '~',
    [line]: '_',
  };
  const any = new RegExp(`[${Object.keys(typed).join('')}]`, 'g');
  const clean = (value: string) => value.replace(any, (char) => typed[char] ?? '');
  const encoded = new RegExp(Object.keys(typed).map(encodeURIComponent).join('|'), 'g');
  return {
    source,
    text,
    original: (offset) => offset - countBelow(inserted, offset),
    clean,
    cleanUrl: (url) => clean(url.replace(encoded, (code) => typed[decodeURIComponent(code)] ?? '')),
  };
}

const untouched = (text: string): Prepared => ({
  source: text,
  text,
  original: (offset) => offset,
  clean: (value) => value,
  cleanUrl: (url) => url,
});
