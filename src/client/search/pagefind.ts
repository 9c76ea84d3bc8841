/** A record that the engine found, with the places of the tokens that matched. */
export interface Found {
  readonly id: string;
  readonly words: readonly number[];
}

/** The part of Pagefind's interface that is used. */
export interface Pagefind {
  search(question: string): Promise<{ readonly results: readonly Found[] }>;
}

/** An engine to which indexes can be added. */
export interface Engine extends Pagefind {
  /** Adds an index, a folder below the site's base, to all searches to come. */
  add(folder: string): Promise<void>;
}

interface Instance extends Pagefind {
  mergeIndex(path: string): Promise<void>;
}

interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly baseUrl: string }): Instance;
}

/** What the engine has complained of. */
const complaints: string[] = [];
const namesAddress = /https?:/;

/**
 * Starts the engine that stands in the folder `code` on some indexes of a site, folders below its `base`; both are
 * absolute addresses with a slash at the end. A search of which a part of an index could not be loaded is rejected.
 */
export async function startPagefind(code: string, base: string, folders: readonly string[]): Promise<Engine> {
  const [first, ...others] = folders.map((folder) => base + folder);
  // A site without documents has no index.
  if (first === undefined) return { search: async () => ({ results: [] }), add: async () => {} };
  const { createInstance } = (await import(/* @vite-ignore */ `${code}pagefind.js`)) as PagefindModule;
  const engine = createInstance({ basePath: first, baseUrl: '/' });
  const heeded = async <T>(answer: Promise<T>): Promise<T> => {
    const before = complaints.length;
    const result = await answer;
    // What names an address of another site is none of ours.
    const own = complaints.slice(before).filter((text) => text.includes(base) || !namesAddress.test(text));
    if (own.length > 0) throw new Error('A part of the search index could not be loaded.');
    return result;
  };
  // To search for nothing waits until the engine stands. Its code, which all sites share, must have started once
  // before another one starts it: two that start at once change each other's memory.
  await heeded(engine.search(''));
  await heeded(Promise.all(others.map((folder) => engine.mergeIndex(folder))));
  return {
    search: (question) => heeded(engine.search(question)),
    add: (folder) => heeded(engine.mergeIndex(base + folder)),
  };
}

/**
 * Takes down what the engine writes to the console: when a file of the index is missing or cut off it answers with
 * what it has, and that is its only sign. To be called once, in a worker that does nothing else.
 */
export function heedComplaints(): void {
  const write = console.error;
  console.error = (...what: unknown[]) => {
    complaints.push(what.map(String).join(' '));
    write(...what);
  };
}
