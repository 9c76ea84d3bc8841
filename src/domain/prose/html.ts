/** Text for HTML: the five characters that matter are escaped, control characters that no text needs are dropped. */
export const escapeText = (text: string): string =>
  clean(text).replace(/[&<>]/g, (char) => entities[char] ?? char);

/** Text for a double-quoted attribute. */
const escapeAttribute = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (char) => entities[char] ?? char);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** Elements without content and closing tag. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

/** An opening tag; an attribute that is true has no value, one that is false is left out. */
export function openTag(
  name: string,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    return value === true
      ? [` ${key}`]
      : [
          ` ${key}="${value.startsWith('\u0000') ? `\u0000${escapeAttribute(value)}` : escapeAttribute(value)}"`,
        ];
  });
  return `<${name}${written.join('')}>`;
}
