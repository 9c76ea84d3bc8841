import type { Inline, Mark, PictureRun, TextRun } from '../../../domain/portable/types.ts';
import { escapeXml } from '../../../domain/text/xml.ts';
import type { DocumentPicture } from './pictures.ts';
import type { WordParts } from './word-parts.ts';

/** What lines of a document are written with. */
export interface LineWriter {
  readonly parts: WordParts;
  /** Numbers of the notes by their ids on the page. */
  readonly notes: ReadonlyMap<string, number>;
  /** A picture of the public folder; null where it cannot be shown. */
  picture(src: string): DocumentPicture | null;
  /** Width of the text in twentieths of a point. */
  readonly width: number;
}

const looks: Readonly<Record<Mark, string>> = {
  bold: '<w:b/>',
  italic: '<w:i/>',
  strike: '<w:strike/>',
  small: '<w:sz w:val="24"/>',
  highlight: '<w:highlight w:val="yellow"/>',
  underline: '<w:u w:val="single"/>',
  code: '<w:shd w:val="clear" w:color="auto" w:fill="EDEFF2"/>',
  sup: '<w:vertAlign w:val="superscript"/>',
  sub: '<w:vertAlign w:val="subscript"/>',
};
/** In the order that the schema of a run asks for (ECMA-376 part 1, 17.3.2.28). */
const inOrder = Object.keys(looks) as Mark[];

/** Text that stays as it is, blanks included. */
export const textXml = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

/** Runs of a line. */
export function lineXml(line: readonly Inline[], writer: LineWriter): string {
  return line.map((piece) => pieceXml(piece, writer)).join('');
}

function pieceXml(piece: Inline, writer: LineWriter): string {
  switch (piece.type) {
    case 'text':
      return linkedXml(piece, writer);
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'ruby':
      return rubyXml(piece.text, piece.reading);
    case 'note': {
      const number = writer.notes.get(piece.id);
      if (number === undefined) return runXml({ type: 'text', text: piece.text, marks: ['sup'] }, '');
      return (
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>' +
        `<w:footnoteReference w:id="${number}"/></w:r>`
      );
    }
    case 'picture':
      return pictureXml(piece, writer);
  }
}

function runXml({ text, marks = [] }: TextRun, style: string): string {
  const own = inOrder.filter((mark) => marks.includes(mark)).map((mark) => looks[mark]);
  const properties = style + own.join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${textXml(text)}</w:r>`;
}

function linkedXml(run: TextRun, { parts }: LineWriter): string {
  const { href } = run;
  if (href === undefined) return runXml(run, '');
  const inner = runXml({ ...run, marks: (run.marks ?? []).filter((mark) => mark !== 'underline') }, link);
  return href.startsWith('#')
    ? `<w:hyperlink w:anchor="${escapeXml(parts.bookmark(href.slice(1)))}" w:history="1">${inner}</w:hyperlink>`
    : `<w:hyperlink r:id="${parts.link(href)}" w:history="1">${inner}</w:hyperlink>`;
}

const link = '<w:rStyle w:val="Hyperlink"/>';

/** A reading above its text (17.3.3.25). */
const rubyXml = (text: string, reading: string): string =>
  '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="distributeSpace"/><w:hps w:val="16"/><w:hpsRaise w:val="30"/>' +
  '<w:hpsBaseText w:val="32"/><w:lid w:val="zh-CN"/></w:rubyPr>' +
  `<w:rt><w:r><w:rPr><w:sz w:val="16"/></w:rPr>${textXml(reading)}</w:r></w:rt>` +
  `<w:rubyBase><w:r>${textXml(text)}</w:r></w:rubyBase></w:ruby></w:r>`;

/** English Metric Units of a pixel at 96 to the inch, and of a twentieth of a point. */
const [perPixel, perTwip] = [9525, 635];

/** A picture as wide as it is, or as the text is; its description where it cannot be shown. */
function pictureXml({ src, alt }: PictureRun, { parts, picture, width }: LineWriter): string {
  const found = picture(src);
  if (!found) return runXml({ type: 'text', text: `[${alt === '' ? src : alt}]` }, '');
  const scale = Math.min(
    1,
    (width * perTwip) / (found.width * perPixel),
    (tallest * perTwip) / (found.height * perPixel),
  );
  const size = `cx="${Math.round(found.width * perPixel * scale)}" cy="${Math.round(found.height * perPixel * scale)}"`;
  const id = parts.nextId();
  const name = `id="${id}" name="${id}" descr="${escapeXml(alt)}"`;
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${name}/>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${parts.picture(found)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>' +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

/** The height of a picture at most, in twentieths of a point: most of a page. */
const tallest = 11_000;
