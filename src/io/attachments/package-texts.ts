/** Elements within a line of text; the end of any other ends the line. */
const inline =
  /^<\/?(?:[a-z]\w{0,9}:)?(?:t|r|rPr|delText|instrText|ins|del|moveFrom|moveTo|smartTag|hyperlink)[\s/>]/;
/** Within them no editor sees text, and there is much of them. */
const cells = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * Everything that the parts of an Office package say and that could hold a number of a person: comments, changes,
 * headers, names, caches, properties, links. It is read from the raw XML, whatever a program would show of it.
 */
export function packageTexts(files: ReadonlyMap<string, Uint8Array>): string[] {
  const found = new Set<string>();
  for (const [path, bytes] of files) {
    if (!/\.(?:xml|rels|vml)$/.test(path)) continue;
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encodingOf(bytes));
    for (const line of linesOf(xml)) if (mayHoldNumber(line)) found.add(line);
    if (cells.test(path)) continue;
    for (const after of xml.split('="').slice(1)) {
      const value = after.slice(0, Math.max(0, after.indexOf('"')));
      if (mayHoldNumber(value)) found.add(decoded(value));
    }
  }
  return [...found];
}

const encodingOf = ([first, second]: Uint8Array): BufferEncoding =>
  first === 0xff && second === 0xfe ? 'utf16le' : 'utf8';

/** Text of elements, a line for each that is no part of a line. */
function linesOf(xml: string): string[] {
  const text = xml.replace(/<[^<>]*>/g, (tag) => {
    if (inline.test(tag)) return '';
    return tag[1] === '/' ? '\n' : ' ';
  });
  return decoded(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (all, ten, sixteen, name) => {
    const code = ten ? Number(ten) : sixteen ? Number.parseInt(sixteen, 16) : null;
    if (code === null) return entities[name] ?? all;
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/**
 * So many digits in a row, or letters and digits, that a number of a person may be among them. Zeros alone are none:
 * a workbook says so how it shows its numbers (`000000000`).
 */
export const mayHoldNumber = (text: string): boolean =>
  /[1-9１-９一二三四五六七八九壹贰叁肆伍陆柒捌玖]/u.test(text) &&
  /(?:[\d０-９〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖][^\p{L}\d]{0,3}){9}|[A-Za-z]{1,2} ?\d{2} ?\d{2} ?\d{2}/u.test(
    text,
  );
