import type { Locale } from '../../../domain/text/locale.ts';
import { indent } from './body-xml.ts';
import { main, xmlHead } from './namespaces.ts';

/** Names of the fonts of a language; a program that lacks one takes its own. Sizes in half points. */
interface Letters {
  readonly text: string;
  readonly heading: string;
  readonly title: string;
  readonly latin: string;
  readonly size: number;
  readonly titleSize: number;
  /** Distance of lines in twentieths of a point. */
  readonly line: number;
  /** First lines stand two characters in. */
  readonly isIndented: boolean;
}

/** Chinese as official documents have it (GB/T 9704-2012, 5.2.2, 7.3): 3号仿宋, headings 黑体, titles 2号小标宋. */
const letters: Readonly<Record<Locale, Letters>> = {
  'zh-CN': {
    ...{ text: '仿宋', heading: '黑体', title: '方正小标宋简体', latin: 'Times New Roman' },
    ...{ size: 32, titleSize: 44, line: 560, isIndented: true },
  },
  en: {
    ...{ text: 'Georgia', heading: 'Arial', title: 'Arial', latin: 'Georgia' },
    ...{ size: 22, titleSize: 36, line: 300, isIndented: false },
  },
};

/** Styles of paragraphs, runs and tables (ECMA-376 part 1, 17.7). */
export function stylesXml(locale: Locale): string {
  const own = letters[locale];
  const fonts = (name: string, latin = own.latin) =>
    `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/>`;
  const size = (half: number) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
  const lines = (before: number, after: number, line = own.line) =>
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="atLeast"/>`;
  const flat = '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/>';
  const style = (id: string, name: string, paragraph: string, run = '', base = 'Normal') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>` +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;
  const heading = (level: number) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/>${lines(160, 80)}${flat}<w:outlineLvl w:val="${level - 1}"/>`,
      level === 1 ? `${fonts(own.title)}${size(own.titleSize)}` : `${fonts(own.heading)}<w:b/>`,
    ).replace(flat, () => (level === 1 ? `${flat}<w:jc w:val="center"/>` : flat));
  const first = own.isIndented ? `<w:ind w:firstLineChars="200" w:firstLine="${own.size * 20}"/>` : '';
  const table = (id: string, half: number) =>
    style(
      id,
      id,
      `<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>${flat}`,
      size(half),
    );
  return [
    `${xmlHead}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(own.text)}${size(own.size)}`,
    `<w:lang w:val="${locale === 'zh-CN' ? 'en-US' : 'en-GB'}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr>${lines(0, own.isIndented ? 0 : 120)}${first}</w:pPr></w:style>`,
    ...[1, 2, 3, 4, 5, 6].map(heading),
    style('Kind', 'Kind', `${lines(0, 120)}${flat}<w:jc w:val="center"/>`),
    style(
      'Notice',
      'Notice',
      `${lines(0, 0)}<w:ind w:left="320" w:right="320" w:firstLineChars="0" w:firstLine="0"/>`,
    ),
    style('NoticeTitle', 'Notice Title', '<w:keepNext/>', '<w:b/>', 'Notice'),
    style('Quote', 'Quote', `<w:ind w:left="${indent}" w:right="320" w:firstLineChars="0" w:firstLine="0"/>`),
    style('Term', 'Term', `<w:keepNext/>${flat}`, '<w:b/>'),
    style('Code', 'Code', flat, `${fonts('等线', 'Courier New')}${size(20)}`),
    style('Picture', 'Picture', `<w:spacing w:line="240" w:lineRule="auto"/>${flat}<w:jc w:val="center"/>`),
    style(
      'Caption',
      'caption',
      `<w:keepNext/>${lines(80, 40)}${flat}<w:jc w:val="center"/>`,
      `${fonts(own.heading)}`,
    ),
    style('Unit', 'Unit', `<w:keepNext/>${flat}<w:jc w:val="right"/>`, size(21)),
    style('TableNote', 'Table Note', `${lines(40, 160)}${flat}`, size(21)),
    style(
      'Gap',
      'Gap',
      `<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>${flat}`,
      size(10),
    ),
    style(
      'Rule',
      'Rule',
      `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>${flat}`,
    ),
    table('TableText', 21),
    table('TableSmall', 16),
    table('TableSmallest', 11),
    style('Closing', 'Closing', `<w:spacing w:line="300" w:lineRule="atLeast"/>${flat}`, size(20)),
    style('Header', 'header', `${flat}<w:jc w:val="center"/>`, size(18)),
    style('Footer', 'footer', `${flat}<w:jc w:val="center"/>`, size(18)),
    style('FootnoteText', 'footnote text', `<w:spacing w:line="280" w:lineRule="atLeast"/>${flat}`, size(18)),
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>',
    '<w:rPr><w:color w:val="0B4F6C"/><w:u w:val="single"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>',
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>',
    ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
      (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
    ),
    '</w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>',
    '</w:tblPr></w:style></w:styles>',
  ].join('');
}
