import { historyLeads } from '../../src/domain/routes/unwritten-history.ts';

/** Files that the site writes below the page of an item that are of this item alone. */
const own = /^(?:index\.html|document\.json|history\/index\.html|history\.json|timemap\.link|v\/.*)$/;

interface ItemFile {
  readonly item: string;
  readonly version: { readonly history: string | null; readonly timeMap: string | null };
  readonly revisions: readonly unknown[];
  readonly acts: readonly { readonly act: string }[];
}

/**
 * What is wrong with the versions of a site that was built with a history at `https://test.example/`, by its files and
 * their texts: links that lead nowhere, items with other files than they should have, addresses of versions that
 * nobody answers. Counts the items that never changed and those that did.
 */
export function versionFaults(files: Readonly<Record<string, string>>) {
  const isThere = (path: string) =>
    Object.hasOwn(
      files,
      decodeURIComponent(path).replace(/^$|\/$/, (end) => `${end}index.html`),
    );
  const faults = Object.entries(files).flatMap(([name, text]) =>
    addressesIn(name, text).flatMap((path) => (isThere(path) ? [] : [`${name} leads to ${path}`])),
  );
  const items = Object.entries(files)
    .filter(([name]) => name.endsWith('/document.json'))
    .map(([, text]) => JSON.parse(text) as ItemFile);
  const names = Object.keys(files);
  const filesOf = ({ item }: ItemFile) =>
    names.flatMap((name) => (name.startsWith(`${item}/`) ? [name.slice(item.length + 1)] : []));
  const isUnchanged = ({ revisions, acts }: ItemFile) => revisions.length === 1 && acts.length === 1;
  const leads = historyLeads({});
  /** Where an address ends; null where nothing is written and nobody leads on. */
  const endOf = (path: string): string | null => {
    if (isThere(path)) return path;
    for (const { pattern, to } of leads) {
      const [, item] = new RegExp(pattern).exec(path) ?? [];
      if (item !== undefined) return endOf((item + to).replace(/#.*/, ''));
    }
    return null;
  };
  for (const one of items) {
    const { item, version, revisions } = one;
    const written = filesOf(one).filter((name) => own.test(name));
    const told = [version.history, version.timeMap].filter((address) => address !== null);
    if (isUnchanged(one)) {
      if (written.length !== 2 || told.length > 0) faults.push(`${item} never changed: ${written}, ${told}`);
    } else if (told.length !== 2 || written.length > 6 + 3 * (revisions.length - 1))
      faults.push(`${item} has ${revisions.length} versions: ${written}, ${told}`);
    for (const below of ['history/', 'history.json', 'timemap.link', 'v/']) {
      const path = `${item}/${below}`;
      if (endOf(path) === null) faults.push(`${path} is not there, and nobody leads on`);
    }
  }
  const unchanged = items.filter(isUnchanged).length;
  return { faults, unchanged, changed: items.length - unchanged };
}

/** Addresses within the site that a file names, below its base. */
function addressesIn(name: string, text: string): string[] {
  const links = name.endsWith('.html')
    ? [...text.matchAll(/<[a-z][^>]*?\s(?:href|src|action)="\/([^"/][^"]*)?"/g)].map(([, path = '']) => path)
    : /\.(?:json|jsonl|link|xml|md|txt)$/.test(name)
      ? [...text.matchAll(/https:\/\/test\.example\/([^\s"<>)\\]*)/g)].map(([, path = '']) => path)
      : [];
  // Descriptions of what can be asked for have places that somebody fills in.
  return links.map((path) => path.replace(/[?#].*$/s, '')).filter((path) => !/[{}]/.test(path));
}
