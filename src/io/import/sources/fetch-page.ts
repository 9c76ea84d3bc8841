import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import { isIP, isIPv6 } from 'node:net';
import { isPublicAddress } from '../../web/public-address.ts';
import type { CollectProblem } from './source-file.ts';

/** A page as a server gave it. */
export interface Fetched {
  readonly bytes: Buffer;
  /** Address that gave it in the end. */
  readonly url: string;
  readonly type: string | null;
}

/** What fetching a page may cost, and whether it may come from this machine and its network. */
export interface FetchLimits {
  /** Milliseconds. */
  readonly time: number;
  readonly bytes: number;
  readonly redirects: number;
  readonly allowPrivate: boolean;
}

/** Thrown where a page cannot be fetched. */
export class FetchError extends Error {
  readonly problem: CollectProblem;

  constructor(problem: CollectProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Fetches one page, from the address that was looked up and no other; throws a `FetchError`. */
export async function fetchPage(address: string, limits: FetchLimits): Promise<Fetched> {
  const deadline = AbortSignal.timeout(limits.time);
  let url = new URL(address);
  for (let step = 0; step <= limits.redirects; step++) {
    const answer = await ask(url, limits, deadline);
    if (!('to' in answer)) return answer;
    const next = URL.parse(answer.to, url);
    if (!next || !/^https?:$/.test(next.protocol)) throw new FetchError('not-fetched', answer.to);
    url = next;
  }
  throw new FetchError('not-fetched', `more than ${limits.redirects} redirects`);
}

async function ask(
  url: URL,
  { bytes, allowPrivate }: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched | { readonly to: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const ip = isIP(host) ? host : await addressOf(host);
  if (!allowPrivate && !isPublicAddress(ip)) throw new FetchError('private-address', ip);
  const { promise, resolve, reject } = Promise.withResolvers<Fetched | { readonly to: string }>();
  const fail = (error: Error) => reject(new FetchError('not-fetched', error.message));
  const send = url.protocol === 'https:' ? requestSafe : requestPlain;
  const request = send(
    url,
    {
      signal,
      headers: { 'user-agent': 'gongkai-import', accept: 'text/html,*/*', 'accept-encoding': 'identity' },
      lookup: (_host, options, done) =>
        options.all
          ? done(null, [{ address: ip, family: isIPv6(ip) ? 6 : 4 }])
          : done(null, ip, isIPv6(ip) ? 6 : 4),
    },
    (response) => {
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && headers.location) {
        response.destroy();
        return resolve({ to: headers.location });
      }
      if (status !== 200) {
        response.destroy();
        return fail(new Error(`HTTP ${status}`));
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > bytes) response.destroy(new Error(`more than ${bytes} bytes`));
      });
      response.on('error', fail);
      response.on('end', () =>
        resolve({ bytes: Buffer.concat(chunks), url: url.href, type: headers['content-type'] ?? null }),
      );
    },
  );
  request.on('error', fail);
  request.end();
  return promise;
}

async function addressOf(host: string): Promise<string> {
  try {
    return (await lookup(host)).address;
  } catch {
    throw new FetchError('not-fetched', host);
  }
}
