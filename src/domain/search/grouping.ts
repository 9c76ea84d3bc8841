const digit = '[0-9０-９]';
/** What parts groups of three digits: commas, spaces of any width, apostrophes; in one number it is always the same. */
const separators = [',', '，', ' ', '\u00A0', '\u2007', '\u2009', '\u202F', "'", '’'];
/** Spaces that do not break a line, or are thinner than a space: nobody types them between two numbers. */
const fixedSpaces = /(?<=[0-9０-９])[\u00A0\u2007\u2009\u202F](?=[0-9０-９]{3}(?![0-9０-９]))/g;

/**
 * A number in groups: one to three digits that do not begin with zero, then only groups of exactly three. `3,4,5` is
 * a list, `2020, 2021` are two years, `400 123 4567` is a telephone number, and `0.123,456` is none of these.
 */
const grouped = new RegExp(
  separators
    .map((mark) => {
      const before = `(?<!${digit})(?<!${digit}[.．${mark}])`;
      const groups = `(?:${mark}${digit}{3})+`;
      return `${before}[1-9１-９]${digit}{0,2}${groups}(?!${digit})(?!${mark}${digit})`;
    })
    .join('|'),
  'g',
);
const mayBeGrouped = new RegExp(`${digit}[${separators.join('')}]${digit}{3}`);

/** Offsets (UTF-16) of the marks that only part the digits of one number, as in `1,234.56`, `12 345` and `1’000`. */
export function groupMarks(text: string): ReadonlySet<number> {
  const marks = new Set<number>();
  if (!mayBeGrouped.test(text)) return marks;
  for (const { 0: found, index } of text.matchAll(grouped))
    for (let at = 0; at < found.length; at++) if (separators.includes(found[at] ?? '')) marks.add(index + at);
  return marks;
}

/** A text with its numbers written without groups. */
export function ungrouped(text: string): string {
  const marks = groupMarks(text);
  if (marks.size === 0) return text;
  return [...text.matchAll(/./gsu)].map(({ 0: char, index }) => (marks.has(index) ? '' : char)).join('');
}

/**
 * A question in which no number is cut in two at a space that belongs to it; at an ordinary space it may be two
 * words.
 */
export const joinedNumbers = (question: string): string => question.replace(fixedSpaces, '');
