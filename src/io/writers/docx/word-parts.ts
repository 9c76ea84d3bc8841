import type { DocumentPicture } from './pictures.ts';

/** What the body of a document asks of the other parts of its file, in the order in which it asks. */
export interface WordParts {
  /** The id of the relation to an address outside of the file. */
  link(href: string): string;
  /** The id of the relation to a picture. */
  picture(picture: DocumentPicture): string;
  /** A number that no other drawing or bookmark has. */
  nextId(): number;
  /** The list that begins with a number at a level, both as its markers say. */
  list(kind: ListKind, level: number, start: number): number;
  /** The name of the bookmark at an id of the page. */
  bookmark(id: string): string;
}

/** How the items of a list are marked: `1.`, `1)`, by bullets. */
export const listKinds = ['dot', 'paren', 'bullet'] as const;
export type ListKind = (typeof listKinds)[number];

/** A list as the part of the lists states it. */
export interface StartedList {
  readonly kind: ListKind;
  readonly level: number;
  readonly start: number;
}

/** What was asked for. */
export interface CollectedParts extends WordParts {
  readonly links: readonly string[];
  readonly pictures: readonly DocumentPicture[];
  readonly lists: readonly StartedList[];
}

/** Nothing asked for yet. */
export function collectParts(): CollectedParts {
  const links: string[] = [];
  const pictures: DocumentPicture[] = [];
  const lists: StartedList[] = [];
  let ids = 0;
  const place = <T>(all: T[], one: T): number => {
    const found = all.indexOf(one);
    return found < 0 ? all.push(one) - 1 : found;
  };
  return {
    ...{ links, pictures, lists },
    link: (href) => `rIdL${place(links, href) + 1}`,
    picture: (picture) => `rIdP${place(pictures, picture) + 1}`,
    nextId: () => ++ids,
    list: (kind, level, start) => lists.push({ kind, level, start }),
    bookmark: (id) => `p_${id.replace(/[^\p{L}\p{N}]/gu, '_')}`.slice(0, longestBookmark),
  };
}

/** Characters of the name of a bookmark in Word. */
const longestBookmark = 40;
