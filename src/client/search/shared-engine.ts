import { openSearchEngine } from '../../domain/search/opensearch/engine.ts';
import { type Parameters, questionOf } from '../../domain/search/opensearch/parameters.ts';
import type { SearchEngine } from '../../domain/search/search-engine.ts';

/** The engine must answer within this time, in milliseconds. */
const patience = 3_000;
/** An engine that did not is left alone for so long. */
const rest = 30_000;

/** An engine with another one that answers in its place. */
export interface SharedEngine extends SearchEngine {
  /** True when the last answer came from the other one. */
  isAlone(): boolean;
}

/**
 * The engine of many sites at an address, on a day (ISO date); the indexes of one's own where it does not answer, and
 * for what is only near.
 */
export function sharedEngine(address: string, own: SearchEngine, today: string): SharedEngine {
  const shared = openSearchEngine((parameters) => ask(address, parameters), today);
  let silentUntil = 0;
  let alone = false;
  return {
    async find(question) {
      alone = Date.now() < silentUntil;
      if (alone) return own.find(question);
      try {
        const answer = await shared.find(question);
        return {
          ...answer,
          similar: async (thesaurus, count) => (await own.find(question)).similar(thesaurus, count),
        };
      } catch {
        silentUntil = Date.now() + rest;
        alone = true;
        return own.find(question);
      }
    },
    shown: (base, make) => own.shown(base, make),
    silent: () => (alone ? own.silent() : []),
    isAlone: () => alone,
  };
}

/** What stands between lets through this question alone. Without a type of its own no browser asks before. */
async function ask(address: string, parameters: Parameters): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    body: JSON.stringify(questionOf(parameters)),
    signal: AbortSignal.timeout(patience),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
