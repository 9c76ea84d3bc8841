import { isOfDisk } from '../../domain/import/links/addresses.ts';

/** Where a source stands: the address that it had, that which stands for its file, and what lies around that. */
export interface PagePlace {
  readonly url: string | null;
  readonly local: string;
  isThere(address: string): boolean;
}

export const nowhere: PagePlace = { url: null, local: '', isThere: () => false };

/**
 * The address of a link for readers: whole, or null for one within the page and for scripts. What lies beside the file
 * is meant before what stood beside the page; a place on the disk of who wrote it stays as it is where nothing of that
 * name came along.
 */
export function addressOf(href: string, base: string | null, place: PagePlace): string | null {
  if (href === '' || href.startsWith('#') || /^javascript:/i.test(href)) return null;
  if (isOfDisk(href)) return besideDisk(href, place) ?? href;
  const { local, isThere } = place;
  const beside = local === '' ? null : URL.parse(href, local);
  if (beside && isThere(beside.href)) return beside.href;
  const known = base && URL.canParse(base) ? base : local;
  const url = URL.parse(href, known === '' ? undefined : known);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null;
}

/** The file beside that has the name of one on a disk, or its name and that of its folder. */
function besideDisk(href: string, { local, isThere }: PagePlace): string | null {
  const segments = (/^file:/i.test(href) ? decoded(href) : href).split(/[\\/]+/);
  const names = [segments.slice(-2), segments.slice(-1)].map((name) =>
    name.map(encodeURIComponent).join('/'),
  );
  return names.flatMap((name) => URL.parse(name, local || undefined)?.href ?? []).find(isThere) ?? null;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
