/// <reference lib="webworker" />
import { answerTo } from './answer.ts';
import { boundForeign } from './bounded-fetch.ts';
import { foldsTraditional, loadTraditional, type SiteAddress } from './load-site.ts';
import type { SearchAnswer, SearchRequest } from './messages.ts';
import { servePackedLists } from './pack.ts';
import { heedComplaints } from './pagefind.ts';
import { sharedEngine } from './shared-engine.ts';
import { openSites } from './sites.ts';
import { staticEngine } from './static-engine.ts';

const { addresses, engine: address } = JSON.parse(self.name) as {
  addresses: [SiteAddress, ...SiteAddress[]];
  engine: string | null;
};
const sites = openSites(addresses);
const own = staticEngine(sites);
const shared = address === null ? null : sharedEngine(address, own, addresses[0].today);
const traditional = { folds: foldsTraditional, load: () => loadTraditional(addresses[0].base) };

boundForeign(new URL(addresses[0].base).origin);
servePackedLists();
heedComplaints();
self.onmessage = async ({ data }: MessageEvent<SearchRequest>) => {
  try {
    const answer = await answerTo(data, shared ?? own, sites.own, traditional);
    self.postMessage(shared?.isAlone() ? { ...answer, alone: true } : answer);
  } catch (error) {
    // The next question starts anew: the site may have been published again, or the network may be back.
    sites.forget();
    const reason = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: data.id, type: 'failed', reason } satisfies SearchAnswer);
  }
};
