/** What a crawl over a site that is served found. */
interface Crawled {
  /** Number of addresses that were asked for. */
  readonly asked: number;
  /** Addresses that do not answer, each with its status and the page that names it. */
  readonly broken: string[];
}

const atOnce = 16;

/** Follows every link of every page of a site from its first page on, and from the addresses in `more`. */
export async function crawlSite(home: string, more: readonly string[] = []): Promise<Crawled> {
  const seen = new Set<string>();
  const waiting: { url: string; on: string }[] = [];
  const broken: string[] = [];
  const meet = (address: string, on: string) => {
    const url = new URL(address, on);
    url.hash = '';
    url.search = '';
    if (url.origin !== new URL(home).origin || seen.has(url.href)) return;
    seen.add(url.href);
    waiting.push({ url: url.href, on });
  };
  for (const address of ['', ...more]) meet(home + address, home);
  const walk = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { url, on } = next;
      const response = await fetch(url);
      const text = await response.text();
      if (response.status !== 200 || !url.startsWith(home)) broken.push(`${response.status} ${url} on ${on}`);
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
      for (const [, address = ''] of text.matchAll(/<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g))
        meet(address.replaceAll('&amp;', '&'), url);
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, walk));
  return { asked: seen.size, broken };
}
