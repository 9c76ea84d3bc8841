import type { Finding } from '../finding.ts';
import { type CollectionName, collectionNames, isCollectionName } from '../schema/collections.ts';
import { say } from '../text/message.ts';

/** What the path of a file says about it. */
export interface Identity {
  readonly collection: CollectionName;
  /** Path below the collection without extension, e.g. `2020/rule-of-law`. */
  readonly id: string;
}

const segment = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that the site itself uses inside a collection's address space. */
const reserved = new Set(['index', 'page', 'feed', 'history', 'v', 'compare']);

/** Reads collection and id from a path below `content/`, e.g. `reports/2020/rule-of-law.mdx`. */
export function identify(path: string, file: string): Identity | Finding {
  const [collection = '', ...rest] = path.split('/');
  if (!isCollectionName(collection) || rest.length === 0) return misplaced(path, file);
  const parts = rest
    .join('/')
    .replace(/\.mdx?$/, '')
    .split('/');
  const bad = parts.find((part) => !segment.test(part) || reserved.has(part));
  if (bad !== undefined) return badName(bad, file);
  return { collection, id: parts.join('/') };
}

function misplaced(path: string, file: string): Finding {
  return {
    rule: 'file-place',
    severity: 'error',
    file,
    position: null,
    message: say('identify.misplaced', { path }),
    fix: say('identify.misplacedFix', { collectionNames }),
  };
}

function badName(name: string, file: string): Finding {
  const suggestion = suggestSlug(name);
  return {
    rule: 'file-name',
    severity: 'error',
    file,
    position: null,
    message: reserved.has(name) ? say('identify.reserved', { name }) : say('identify.badName', { name }),
    fix: say('identify.badNameFix', { suggestion }),
  };
}

function suggestSlug(name: string): string {
  const ascii = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return ascii === '' || reserved.has(ascii) ? 'annual-report' : ascii;
}
