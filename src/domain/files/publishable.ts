/**
 * Types of files that an editor may publish, by ending: browsers show or save them, and nothing in them runs as part
 * of the site.
 */
export const publishableEndings: readonly string[] = [
  'pdf ofd doc docx wps rtf odt txt',
  'xls xlsx et ods csv tsv',
  'ppt pptx dps odp',
  'json geojson xml ics',
  'png jpg jpeg gif webp avif bmp tif tiff ico svg',
  'mp3 m4a aac wav ogg flac',
  'mp4 m4v webm mov ogv vtt srt',
  'zip 7z rar tar gz tgz',
  'p7s asc sig',
].flatMap((line) => line.split(' '));
const publishable: ReadonlySet<string> = new Set(publishableEndings);

/** Files that hosts read as orders to themselves; nobody may give them from a folder of attachments. */
const orders =
  /^(?:_headers|_redirects|_routes\.json|_worker\.js|\.htaccess|\.htpasswd|web\.config|nginx\.conf)$/i;

/** Why a file may not be published, or null. */
export type Refusal = 'order' | 'hidden' | 'no-ending' | 'ending';

/**
 * Looks at the name of a file below the public folder (`files/form.pdf`); `allowed` holds those that `site.yaml`
 * names for the host.
 */
export function refusalOf(path: string, allowed: ReadonlySet<string>): Refusal | null {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (orders.test(name)) return 'order';
  if (allowed.has(path)) return null;
  if (parts.some((part) => part.startsWith('.'))) return 'hidden';
  const ending = endingOf(name);
  if (ending === null) return 'no-ending';
  return publishable.has(ending) ? null : 'ending';
}

/** The ending of a name in small letters, without its point. */
export const endingOf = (name: string): string | null =>
  /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? null;

/** Files in whose bytes something could run: they are looked into. */
export const needsLook = (path: string): boolean => /^(?:svg|xml|html?|xhtml)$/.test(endingOf(path) ?? '');
