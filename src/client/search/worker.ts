/// <reference lib="webworker" />
import { answerTo } from './answer.ts';
import { boundForeign } from './bounded-fetch.ts';
import { foldsTraditional, loadTraditional, type SiteAddress } from './load-site.ts';
import type { SearchAnswer, SearchRequest } from './messages.ts';
import { heedComplaints } from './pagefind.ts';
import { openSites } from './sites.ts';
import { staticEngine } from './static-engine.ts';

const addresses = JSON.parse(self.name) as [SiteAddress, ...SiteAddress[]];
const sites = openSites(addresses);
const engine = staticEngine(sites);
const traditional = { folds: foldsTraditional, load: () => loadTraditional(addresses[0].base) };

boundForeign(new URL(addresses[0].base).origin);
heedComplaints();
self.onmessage = async ({ data }: MessageEvent<SearchRequest>) => {
  try {
    self.postMessage(await answerTo(data, engine, sites.own, traditional));
  } catch (error) {
    // The next question starts anew: the site may have been published again, or the network may be back.
    sites.forget();
    const reason = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: data.id, type: 'failed', reason } satisfies SearchAnswer);
  }
};
