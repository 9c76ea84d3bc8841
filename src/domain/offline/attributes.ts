/** Name, sign and value of an attribute; the value with its quotes. */
const attribute = /([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>`]+)/g;

/** The value of an attribute of a tag, null without one. */
export function attributeOf(attributes: string, wanted: string): string | null {
  for (const [, name = '', , value = ''] of attributes.matchAll(attribute))
    if (name.toLowerCase() === wanted) return plain(value);
  return null;
}

/** Attributes with other values; what `change` gives null for stays as it is. */
export const withAttributes = (
  attributes: string,
  change: (name: string, value: string) => string | null,
): string =>
  attributes.replace(attribute, (all: string, name: string, sign: string, value: string) => {
    const other = change(name.toLowerCase(), plain(value));
    return other === null ? all : `${name}${sign}"${escaped(other)}"`;
  });

const plain = (value: string): string => decodeEntities(value.replace(/^(["'])(.*)\1$/s, '$2'));

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Text of HTML with the entities that pages of ours use in plain signs. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (all, decimal, hex, name) => {
        if (name) return entities[name] ?? all;
        const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      })
    : text;
