/** What is passed over, and what MDX would read differently from Markdown, in the order in which they win. */
const parts =
  /(?<fence>^ {0,3}(?<mark>`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\k<mark>[`~]*[ \t]*$)|(?<span>(?<![\\`])(?<ticks>`+)(?!`)(?:[^\n]|\n(?!\s*\n))*?(?<!`)\k<ticks>(?!`))|<!--(?<comment>[\s\S]*?)-->|<(?<link>https?:\/\/[^\s<>]+|[\w.+-]+@[\w.-]+)>|(?<line><br[ \t]*\/?>)|(?<pair>\\[\s\S])|(?<sign>[{}<])|(?<word>^(?:import|export)(?=\s))/gm;

/** Markdown as MDX: what Markdown means stays; what only MDX would read is escaped; comments become MDX comments. */
export const escapeMarkdown = (text: string): string =>
  text.replace(parts, (...found) => replacement(String(found[0]), found.at(-1) as Groups));

type Groups = Readonly<Record<string, string | undefined>>;

function replacement(all: string, { comment, link, line, sign, word }: Groups): string {
  if (comment !== undefined) return `{/*${comment.replaceAll('*/', '* /')}*/}`;
  if (link !== undefined) return `[${link}](${link.includes('://') ? link : `mailto:${link}`})`;
  if (line !== undefined) return '<br />';
  if (sign !== undefined) return sign === '<' ? '&lt;' : `\\${sign}`;
  if (word !== undefined) return `&#${word.charCodeAt(0)};${word.slice(1)}`;
  return all;
}

const fencedOrHeading =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[`~]*[ \t]*$|^ {0,3}#{1,6}(?=[ \t])/gm;

/** All headings one level down when the text has any of the first level: that one belongs to the page's title. */
export function demoteHeadings(text: string): string {
  const marks = [...text.matchAll(fencedOrHeading)].filter(([, fence]) => fence === undefined);
  if (!marks.some(([mark]) => mark.trim() === '#')) return text;
  return text.replace(fencedOrHeading, (mark, fence?: string) =>
    fence === undefined && mark.trim().length < 6 ? `${mark}#` : mark,
  );
}
