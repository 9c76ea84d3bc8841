import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../web/public-address.ts';

/** What asking an address may cost. */
export interface FetchLimits {
  /** Milliseconds for all of it. */
  readonly time: number;
  readonly bytes: number;
  readonly redirects: number;
  /** Addresses of this machine and its network may be asked. */
  readonly allowPrivate: boolean;
}

/** What a server said of a text that it gave before, for it to say whether it is the same. */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

/** Why there is no text; `detail` is a status, a code or an address. */
export type FetchProblem = 'private' | 'time' | 'size' | 'status' | 'redirect' | 'unreachable' | 'encoding';

export type Fetched =
  /** `origin` is where the answer came from at last. */
  | ({ readonly type: 'text'; readonly text: string; readonly origin: string } & Validators)
  | { readonly type: 'same'; readonly origin: string }
  | { readonly type: 'problem'; readonly problem: FetchProblem; readonly detail: string };

/** Ends the asking with a reason of its own. */
class FetchError extends Error {
  readonly problem: FetchProblem;
  readonly detail: string;

  constructor(problem: FetchProblem, detail: string) {
    super(`${problem} ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

/**
 * Asks an address for a text. Redirects are followed on the same host alone, or from http to https there; never is
 * anything sent but the request itself, and no answer throws.
 */
export async function fetchText(
  address: URL,
  known: Validators | null,
  limits: FetchLimits,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.time);
  try {
    let at = address;
    for (let step = 0; step <= limits.redirects; step++) {
      const response = await ask(at, known, { limits, signal });
      const next = targetOf(response, at);
      if (next) {
        response.destroy();
        at = next;
        continue;
      }
      return await answerOf(response, at.origin, limits.bytes);
    }
    return { type: 'problem', problem: 'redirect', detail: at.href };
  } catch (error) {
    if (error instanceof FetchError) return { type: 'problem', problem: error.problem, detail: error.detail };
    if (signal.aborted) return { type: 'problem', problem: 'time', detail: String(limits.time / 1000) };
    const { code, message } = error as NodeJS.ErrnoException;
    return { type: 'problem', problem: 'unreachable', detail: code ?? message };
  }
}

interface Asking {
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

function ask(url: URL, known: Validators | null, { limits, signal }: Asking): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Nobody looks up what is an address already.
  if (!limits.allowPrivate && isIP(host) !== 0 && !isPublicAddress(host))
    return Promise.reject(new FetchError('private', host));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = request(url, {
      signal,
      agent: false,
      lookup: limits.allowPrivate ? lookup : lookupPublic,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'gongkai',
        ...(known?.etag ? { 'if-none-match': known.etag } : {}),
        ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
      },
    });
    asked.on('response', resolve);
    asked.on('error', reject);
    asked.end();
  });
}

/** Gives only public addresses of a name: the connection is made to one of these and no other. */
const lookupPublic: LookupFunction = (host, options, give) => {
  lookup(host, { ...options, all: true }, (error, all: LookupAddress[]) => {
    if (error) return give(error, []);
    const open = all.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first) return give(new FetchError('private', all[0]?.address ?? host), []);
    if (options.all) give(null, open);
    else give(null, first.address, first.family);
  });
};

/** Where an answer leads; null where it leads nowhere. */
function targetOf({ statusCode = 0, headers }: IncomingMessage, at: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null;
  const location = headers.location ?? '';
  if (!URL.canParse(location, at.href)) throw new FetchError('redirect', location);
  const next = new URL(location, at.href);
  const same = next.protocol === at.protocol && next.port === at.port;
  const upgrade = at.protocol === 'http:' && next.protocol === 'https:';
  if (next.hostname !== at.hostname || !(same || upgrade) || next.username || next.password)
    throw new FetchError('redirect', next.href);
  return next;
}

async function answerOf(response: IncomingMessage, origin: string, most: number): Promise<Fetched> {
  const { statusCode = 0, headers } = response;
  try {
    if (statusCode === 304) return { type: 'same', origin };
    if (statusCode !== 200) throw new FetchError('status', String(statusCode));
    if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new FetchError('encoding', '');
    if (Number(headers['content-length'] ?? 0) > most) throw new FetchError('size', String(most));
    const text = await textOf(response, most);
    const lineOf = (value: string | undefined) => (value && value.length < 500 ? value : null);
    return {
      ...{ type: 'text', text, origin },
      ...{ etag: lineOf(headers.etag), modified: lineOf(headers['last-modified']) },
    };
  } finally {
    response.destroy();
  }
}

async function textOf(response: IncomingMessage, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new FetchError('size', String(most));
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new FetchError('encoding', 'UTF-8');
  }
}
