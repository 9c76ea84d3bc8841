import type { PortableDocument } from '../../../domain/portable/types.ts';
import { escapeXml } from '../../../domain/text/xml.ts';
import { officeRelations, packages, xmlHead } from './namespaces.ts';
import type { CollectedParts } from './word-parts.ts';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const pictureName = (at: number, ending: string): string => `media/${at + 1}.${ending}`;

export const contentTypes = (): string => {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${xmlHead}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...['png', 'jpeg', 'gif'].map(
      (ending) => `<Default Extension="${ending}" ContentType="image/${ending}"/>`,
    ),
    part('word/document.xml', `${types}.document.main+xml`),
    ...['styles', 'numbering', 'footnotes', 'header', 'footer', 'settings'].map((name) =>
      part(`word/${name}.xml`, `${types}.${name}+xml`),
    ),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
};

const relationsXml = (
  relations: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
) =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${relations
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

export const packageRelations = (): string =>
  relationsXml([
    ['rId1', `${officeRelations}/officeDocument`, 'word/document.xml'],
    ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);

/** What the text of a document refers to. */
export const documentRelations = ({ links, pictures }: Pick<CollectedParts, 'links' | 'pictures'>): string =>
  relationsXml([
    ...['styles', 'numbering', 'footnotes', 'header', 'footer', 'settings'].map(
      (name) => [`rId-${name}`, `${officeRelations}/${name}`, `${name}.xml`] as const,
    ),
    ['rId-data', `${officeRelations}/customXml`, '../customXml/item1.xml'],
    ...pictures.map(
      ({ ending }, at) => [`rIdP${at + 1}`, `${officeRelations}/image`, pictureName(at, ending)] as const,
    ),
    ...links.map((href, at) => [`rIdL${at + 1}`, `${officeRelations}/hyperlink`, href, 'External'] as const),
  ]);

/** Links of notes stand in a part of their own. */
export const noteRelations = ({ links, pictures }: Pick<CollectedParts, 'links' | 'pictures'>): string =>
  relationsXml([
    ...pictures.map(
      ({ ending }, at) => [`rIdP${at + 1}`, `${officeRelations}/image`, pictureName(at, ending)] as const,
    ),
    ...links.map((href, at) => [`rIdL${at + 1}`, `${officeRelations}/hyperlink`, href, 'External'] as const),
  ]);

/** Title, language and address, by which a program lists the file; no time of day. */
export const corePropertiesXml = ({ title, locale, href, kind }: PortableDocument): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(kind)}</dc:subject>` +
  `<dc:identifier>${escapeXml(href)}</dc:identifier><dc:language>${escapeXml(locale)}</dc:language>` +
  '</cp:coreProperties>';
