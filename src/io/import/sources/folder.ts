import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Collected, formatName, foundNothing, type SourceFile } from './source-file.ts';

/** Name of a host as `wget -r` names the folder of a site. */
const host =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2}|com|net|org|gov|edu|int|mil|info|example)(?::\d+)?$/i;
/** Endings of files that look like the last part of a host's name. */
const files =
  /\.(?:html?|docx?|xlsx?|pdf|txt|md|csv|zip|jpe?g|png|gif|css|js|wps|et|rtf|odt|mdx|ya?ml|json)$/i;

/**
 * All files of a folder in order of path. A folder named as a host is the mirror of a site: its files stood at
 * addresses of that host.
 */
export function filesOfFolder(folder: string, shown = folder): Collected {
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => !item.isDirectory())
      .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
      .sort();
    if (found.length === 0) return foundNothing(shown, 'nothing-here');
    const top = basename(folder);
    const from = isHost(top) ? [top] : [];
    return { files: found.map((path) => sourceOf(folder, shown, path, from)), problems: [] };
  } catch {
    return foundNothing(shown, 'unreadable');
  }
}

function sourceOf(folder: string, shown: string, path: string, from: readonly string[]): SourceFile {
  const url = mirroredUrl([...from, ...path.split('/')]);
  return {
    disk: join(folder, path),
    path: join(shown, path),
    name: formatName(withoutAddedEnding(path)),
    url,
    mirrored: url !== null,
  };
}

/** Address of a file below a folder that is named as a host. */
export function mirroredUrl(parts: readonly string[]): string | null {
  const at = parts.slice(0, -1).findIndex(isHost);
  if (at < 0) return null;
  const path = withoutAddedEnding(parts.slice(at + 1).join('/'));
  const [, before = path, query = ''] = /^([^?]*)(\?.*)?$/s.exec(path) ?? [];
  return URL.parse(`http://${parts[at]}/${encodeURI(before)}${query}`)?.href ?? null;
}

const isHost = (name: string): boolean => host.test(name) && !files.test(name);

/** `wget -E` adds `.html` behind the query. */
const withoutAddedEnding = (path: string): string =>
  path.endsWith('.html') && path.slice(path.lastIndexOf('/') + 1).includes('?')
    ? path.slice(0, -'.html'.length)
    : path;

/** Folders in which browsers put what belongs to a page that they save: `报告_files`, `报告.files`. */
const besidePage = /[_.]files$/i;

/** Whether a file belongs to a saved page that stands beside its folder. */
export function belongsToPage(path: string, all: ReadonlySet<string>): boolean {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const page = folder.replace(besidePage, '');
    if (page !== folder && ['.html', '.htm', '.mht'].some((ending) => all.has(page + ending))) return true;
  }
  return false;
}
