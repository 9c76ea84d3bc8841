/** What other sites may send, in bytes and milliseconds. */
const [mostOfFile, mostOfSite, patience] = [16_000_000, 96_000_000, 15_000];

/** The engine's code among the files of an index. */
const engineCode = /\/(wasm\.[\w-]+\.pagefind)$/;
let engineFolder = '';

/**
 * Takes the engine's code from this folder, whichever index it is asked for with: it is loaded once for all, and code
 * of other sites never.
 */
export function useEngineOf(folder: string): void {
  engineFolder = folder;
}

/**
 * Bounds every request of this worker, the engine's too, to another origin than `own`: its bytes, those of all files
 * of that origin together, and its time. What is larger or later fails as if the network had failed. To be called
 * once.
 */
export function boundForeign(own: string): void {
  const fetchAny = self.fetch.bind(self);
  const left = new Map<string, number>();
  self.fetch = async (input, options = {}) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input, self.location.href);
    const code = engineCode.exec(pathname)?.[1];
    if (code !== undefined) return fetchAny(engineFolder + code);
    if (origin === own) return fetchAny(input, options);
    // Whoever asks may be less patient.
    const signal = options.signal ?? AbortSignal.timeout(patience);
    const response = await fetchAny(input, {
      ...options,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const take = (bytes: number) => {
      const rest = (left.get(origin) ?? mostOfSite) - bytes;
      left.set(origin, rest);
      return rest >= 0;
    };
    return response.body ? new Response(response.body.pipeThrough(counting(take)), response) : response;
  };
}

/** Passes bytes on until there are too many. */
function counting(take: (bytes: number) => boolean): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.length;
      if (take(chunk.length) && size <= mostOfFile) controller.enqueue(chunk);
      else controller.error(new Error('Another site sent too much.'));
    },
  });
}
