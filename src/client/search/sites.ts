import { type LoadedSite, loadSite, type SiteAddress } from './load-site.ts';

/** Another site must answer within this time, in milliseconds. */
const patience = 3_000;

/** The sites that are searched together: one's own, and others that are left out when they do not answer. */
export interface Sites {
  /** Asks all sites; an error of one's own is thrown. */
  ask<T>(question: (site: LoadedSite) => Promise<T>): Promise<T[]>;
  /** Asks the site at an address alone; null when it is another one and does not answer well. */
  askAt<T>(base: string, question: () => Promise<T>): Promise<T | null>;
  /** One's own site. */
  own(): Promise<LoadedSite>;
  /** Names of the sites that did not answer since `forget`. */
  silent(): string[];
  /** Loads everything anew with the next question. */
  forget(): void;
}

/** Opens sites with the first question; the first of them is one's own. */
export function openSites([own, ...others]: readonly [SiteAddress, ...SiteAddress[]]): Sites {
  let loading: Promise<LoadedSite> | null = null;
  const loaded = new Map<SiteAddress, Promise<LoadedSite>>();
  const silent = new Set<SiteAddress>();
  const askOther = async <T>(
    site: SiteAddress,
    first: Promise<LoadedSite>,
    question: (site: LoadedSite) => Promise<T>,
  ): Promise<T[]> => {
    if (silent.has(site)) return [];
    try {
      const opened = loaded.get(site) ?? first.then((own) => loadSite(site, own));
      loaded.set(site, opened);
      return [await withPatience(opened.then(question))];
    } catch {
      silent.add(site);
      loaded.delete(site);
      return [];
    }
  };
  return {
    async ask(question) {
      loading ??= loadSite(own);
      const first = loading;
      const answers = await Promise.all([
        first.then(async (site) => [await question(site)]),
        ...others.map((site) => askOther(site, first, question)),
      ]);
      return answers.flat();
    },
    async askAt(base, question) {
      const site = others.find((other) => other.base === base);
      if (!site) return question();
      try {
        return await withPatience(question());
      } catch {
        silent.add(site);
        return null;
      }
    },
    own() {
      loading ??= loadSite(own);
      return loading;
    },
    silent: () => [...silent].map(({ name }) => name),
    forget() {
      loading = null;
      loaded.clear();
      silent.clear();
    },
  };
}

function withPatience<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('No answer in time.')), patience);
  });
  return Promise.race([answer, late]);
}
