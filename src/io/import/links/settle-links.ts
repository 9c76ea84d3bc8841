import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../../domain/import/blocks.ts';
import { isLocalAddress, localPath, normalAddress } from '../../../domain/import/links/addresses.ts';
import { rewriteLinks } from '../../../domain/import/links/rewrite-links.ts';
import { writeFileWhole } from '../../files/write-file.ts';
import type { ImportOptions } from '../outcome.ts';

/** A document that was written by an import, and the addresses of its source. */
export interface LinkedDocument {
  /** Path below the content folder without ending. */
  readonly path: string;
  /** Text as it was written. */
  readonly text: string;
  readonly addresses: readonly string[];
  /** Files below `public/` that are copies of other sources, by address: the `normalAddress` of each. */
  readonly copies?: ReadonlyMap<string, string>;
}

/** Pages by the addresses of what they were made of; where several were made of one source it is the first. */
export function pagesByAddress(documents: readonly LinkedDocument[]): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const { path, addresses } of documents)
    for (const address of addresses) {
      const key = normalAddress(address);
      if (!pages.has(key)) pages.set(key, `/${path}/`);
    }
  return pages;
}

/**
 * Lets the links of imported texts lead to each other's pages; a text that somebody changed meanwhile stays as it is.
 * Gives the new text, and a notice of links to the old site that lead to no page.
 */
export function settleLinks(
  document: LinkedDocument,
  pages: ReadonlyMap<string, string>,
  { content, dryRun, public: folder }: Pick<ImportOptions, 'content' | 'dryRun' | 'public'>,
): { readonly text: string; readonly notice: Notice | null } {
  const imported = [...(document.copies ?? [])].flatMap(([src, key]) => {
    const page = pages.get(key);
    return page === undefined ? [] : [{ src, page }];
  });
  const led = imported.reduce(
    (all, { src, page }) => all.replaceAll(`](${src})`, () => `](${page})`),
    document.text,
  );
  const { text, outside } = rewriteLinks(led, pages);
  if (text !== document.text && !dryRun) {
    const file = join(content, `${document.path}.mdx`);
    if (existsSync(file) && readFileSync(file, 'utf8') === document.text) {
      writeFileWhole(file, text);
      // The page stands for the file, which stays there as its attachment.
      for (const { src } of imported) if (!text.includes(src)) rmSync(join(folder, src), { force: true });
    }
  }
  const hosts = new Set(document.addresses.flatMap((address) => URL.parse(address)?.host ?? []));
  const dead = outside.filter((url) => hosts.has(URL.parse(url)?.host ?? ''));
  const shown = dead.slice(0, mostShown).map((url) => (isLocalAddress(url) ? localPath(url) : url));
  const detail = `${shown.join('、')}${dead.length > shown.length ? '…' : ''}`;
  return { text, notice: dead.length > 0 ? { kind: 'dead-links', count: dead.length, detail } : null };
}

const mostShown = 20;
