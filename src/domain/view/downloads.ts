import { hrefOf } from '../href.ts';
import { tableFilePath } from '../routes/table-files.ts';
import type { TableFormat } from '../schema/traits.ts';
import type { ViewContext } from './context.ts';
import { fill } from './labels.ts';
import { sizeWords } from './size-words.ts';
import type { Download, Panel } from './types.ts';

/**
 * A file to download with its address, its format and its size in words; `href` is its name below the public folder.
 */
export function downloadOf(
  { files }: Pick<ViewContext, 'files'>,
  file: { href: string; title: string },
): Download {
  const bytes = files.get(file.href)?.size;
  const extension = /\.([a-z0-9]+)$/i.exec(file.href)?.[1] ?? '';
  return {
    ...file,
    href: hrefOf(file.href),
    format: extension.toUpperCase(),
    size: bytes === undefined ? '' : sizeWords(bytes),
  };
}

/** The tables of a page as files; none where there are no such files. */
export function tableFilesPanel(
  { labels: { lists, marks } }: Pick<ViewContext, 'labels'>,
  owner: string,
  formats: readonly TableFormat[],
): Panel[] {
  if (formats.length === 0) return [];
  const links = formats.map((format) => ({
    text: fill(marks.bracketed, { what: lists.tableFile, more: format.toUpperCase() }),
    href: tableFilePath(owner, format),
  }));
  return [{ type: 'links', id: 'table-files', title: lists.table, links }];
}
