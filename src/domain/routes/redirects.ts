/**
 * An address that leads to another one for good; both are paths of the site as they are read (`/政策/`), without the
 * base.
 */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * One redirect for each old address, straight to where it ends: the first that names an address decides. What leads
 * in a circle, to itself or away from an address that is there is left out.
 */
export function exactRedirects<R extends Redirect>(
  wanted: readonly R[],
  isThere: (path: string) => boolean,
): R[] {
  const next = new Map<string, R>();
  for (const redirect of wanted)
    if (!isThere(redirect.from) && !next.has(redirect.from)) next.set(redirect.from, redirect);
  return [...next.values()].flatMap((redirect) => {
    const to = endOf(redirect.to, next);
    return to === null ? [] : [{ ...redirect, to }];
  });
}

/** Where a way along redirects ends; null when it goes in a circle. */
export function endOf(path: string, next: ReadonlyMap<string, Pick<Redirect, 'to'>>): string | null {
  const passed = new Set<string>();
  let end = path;
  for (let step = next.get(end); step; step = next.get(end)) {
    if (passed.has(end)) return null;
    passed.add(end);
    end = step.to;
  }
  return end;
}

/**
 * An address as it is read: what was copied from an address bar with `%E6…` as well. What is no such encoding stands
 * as it is.
 */
export function readableAddress(address: string): string {
  try {
    const path = decodeURIComponent(address);
    // An encoded slash is no border between folders.
    return path.split('/').length === address.split('/').length ? path.normalize() : address;
  } catch {
    return address;
  }
}
