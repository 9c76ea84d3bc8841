import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeFileWhole } from '../files/write-file.ts';

/** The addresses of a site as it was published last. */
export interface PublishedAddresses {
  readonly addresses: readonly string[];
  /** True when versions from git were among them. */
  readonly hadHistory: boolean;
}

/** Notes the addresses of what has been published. */
export const writeAddresses = (file: string, published: PublishedAddresses): void =>
  writeFileWhole(file, JSON.stringify({ of: ownerOf(file), ...published }));

/**
 * The private folder of a site, whose name says where the site is written and from what: a record that was copied
 * from another one tells nothing.
 */
const ownerOf = (file: string): string => basename(dirname(file));

/**
 * The addresses that were noted; where nothing is known, those of the pages that stand in the public folder, if they
 * are of the site that `home` is the address of.
 */
export function readAddresses(file: string, target: string, home: string): PublishedAddresses | null {
  try {
    const { of, ...published } = JSON.parse(readFileSync(file, 'utf8')) as PublishedAddresses & {
      of: string;
    };
    if (of === ownerOf(file)) return published;
  } catch {
    // Never built here, or cut off: the pages themselves tell.
  }
  return isSite(target, home) ? addressesIn(target) : null;
}

function isSite(target: string, home: string): boolean {
  const robots = join(target, 'robots.txt');
  return existsSync(robots) && readFileSync(robots, 'utf8').includes(`Sitemap: ${home}sitemap-index.xml`);
}

function addressesIn(target: string): PublishedAddresses {
  const page = '/index.html';
  const addresses = readdirSync(target, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(page))
    .map((path) => path.slice(0, 1 - page.length));
  return { addresses, hadHistory: addresses.some((path) => path.endsWith('/history/')) };
}
