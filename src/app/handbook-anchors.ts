import { allRules } from '../domain/checks/registry.ts';
import { once } from '../domain/once.ts';
import { componentNames } from '../domain/prose/components.ts';
import { chapterAt, type HandbookChapter } from '../domain/routes/handbook.ts';
import { collectionNames } from '../domain/schema/collections.ts';
import { handbookHeadings } from '../io/content/handbook-headings.ts';

/** Headings that a chapter makes from what the program knows. */
const made: Partial<Record<string, readonly string[]>> = {
  'fields/': [...collectionNames, 'site', 'catalogue', 'calendar'],
  'components/': componentNames.map((name) => name.toLowerCase()),
  'rules/': allRules.map(({ id }) => id),
} satisfies Partial<Record<HandbookChapter, readonly string[]>>;

/** Tells the headings of a page of the handbook by its path; the file of its chapter is read when it is asked for. */
export const handbookAnchors = (root: string): ((path: string) => ReadonlySet<string>) =>
  once((path) => new Set(['main', ...handbookHeadings(root, path), ...(made[chapterAt(path)] ?? [])]));
