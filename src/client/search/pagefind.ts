/** A record that the engine found, with the places of the words that matched. */
export interface Found {
  readonly id: string;
  readonly words: readonly number[];
}

/** The part of Pagefind's interface that is used. */
export interface Pagefind {
  search(question: string): Promise<{ readonly results: readonly Found[] }>;
}

interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly baseUrl: string }): Pagefind;
}

let complaints = 0;

/**
 * Starts the engine that stands below a site's base (an absolute address with a slash at its end). A search of which a
 * part of the index could not be loaded is rejected.
 */
export async function startPagefind(base: string): Promise<Pagefind> {
  const path = `${base}pagefind/`;
  const { createInstance } = (await import(/* @vite-ignore */ `${path}pagefind.js`)) as PagefindModule;
  const engine = createInstance({ basePath: path, baseUrl: '/' });
  return {
    async search(question) {
      const before = complaints;
      const answer = await engine.search(question);
      if (complaints > before) throw new Error('A part of the search index could not be loaded.');
      return answer;
    },
  };
}

/**
 * Counts what the engine writes to the console: when a file of the index is missing or cut off it answers with what it has,
 * and that is its only sign. To be called once, in a worker that does nothing else.
 */
export function heedComplaints(): void {
  const write = console.error;
  console.error = (...what: unknown[]) => {
    complaints++;
    write(...what);
  };
}
