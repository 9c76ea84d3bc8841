import { hrefOf } from '../href.ts';
import type { ViewContext } from './context.ts';
import type { Download } from './types.ts';

/**
 * A file to download with its address, its format and its size in words; `href` is its name below the public folder.
 */
export function downloadOf(
  { files }: Pick<ViewContext, 'files'>,
  file: { href: string; title: string },
): Download {
  const extension = /\.([a-z0-9]+)$/i.exec(file.href)?.[1] ?? '';
  return {
    ...file,
    href: hrefOf(file.href),
    format: extension.toUpperCase(),
    size: sizeInWords(files.get(file.href)?.size),
  };
}

/** Bytes in words, decimal units: `820 B`, `12.3 kB`, `4.0 MB`. */
function sizeInWords(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
