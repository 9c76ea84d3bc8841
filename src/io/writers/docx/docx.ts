import { strToU8, zipSync } from 'fflate';
import { itemNamespace, type OwnText, textBookmark } from '../../../domain/import/own-item.ts';
import type { Inline, PortableDocument } from '../../../domain/portable/types.ts';
import type { Locale } from '../../../domain/text/locale.ts';
import { escapeXml } from '../../../domain/text/xml.ts';
import { fill, type Labels } from '../../../domain/view/labels.ts';
import { type BodyWriter, blocksXml, factsXml, paragraphXml, titleXml } from './body-xml.ts';
import { listsXml } from './lists-xml.ts';
import { main, textNamespaces, xmlHead } from './namespaces.ts';
import {
  contentTypes,
  corePropertiesXml,
  documentRelations,
  noteRelations,
  packageRelations,
  pictureName,
} from './package-xml.ts';
import type { DocumentPicture } from './pictures.ts';
import { textXml } from './run-xml.ts';
import { stylesXml } from './styles-xml.ts';
import { collectParts } from './word-parts.ts';

/** What a document is written with besides itself. */
export interface DocxSources {
  readonly labels: Labels;
  /** Typed data of the item, by which import knows its fields again. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Its text as it was typed, which import takes where the file still shows the same; null where it must not. */
  readonly text?: OwnText | null;
  /** A picture of the public folder; null where it is not there or broken. */
  picture(src: string): DocumentPicture | null;
}

/** Pages of A4 in twentieths of a point, with the margins of official documents (GB/T 9704-2012, 5.2.1). */
const [short, long] = [11_906, 16_838];
const [top, bottom, left, right] = [2098, 1985, 1588, 1474];

/**
 * A document as a .docx file (ECMA-376). The same document gives the same bytes. Written here because the library at
 * hand puts the time of day and random ids into the file.
 */
export function docxBytes(document: PortableDocument, sources: DocxSources): Uint8Array {
  const parts = collectParts();
  const notes = new Map(document.notes.map(({ id }, at) => [id, at + 1]));
  const line = { parts, notes, picture: sources.picture, width: short - left - right };
  const writer: BodyWriter = {
    ...line,
    lying: { ...line, width: long - top - bottom },
    sectionEnd: (lying) => `<w:p><w:pPr>${sectionXml(lying)}</w:pPr></w:p>`,
  };
  const body = bodyXml(document, writer, sources.labels);
  const footnotes = footnotesXml(document, writer);
  const xml: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': corePropertiesXml(document),
    'customXml/item1.xml': dataXml(document, sources),
    'word/document.xml': body,
    'word/_rels/document.xml.rels': documentRelations(parts),
    'word/_rels/footnotes.xml.rels': noteRelations(parts),
    'word/styles.xml': stylesXml(document.locale as Locale),
    'word/numbering.xml': listsXml(parts.lists),
    'word/footnotes.xml': footnotes,
    'word/header.xml': marginXml(
      'hdr',
      document.banners.map((banner) => titleXml(banner, 'Header')).join(''),
    ),
    'word/footer.xml': marginXml('ftr', footerXml(document)),
    'word/settings.xml': `${xmlHead}<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="640"/></w:settings>`,
  };
  const files: Record<string, Uint8Array> = {};
  for (const [path, text] of Object.entries(xml)) files[path] = strToU8(text);
  for (const [at, { bytes, ending }] of parts.pictures.entries())
    files[`word/${pictureName(at, ending)}`] = bytes;
  return zipSync(files, { level: 6, mtime: firstDay });
}

/** The first moment that a ZIP archive can name, by the clock of the machine as archives have it. */
const firstDay = new Date(1980, 0, 1);

const text = (words: string): Inline => ({ type: 'text', text: words });

