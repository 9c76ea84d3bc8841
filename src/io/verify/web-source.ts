import type { Found, SiteSource } from './site-source.ts';

/** What a look at an address may cost. */
export interface WebLimits {
  /** Milliseconds for one file. */
  readonly time: number;
  readonly redirects: number;
}

const usual: WebLimits = { time: 60_000, redirects: 3 };

/** A site at an address: each file is asked for as readers ask for it, a page by its folder. */
export function openWeb(address: string, limits: WebLimits = usual): SiteSource {
  const home = new URL(address.endsWith('/') ? address : `${address}/`);
  return {
    atOnce: 8,
    list: () => null,
    async read(path, most) {
      const own = path.replace(/(^|\/)index\.html$/, '$1');
      const found = await readAddress(addressOf(home, own), home, most, limits);
      // Some servers lead elsewhere from a folder, and give the page under its name.
      return found.type === 'bytes' || own === path
        ? found
        : readAddress(addressOf(home, path), home, most, limits);
    },
    close: () => undefined,
  };
}

const addressOf = (home: URL, path: string): URL =>
  new URL(path.split('/').map(encodeURIComponent).join('/') || '.', home);

async function readAddress(url: URL, home: URL, most: number, limits: WebLimits): Promise<Found> {
  const signal = AbortSignal.timeout(limits.time);
  try {
    let at = url;
    for (let step = 0; step <= limits.redirects; step++) {
      const response = await fetch(at, {
        redirect: 'manual',
        signal,
        headers: { 'cache-control': 'no-cache' },
      });
      const target = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && target) {
        await response.body?.cancel();
        at = new URL(target, at);
        // Where another site answers, it is not this one that is looked at.
        if (at.origin !== home.origin) return { type: 'unreadable', reason: `-> ${at.href}` };
        continue;
      }
      return await bodyOf(response, most);
    }
    return { type: 'unreadable', reason: `-> ${at.href}` };
  } catch (error) {
    const { cause, message } = error as Error;
    return { type: 'unreadable', reason: cause instanceof Error ? cause.message : message };
  }
}

async function bodyOf(response: Response, most: number): Promise<Found> {
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel();
    return { type: 'missing' };
  }
  if (!response.ok) {
    await response.body?.cancel();
    return { type: 'unreadable', reason: `HTTP ${response.status}` };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) return { type: 'longer' };
    chunks.push(chunk);
  }
  return { type: 'bytes', bytes: Buffer.concat(chunks) };
}
