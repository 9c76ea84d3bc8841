import { posix } from 'node:path';
import { UnreadableError } from '../unreadable-error.ts';
import { elementsOf, type XmlElement, xmlTree } from './xml-tree.ts';

/** The parts of a Word file that hold what is read. */
export interface WordParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly comments: XmlElement | null;
  /** Headers and footers in the order in which the file names them. */
  readonly margins: readonly XmlElement[];
  /** Pictures of the document by the id of their relation. */
  readonly pictures: ReadonlyMap<string, PictureSource>;
  /** Targets of links, as the file writes them, by the id of their relation. */
  readonly links: Readonly<Record<LinkedPart, ReadonlyMap<string, string>>>;
}

/** A picture of the file by its path in it; one that lies outside by its address, as the file writes it. */
export interface PictureSource {
  readonly path: string;
  readonly isOuter: boolean;
}

/** Parts that may hold links, each with relations of its own. */
type LinkedPart = 'document' | 'footnote' | 'endnote';

/** Finds the parts of a Word file by the relations that it states; `files` are its entries by lower-case path. */
export function wordParts(files: ReadonlyMap<string, Uint8Array>): WordParts {
  const [main] = related(files, '', 'officeDocument');
  const bytes = main === undefined ? undefined : files.get(main);
  if (main === undefined || !bytes) throw new UnreadableError('damaged', 'no document in the zip');
  const treesOf = (type: string): XmlElement[] =>
    related(files, main, type).flatMap((path) => {
      const part = files.get(path);
      return part ? [xmlTree(part)] : [];
    });
  const only = (type: string) => treesOf(type)[0] ?? null;
  const linksOf = (type: string) =>
    new Map(related(files, main, type).flatMap((part) => outerRelations(files, part, 'hyperlink')));
  return {
    document: xmlTree(bytes),
    styles: only('styles'),
    numbering: only('numbering'),
    footnotes: only('footnotes'),
    endnotes: only('endnotes'),
    comments: only('comments'),
    margins: [...treesOf('header'), ...treesOf('footer')],
    pictures: new Map(
      [
        ...relationsOf(files, main, 'image').map(({ id, path }) => ({ id, path, isOuter: false })),
        ...outerRelations(files, main, 'image').map(([id, path]) => ({ id, path, isOuter: true })),
      ].map(({ id, ...source }) => [id, source]),
    ),
    links: {
      document: new Map(outerRelations(files, main, 'hyperlink')),
      footnote: linksOf('footnotes'),
      endnote: linksOf('endnotes'),
    },
  };
}

/** Ids of relations that lead out of the file, with their targets as a part writes them. */
const outerRelations = (
  files: ReadonlyMap<string, Uint8Array>,
  part: string,
  type: string,
): (readonly [id: string, target: string])[] =>
  statedRelations(files, part).flatMap(({ Id = '', Type = '', Target = '', TargetMode }) =>
    TargetMode === 'External' && Type.endsWith(`/${type}`) ? [[Id, Target] as const] : [],
  );

/** Paths of the parts that a part (the file itself when empty) states to be of a type. */
const related = (files: ReadonlyMap<string, Uint8Array>, part: string, type: string): string[] =>
  relationsOf(files, part, type).map(({ path }) => path);

function relationsOf(
  files: ReadonlyMap<string, Uint8Array>,
  part: string,
  type: string,
): { readonly id: string; readonly path: string }[] {
  const folder = posix.dirname(part);
  return statedRelations(files, part).flatMap(({ Id = '', Type = '', Target = '', TargetMode }) => {
    if (TargetMode === 'External' || !Type.endsWith(`/${type}`)) return [];
    const path = posix.join(
      '/',
      folder,
      posix.isAbsolute(Target) ? posix.relative(`/${folder}`, Target) : Target,
    );
    return [{ id: Id, path: path.slice(1).toLowerCase() }];
  });
}

function statedRelations(
  files: ReadonlyMap<string, Uint8Array>,
  part: string,
): Readonly<Record<string, string>>[] {
  const relations = files.get(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`));
  return relations ? elementsOf(xmlTree(relations)).map(({ attributes }) => attributes) : [];
}