/** Title, what is known of the item, its text and typed data, where it stands. */
function bodyXml(document: PortableDocument, writer: BodyWriter, labels: Labels): string {
  const { title, kind, standing, notices, facts } = document;
  const named = [kind, standing].filter(Boolean).join(' · ');
  const { before, own, behind } = partedAtText(document);
  const start = writer.parts.nextId();
  return [
    `${xmlHead}<w:document ${textNamespaces}><w:body>`,
    paragraphXml([text(title)], writer, { style: 'Heading1' }),
    titleXml(named, 'Kind'),
    ...notices.map((notice) => paragraphXml(notice, writer, { style: 'Notice' })),
    factsXml(facts, writer),
    blocksXml(before, writer),
    `<w:bookmarkStart w:id="${start}" w:name="${textBookmark}"/>`,
    blocksXml(own, writer),
    `<w:bookmarkEnd w:id="${start}"/>`,
    blocksXml(behind, writer),
    closingXml(document, labels),
    sectionXml(false),
    '</w:body></w:document>',
  ].join('');
}

/** What stands before the text of the author, the text with what stands in it, and what stands behind it. */
function partedAtText({ blocks, text }: PortableDocument) {
  const written = new Set(text);
  const from = blocks.findIndex((block) => written.has(block));
  const start = from < 0 ? blocks.length : from;
  const end = from < 0 ? blocks.length : blocks.findLastIndex((block) => written.has(block)) + 1;
  return { before: blocks.slice(0, start), own: blocks.slice(start, end), behind: blocks.slice(end) };
}

/** Where the document comes from, and by what to tell whether it is what the site says. */
function closingXml({ source, address, version, digest }: PortableDocument, { marks, ui }: Labels): string {
  const lines = [
    source === '' ? '' : fill(marks.named, { name: ui.source, what: source }),
    `${ui.printedFrom} ${address}`,
    version,
    digest === '' ? '' : `${ui.digest} ${digest}`,
  ];
  return lines.map((line) => titleXml(line, 'Closing')).join('');
}

function sectionXml(lying: boolean): string {
  const size = lying
    ? `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${short}" w:h="${long}"/>`;
  const margins = lying
    ? `w:top="${right}" w:right="${bottom}" w:bottom="${left}" w:left="${top}"`
    : `w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"`;
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/>' +
    `<w:footerReference w:type="default" r:id="rId-footer"/>${size}` +
    `<w:pgMar ${margins} w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`
  );
}

const marginXml = (name: 'hdr' | 'ftr', inside: string): string =>
  `${xmlHead}<w:${name} ${textNamespaces}>${inside === '' ? '<w:p/>' : inside}</w:${name}>`;

/** `— 1 —`, and where the document stands. */
function footerXml({ address }: PortableDocument): string {
  const field = (inner: string) => `<w:r><w:fldChar w:fldCharType="${inner}"/></w:r>`;
  const number =
    `<w:r>${textXml('— ')}</w:r>${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
    `${field('separate')}<w:r><w:t>1</w:t></w:r>${field('end')}<w:r>${textXml(' —')}</w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${number}</w:p>${titleXml(address, 'Footer')}`;
}

/** Notes at the foot of pages; the two first are the lines above them. */
function footnotesXml({ notes }: PortableDocument, writer: BodyWriter): string {
  const lines = ['separator', 'continuationSeparator'].map(
    (type, at) =>
      `<w:footnote w:type="${type}" w:id="${at - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`,
  );
  const own = notes.map(({ blocks }, at) => {
    const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
    const inside = blocksXml(blocks, writer, { depth: 0, style: 'FootnoteText' });
    const written = inside === '' ? '<w:p/>' : inside;
    const marked = written.replace(/<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/, (start) => start + mark);
    return `<w:footnote w:id="${at + 1}">${marked}</w:footnote>`;
  });
  return `${xmlHead}<w:footnotes ${textNamespaces}>${lines.join('')}${own.join('')}</w:footnotes>`;
}

/** What import knows a document of ours by: which item it is, its typed data and text. */
function dataXml({ item }: PortableDocument, { data, text }: DocxSources): string {
  const known = escapeXml(JSON.stringify({ data, ...(text ? { text } : {}) }));
  return `${xmlHead}<item xmlns="${itemNamespace}" path="${escapeXml(item)}">${known}</item>`;
}
