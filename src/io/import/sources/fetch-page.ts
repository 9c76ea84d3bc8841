import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import { BlockList, isIP, isIPv6 } from 'node:net';
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
  if (!allowPrivate && isPrivate(ip)) throw new FetchError('private-address', ip);
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

/** Networks that are nobody's on the internet: RFC 6890. */
const privateNetworks = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateNetworks.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateNetworks.addSubnet(net, bits, 'ipv6');

/** Whether an address is one of this machine or of a network of its own; IPv4 within IPv6 counts as well. */
export function isPrivate(ip: string): boolean {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (inner !== undefined) return isPrivate(inner);
  return privateNetworks.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4');
}
