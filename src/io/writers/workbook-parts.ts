import { escapeXml } from '../../domain/text/xml.ts';

/** Numbers of the formats of cells in `stylesXml`. */
export const styles = { text: 1, number: 2, head: 3, rowHead: 4, title: 5 } as const;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetPart = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

/** Texts have the format of texts, so that a code keeps its zeros when somebody edits it. */
export const stylesXml = (): string => {
  const cell = (format: number, font: number, fill: number, border: number, place: string) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment ${place} wrapText="1"/></xf>`;
  const line = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
  const font = (rest: string) => `<font>${rest}<name val="Calibri"/><family val="2"/></font>`;
  return [
    `${head}<styleSheet xmlns="${main}">`,
    `<fonts count="3">${font('<sz val="11"/>')}${font('<b/><sz val="11"/>')}${font('<b/><sz val="14"/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEFF2"/><bgColor indexed="64"/></patternFill></fill>',
    '</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    cell(49, 0, 0, 1, 'vertical="top"'),
    cell(0, 0, 0, 1, 'horizontal="right" vertical="top"'),
    cell(49, 1, 2, 1, 'horizontal="center" vertical="center"'),
    cell(49, 1, 0, 1, 'vertical="center"'),
    cell(49, 2, 0, 0, 'horizontal="center" vertical="center"'),
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
};

/** A sheet as the workbook names it: what is repeated on every page is a range of its rows or columns. */
export interface NamedSheet {
  readonly name: string;
  /** Ranges like `$1:$2` and `$A:$C`. */
  readonly repeated: readonly string[];
}

export function workbookXml(sheets: readonly NamedSheet[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, repeated }, at) => {
    if (repeated.length === 0) return [];
    const place = `'${name.replaceAll("'", "''")}'!`;
    const ranges = repeated.map((range) => place + range).join(',');
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(ranges)}</definedName>`];
  });
  return [
    `${head}<workbook xmlns="${main}" xmlns:r="${officeRelations}">`,
    `<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

const relations = (all: readonly (readonly [type: string, target: string])[]): string => {
  const each = all.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
};

export const packageRelations = (): string => relations([['officeDocument', 'xl/workbook.xml']]);

/** The sheets first: the workbook names them by these numbers. */
export const workbookRelations = (count: number): string =>
  relations([
    ...Array.from({ length: count }, (_none, at) => ['worksheet', sheetPart(at).slice(3)] as const),
    ['styles', 'styles.xml'],
  ]);

export const contentTypes = (count: number): string => {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${types}.${type}+xml"/>`;
  return [
    `${head}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', 'sheet.main'),
    ...Array.from({ length: count }, (_none, at) => part(sheetPart(at), 'worksheet')),
    part('xl/styles.xml', 'styles'),
    '</Types>',
  ].join('');
};
