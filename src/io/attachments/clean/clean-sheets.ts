import { clearCells } from './clear-cells.ts';
import type { OfficePackage } from './office-package.ts';
import type { Removed } from './removed.ts';
import { attributeOf, editXml } from './xml-edits.ts';

const workbook = 'xl/workbook.xml';

/** Takes hidden sheets, rows, columns and names, comments, links and caches out of a workbook; values stay. */
export function cleanSheets(file: OfficePackage): Removed[] {
  const sheets = removeHiddenSheets(file);
  const names = removeHiddenNames(file, sheets);
  const links = file.remove(/^xl\/externalLinks\//);
  const pivots = file.remove(/^xl\/pivotCache\/pivotCacheRecords/);
  file.remove(/^xl\/pivot(?:Cache|Tables)\//);
  const comments = file.remove(/^xl\/(?:comments\d*\.xml|comments\/|threadedComments\/)/);
  file.remove(/^xl\/persons\//);
  const embedded = file.remove(/^xl\/embeddings\//);
  edit(file, workbook, ['externalReferences', 'pivotCaches'], (name) =>
    name === 'pivotCaches' || links > 0 ? 'drop' : null,
  );
  const cells = clearCells(file, {
    comments: comments > 0,
    sheets: sheets.map(({ name }) => name),
    links: links > 0,
  });
  file.remove(/^xl\/calcChain\.xml$/);
  return [
    ...(sheets.length > 0 ? [{ kind: 'sheets', count: sheets.length } as const] : []),
    ...(cells > 0 ? [{ kind: 'cells', count: cells } as const] : []),
    ...(comments > 0 ? [{ kind: 'comments', count: comments } as const] : []),
    ...(names > 0 ? [{ kind: 'names', count: names } as const] : []),
    ...(links > 0 ? [{ kind: 'links', count: links } as const] : []),
    ...(pivots > 0 ? [{ kind: 'pivots', count: pivots } as const] : []),
    ...(embedded > 0 ? [{ kind: 'embedded', count: embedded } as const] : []),
  ];
}

/** A sheet that was taken away: its name, and its place among all. */
interface GoneSheet {
  readonly name: string;
  readonly place: number;
}

function removeHiddenSheets(file: OfficePackage): GoneSheet[] {
  const relations = file.text('xl/_rels/workbook.xml.rels') ?? '';
  const gone: GoneSheet[] = [];
  const parts: string[] = [];
  let place = -1;
  edit(file, workbook, ['sheet'], (_name, tag) => {
    place++;
    if (!/\sstate="(?:hidden|veryHidden)"/.test(tag)) return null;
    gone.push({ name: attributeOf(tag, 'name') ?? '', place });
    const id = /\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '';
    editXml(relations, new Set(['Relationship']), ({ tag: relation }) => {
      if (attributeOf(relation, 'Id') === id) parts.push(attributeOf(relation, 'Target') ?? '');
      return null;
    });
    return 'drop';
  });
  const paths = new Set(parts.map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)));
  for (const path of paths) {
    const [, folder = '', name = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
    file.remove(new Set([path, `${folder}_rels/${name}.rels`]));
  }
  if (gone.length > 0) {
    edit(file, workbook, ['bookViews'], () => 'drop');
    // They list the sheets by name.
    edit(file, 'docProps/app.xml', ['TitlesOfParts', 'HeadingPairs'], () => 'drop');
  }
  return gone;
}

/** Names count sheets by their place. */
function removeHiddenNames(file: OfficePackage, gone: readonly GoneSheet[]): number {
  let count = 0;
  edit(file, workbook, ['definedName'], (_name, tag, whole) => {
    const sheet = attributeOf(tag, 'localSheetId');
    const isGone = gone.some(
      ({ name, place }) => sheet === String(place) || (name !== '' && whole.includes(name)),
    );
    const isHidden = /\shidden="(?:1|true)"/.test(tag) && !/\sname="_xlnm\./.test(tag);
    if (isHidden) count++;
    if (isHidden || isGone) return 'drop';
    if (sheet === null || gone.length === 0) return null;
    const moved = Number(sheet) - gone.filter(({ place }) => place < Number(sheet)).length;
    return { text: whole.replace(/\slocalSheetId="\d+"/, () => ` localSheetId="${moved}"`) };
  });
  edit(file, workbook, ['definedNames'], (_name, _tag, whole) =>
    whole.includes('<definedName ') ? null : 'drop',
  );
  return count;
}

function edit(
  file: OfficePackage,
  path: string,
  names: readonly string[],
  decide: (name: string, tag: string, whole: string) => ReturnType<Parameters<typeof editXml>[2]>,
): void {
  const { xml, count } = editXml(file.text(path) ?? '', new Set(names), ({ name, tag, whole }) =>
    decide(name, tag, whole),
  );
  if (count > 0) file.write(path, xml);
}
