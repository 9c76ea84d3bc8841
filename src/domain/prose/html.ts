/** Text for HTML: the characters that matter are escaped, control characters that no text needs are dropped. */
export const escapeText = (text: string): string =>
  special.test(text) ? clean(text).replace(/[&<>]/g, (char) => entities[char] ?? char) : text;

/** Text for a double-quoted attribute. */
export const escapeAttribute = (text: string): string =>
  special.test(text) ? clean(text).replace(/[&<>"']/g, (char) => entities[char] ?? char) : text;

/** The text that `escapeAttribute` has written. */
export const unescapeAttribute = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? entity);

// Most texts have none of these: one look spares two replacements.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among the characters to look for
const special = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const signs = Object.fromEntries(Object.entries(entities).map(([sign, entity]) => [entity, sign]));

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** Elements without content and closing tag. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

/** An opening tag; an attribute that is true has no value, one that is false is left out. */
export function openTag(
  name: string,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined || value === false) continue;
    tag += value === true ? ` ${key}` : ` ${key}="${attributeText(value)}"`;
  }
  return `${tag}>`;
}

/** A character NUL in front stays: what stands behind it is put in later. */
const attributeText = (value: string) =>
  value.startsWith('\u0000') ? `\u0000${escapeAttribute(value)}` : escapeAttribute(value);
