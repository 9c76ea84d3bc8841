const special = /[\\`*_{}[\]<>~|&]/g;
const address =
  /(?<![a-z0-9])(?:https?:\/\/|www\.)[a-z0-9](?:[\w\-.~:/?#@!$&+,;=%]*[a-z0-9/#=_-])?(?![\w*~|[\]])/gi;

/** A line of plain text as MDX that shows exactly this text: everything that would mean something is escaped. */
export const escapeLine = (line: string): string => protectStart(escapeInline(line));

/** A line of plain text as the text of a Markdown heading. */
export const escapeHeading = (line: string): string => escapeInline(line).replace(/(?<!#)#+$/, '\\$&');

/** Text of a link with its target, as MDX that shows exactly this text; the text alone where a target is none. */
export function escapeLink(text: string, target: string): string {
  const written = linkTarget(target);
  return written === null ? escapeInline(text) : `[${escapeMarks(text)}](${written})`;
}

/** A target as it is written behind the text of a link; null for one that no browser follows. */
export const linkTarget = (target: string): string | null =>
  /^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(target) && (target.startsWith('/') || URL.canParse(target))
    ? escapeTarget(target.replace(/[\s()<>\\]/g, (sign) => percentEncoded(sign)))
    : null;

/** Addresses become links of their own: Markdown would take the Chinese text behind them into the address. */
function escapeInline(line: string): string {
  let result = '';
  let from = 0;
  for (const { 0: written, index } of line.matchAll(address)) {
    const target = /^www/i.test(written) ? `http://${written}` : written;
    if (!URL.canParse(target)) continue;
    const before = escapeText(line.slice(from, index)).replace(/!$/, '\\!');
    result += `${before}[${escapeMarks(written)}](${escapeTarget(target)})`;
    from = index + written.length;
  }
  return protectEdges(result + escapeText(line.slice(from)));
}

const escapeMarks = (text: string): string =>
  text.replace(special, (char, at: number) =>
    char === '<'
      ? '&lt;'
      : char === '&'
        ? '&amp;'
        : // A backslash behind a drive's letter would be one of a path.
          /(?:^|[^a-z\d])[a-z]:$/i.test(text.slice(Math.max(0, at - 3), at)) && char !== '\\'
          ? entity(char)
          : `\\${char}`,
  );

const escapeText = (text: string): string =>
  escapeMarks(text)
    .replace(/(https?)(:\/\/)/gi, '$1&#58;//')
    .replace(/(www)\./gi, '$1&#46;')
    .replace(/@/g, '&#64;');

/** Also of the signs that a browser leaves as they are. */
const percentEncoded = (sign: string): string =>
  encodeURIComponent(sign).replace(/[()]/g, (left) => `%${left.charCodeAt(0).toString(16)}`);

const escapeTarget = (url: string): string => url.replaceAll('~', '%7E').replaceAll('&', '&amp;');

/** Marks that begin a heading, list, rule, quotation or module at the start of a line. */
const protectStart = (line: string): string =>
  line
    .replace(/^#+/, '\\$&')
    .replace(/^＃/, (char) => entity(char))
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:import|export)(?=\s)/, (word) => entity(word.charAt(0)) + word.slice(1));

/** Spaces at the edges of a line are dropped by Markdown; one entity at each end keeps them all. */
const protectEdges = (line: string): string => line.replace(/^[ \t\uFEFF]|[ \t]$/g, (char) => entity(char));

const entity = (char: string): string => `&#${char.charCodeAt(0)};`;
