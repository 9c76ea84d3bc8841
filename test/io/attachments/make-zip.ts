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

/** A Word document of these paragraphs. */
export function makeDocx(...paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const office = 'http://schemas.openxmlformats.org';
  const main = `${office}/wordprocessingml/2006/main`;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = `${office}/officeDocument/2006/relationships/officeDocument`;
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="a" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
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
