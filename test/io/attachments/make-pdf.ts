/** Points between two lines of `makePdf`. */
const leading = 20;

/**
 * A PDF of pages of lines, in a Chinese font that it does not bring along; a page without lines shows a drawing.
 * `trailer` adds entries.
 */
export const makePdf = (pages: readonly (readonly string[])[], trailer = ''): Buffer =>
  drawPdf(
    pages.map((lines) => (lines.length > 0 ? lines.map(lineAt).join(' ') : '10 10 200 200 re f')),
    trailer,
  );

/**
 * A PDF of pages with the drawings given; each character of `showAt` is as wide as it is high. `entries` are more
 * entries of every page.
 */
export function drawPdf(pages: readonly string[], trailer = '', entries = ''): Buffer {
  const font = 3 + pages.length * 2;
  const kids = pages.map((_page, index) => `${3 + index * 2} 0 R`).join(' ');
  return makeObjects(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
      ...pages.flatMap((drawing, index) => [
        `<</Type/Page/Parent 2 0 R${entries}/MediaBox[0 0 595 842]/Contents ${4 + index * 2} 0 R/Resources<</Font<</F ${font} 0 R>>>>>>`,
        stream('', drawing),
      ]),
      `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[${font + 1} 0 R]>>`,
      `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor ${font + 2} 0 R>>`,
      '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ],
    trailer,
  );
}

/** Draws a text of a size at a place, in points from the left and from the bottom. */
export function showAt(left: number, bottom: number, text: string, size = 10): string {
  const codes = Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0'));
  return `BT /F ${size} Tf ${left} ${bottom} Td <${codes.join('')}> Tj ET`;
}

/** A small PDF that shows its text ten to the twelfth times, by forms in forms. */
export function makeEndlessPdf(): Buffer {
  const depth = 12;
  const form = '/Type/XObject/Subtype/Form/BBox[0 0 9 9]';
  const resources = (index: number) => `/Resources<</XObject<</X ${index} 0 R>>>>`;
  return makeObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${resources(6)}>>`,
    stream('', '/X Do '.repeat(10)),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({ length: depth }, (_none, index) =>
      stream(form + resources(7 + index), '/X Do '.repeat(10)),
    ),
    stream(`${form}/Resources<</Font<</F 5 0 R>>>>`, 'BT /F 12 Tf 10 10 Td (text) Tj ET'),
  ]);
}

const lineAt = (text: string, index: number) => showAt(72, 760 - index * leading, text, 16);

const stream = (entries: string, content: string) =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;

function makeObjects(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF`,
  );
}
