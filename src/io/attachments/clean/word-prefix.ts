import { tagsOf } from './xml-edits.ts';

/** Names of the language of Word, in the form of all programs and in the strict one (ISO/IEC 29500). */
const names: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** A text of Word with the usual prefix for the elements of its language, whatever the file calls them (`ns0:ins`). */
export function withUsualPrefix(xml: string): string {
  const declared = [...xml.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g)];
  const prefixes = declared.flatMap(([, prefix, name]) => (names.includes(name ?? '') ? [prefix ?? ''] : []));
  const isTaken = declared.some(([, prefix, name]) => prefix === 'w' && !names.includes(name ?? ''));
  const others = new Set(prefixes.filter((prefix) => prefix !== 'w'));
  if (others.size === 0 || isTaken) return xml;
  let [out, at] = ['', 0];
  for (const { text, start, end } of tagsOf(xml)) {
    out += xml.slice(at, start) + renamed(text, others);
    at = end;
  }
  return out + xml.slice(at);
}

/** A tag with its name and those of its attributes under the usual prefix. */
function renamed(tag: string, prefixes: ReadonlySet<string>): string {
  const own = /^<\/?(?:([^\s:/>]+):)?/.exec(tag);
  const isOwn = own !== null && prefixes.has(own[1] ?? '');
  const begin = isOwn ? `${tag.startsWith('</') ? '</' : '<'}w:` : (own?.[0] ?? '');
  const rest = tag.slice(own?.[0].length ?? 0);
  return (
    begin +
    rest.replace(/(\s)([^\s=:"'/>]+)(?::([^\s="'/>]+))?(\s*=\s*(?:"[^"]*"|'[^']*'))/g, (whole, ...parts) => {
      const [space, first, second, value] = parts as string[];
      if (second !== undefined && first === 'xmlns')
        return prefixes.has(second) ? `${space}xmlns:w${value}` : whole;
      if (second === undefined)
        return first === 'xmlns' && prefixes.has('') ? `${space}xmlns:w${value}` : whole;
      return prefixes.has(first ?? '') ? `${space}w:${second}${value}` : whole;
    })
  );
}
