import type { Hidden } from '../../domain/search/attachment-text.ts';

/** Names that programs give where nobody gave one. */
const nobody = new RegExp(
  '^(?:|administrators?|admin|users?|microsoft(?: office)?(?: user)?|wps(?: office)?|openpyxl|python-docx|apache poi|' +
    '未定义|微软用户|用户|雨林木风|深度|china|pc)$',
  'i',
);

/** What an Office package holds beside what its program shows, as far as its parts tell. */
export function packageHidden(files: ReadonlyMap<string, Uint8Array>): Hidden[] {
  const paths = [...files.keys()];
  const count = (form: RegExp) => paths.filter((path) => form.test(path)).length;
  const [links, pivots] = [
    count(/^xl\/externallinks\/[^/]+\.xml$/),
    count(/^xl\/pivotcache\/pivotcacherecords[^/]*\.xml$/),
  ];
  const embedded = paths.flatMap((path) => /^(?:word|xl|ppt)\/embeddings\/([^/]+)$/.exec(path)?.[1] ?? []);
  const names = hiddenNames(textOf(files.get('xl/workbook.xml')));
  const authors = authorsIn(textOf(files.get('docprops/core.xml')));
  return [
    ...(links > 0 ? [{ kind: 'links', count: links } as const] : []),
    ...(pivots > 0 ? [{ kind: 'pivots', count: pivots } as const] : []),
    ...(names.length > 0 ? [{ kind: 'names', names } as const] : []),
    ...(embedded.length > 0 ? [{ kind: 'embedded', names: embedded } as const] : []),
    ...(authors > 0 ? [{ kind: 'authors', count: authors } as const] : []),
  ];
}

const textOf = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '');

/** Names of ranges that a program keeps from view; those of its own filters are none of an editor's. */
const hiddenNames = (workbook: string): string[] =>
  workbook.split('<').flatMap((element) => {
    const attributes = element.slice(0, Math.max(0, element.indexOf('>')));
    if (!/^(?:\w+:)?definedName\s/.test(attributes)) return [];
    const [, name = ''] = /\bname="([^"]*)"/.exec(attributes) ?? [];
    return /\bhidden="(?:1|true)"/.test(attributes) && !name.startsWith('_xlnm.') ? [name] : [];
  });

/** How many people the properties name. */
const authorsIn = (core: string): number =>
  peopleAmong([...core.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(([, name = '']) => name));

/** How many different people are among these names. */
export const peopleAmong = (names: readonly string[]): number =>
  new Set(names.map((name) => name.trim()).filter((name) => !nobody.test(name))).size;
