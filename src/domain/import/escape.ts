const special = /[\\`*_{}[\]<>~|&]/g;

/** A line of plain text as MDX that shows exactly this text: everything that would mean something is escaped. */
export function escapeLine(line: string): string {
  const inline = line.replace(special, (char) =>
    char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`,
  );
  return protectEdges(protectStart(protectAutolinks(inline)));
}

/** Marks that begin a heading, list, rule or quotation at the start of a line. */
function protectStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6})(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(import|export)(?=\s)/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** Bare addresses would become links; their text stays the same all the same, but nothing is added to what was written. */
const protectAutolinks = (line: string): string =>
  line
    .replace(/(https?|ftp)(:\/\/)/gi, '$1&#58;//')
    .replace(/\b(www)\./gi, '$1&#46;')
    .replace(/([\w.+-])@(?=[\w-]+\.)/g, '$1&#64;');

/** Spaces at the edges of a line are dropped by Markdown, and several in a row are shown as one. */
const protectEdges = (line: string): string =>
  line
    .replace(/^[ \t]+/, (spaces) => spaceEntities(spaces))
    .replace(/[ \t]+$/, (spaces) => spaceEntities(spaces));

const spaceEntities = (spaces: string): string =>
  [...spaces].map((char) => `&#${char.charCodeAt(0)};`).join('');

/** Markdown as MDX: what Markdown means stays, what only MDX would read is escaped; comments become MDX comments. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(```[\s\S]*?```|`[^`\n]*`|<!--[\s\S]*?-->)/)
    .map((part, index) =>
      index % 2 === 0 ? escapePlain(part) : part.startsWith('<!--') ? comment(part) : part,
    )
    .join('');
}

const escapePlain = (text: string): string =>
  text
    .replace(/(?<!\\)[{}]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/^(import|export)(?=\s)/gm, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);

const comment = (part: string): string => `{/*${part.slice(4, -3).replaceAll('*/', '* /')}*/}`;
