import { crc32, deflateRawSync } from 'node:zlib';

/** A real zip of these files; `declared` puts another unpacked size into its directory. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>, declared?: number): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const sizes = [crc32(data), packed.length, declared ?? data.length];
    const common = Buffer.concat([shorts(20, 0x800, 8, 0, 0x21), longs(...sizes), shorts(path.length, 0)]);
    const body = Buffer.concat([longs(0x04034b50), common, path, packed]);
    bodies.push(body);
    directory.push(
      Buffer.concat([longs(0x02014b50), shorts(20), common, shorts(0, 0, 0), longs(0, at), path]),
    );
    at += body.length;
  }
  const list = Buffer.concat(directory);
  const count = directory.length;
  const end = [longs(0x06054b50), shorts(0, 0, count, count), longs(list.length, at), shorts(0)];
  return Buffer.concat([...bodies, list, ...end]);
}

const office = 'http://schemas.openxmlformats.org';
const main = `${office}/wordprocessingml/2006/main`;
const names = `xmlns:w="${main}" xmlns:mc="${office}/markup-compatibility/2006" xmlns:m="${office}/officeDocument/2006/math"`;

/** A Word document of these paragraphs. */
export const makeDocx = (...paragraphs: string[]): Buffer =>
  makeWord({ document: paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('') });

/** Contents of the parts of a Word document, without the element around them; a header or footer may be among them. */
export interface MadeParts {
  readonly document: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
}

/** A Word document of these parts; `more` are entries of the zip beside them. */
export function makeWord(
  { document, ...parts }: MadeParts,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer {
  const relations = `${office}/officeDocument/2006/relationships`;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const root = (name: string, content: string) => `<w:${name} ${names}>${content}</w:${name}>`;
  const related = (targets: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${targets
      .map(
        ([kind, target], at) => `<Relationship Id="r${at}" Type="${relations}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const elements: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': related([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': related(Object.keys(parts).map((kind) => [kind, `${kind}.xml`] as const)),
    'word/document.xml': root('document', `<w:body>${document}</w:body>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([kind, content]) => [
        `word/${kind}.xml`,
        root(elements[kind] ?? kind, content),
      ]),
    ),
    ...more,
  });
}

/** A workbook of one sheet with these cells; `more` are entries of the zip beside its own, `names` its defined names. */
export function makeBook(
  cells: readonly string[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
  names = '',
): Buffer {
  const sheets = `${office}/spreadsheetml/2006/main`;
  const relations = `${office}/officeDocument/2006/relationships`;
  const relate = (kind: string, target: string) =>
    `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  const rows = cells.map(
    (text, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
  );
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': relate('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets>${names && `<definedNames>${names}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': relate('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheets}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ...more,
  });
}

function shorts(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, index * 2);
  });
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4);
  });
  return bytes;
}
