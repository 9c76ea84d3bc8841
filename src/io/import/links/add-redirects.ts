import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { isOldAddress } from '../../../domain/schema/old-address.ts';
import { placeInContent } from '../../content/content-place.ts';
import { writeFileWhole } from '../../files/write-file.ts';

/** An address of the old site, and the page of this site that stands for it. */
export interface WantedRedirect {
  /** Whole address, with scheme and host. */
  readonly url: string;
  /** Path of the page: `/reports/2020/rule-of-law/`. */
  readonly to: string;
}

/** What became of redirects that were asked for. */
export interface AddedRedirects {
  /** Paths that now lead on. */
  readonly added: readonly string[];
  /** Addresses that no file on a host can stand for: what differs is behind the `?`. */
  readonly impossible: readonly string[];
}

/** Adds redirects to `site.yaml`, whose other lines stay as they are; addresses that it knows already stay too. */
export function addRedirects(
  content: string,
  wanted: readonly WantedRedirect[],
  { dryRun }: { readonly dryRun: boolean },
): AddedRedirects {
  const file = join(content, 'site.yaml');
  const paths = new Map<string, string>();
  const impossible: string[] = [];
  for (const { url, to } of wanted) {
    const path = pathOf(url);
    if (path === null) impossible.push(url);
    else if (path !== to && path !== '/' && !paths.has(path)) paths.set(path, to);
  }
  if (paths.size === 0 || !existsSync(file) || placeInContent(content, 'site.yaml') === null)
    return { added: [], impossible };
  const text = readFileSync(file, 'utf8');
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents)) return { added: [], impossible };
  const known = knownIn(contents);
  const added = [...paths].filter(([from]) => !known.has(from));
  if (added.length > 0 && !dryRun) writeFileWhole(file, withRedirects(text, contents, added));
  return { added: added.map(([from]) => from), impossible };
}

/** The path of an address as a redirect has it; null where its query decides what it shows. */
function pathOf(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed?.search !== '') return null;
  const path = readable(parsed.pathname);
  return isOldAddress(path) ? path : isOldAddress(parsed.pathname) ? parsed.pathname : null;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

function knownIn(site: YAMLMap): ReadonlySet<string> {
  const { redirects } = site.toJSON() as { redirects?: unknown };
  return new Set(
    (Array.isArray(redirects) ? redirects : []).flatMap((one: { from?: unknown }) =>
      typeof one?.from === 'string' ? [one.from, readable(one.from)] : [],
    ),
  );
}

/** The text with lines added behind the last redirect, or at its end where there is none. */
function withRedirects(
  text: string,
  site: YAMLMap,
  added: readonly (readonly [from: string, to: string])[],
): string {
  const lines = (indent: string) =>
    added.map(([from, to]) => `${indent}- from: ${stringify(from).trim()}\n${indent}  to: ${to}\n`).join('');
  const list: unknown = site.get('redirects', true);
  const last = isSeq(list) && !list.flow ? list.items.at(-1) : undefined;
  if (isSeq(list) && isNode(last) && last.range) {
    const at = lineEnd(text, last.range[1]);
    const before = text.slice(0, at);
    return `${before}${before.endsWith('\n') ? '' : '\n'}${lines(indentOf(text, list))}${text.slice(at)}`;
  }
  if (list !== undefined) return withList(text, added);
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}redirects:\n${lines('  ')}`;
}

/** An empty list, or one on a single line, is written anew with all of the file. */
function withList(text: string, added: readonly (readonly [from: string, to: string])[]): string {
  const document = parseDocument(text);
  const list = document.get('redirects', true);
  if (isSeq(list)) list.flow = false;
  else document.set('redirects', document.createNode([]));
  for (const [from, to] of added) document.addIn(['redirects'], document.createNode({ from, to }));
  return document.toString({ lineWidth: 0 });
}

const lineEnd = (text: string, at: number): number => {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** Blanks before the hyphen of the first member. */
function indentOf(text: string, list: YAMLSeq): string {
  const first = list.range?.[0] ?? 0;
  return /(?<![ \t])[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', first - 1) + 1, first))?.[0] ?? '  ';
}
