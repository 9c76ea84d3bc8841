import { type Message, say } from '../text/message.ts';
import type { HostId } from './recipe.ts';

/** What a host takes of one site at most. */
interface HostLimits {
  /** Files of a site. */
  readonly files?: number;
  /** Bytes of a site. */
  readonly bytes?: number;
  /** Bytes of one file. */
  readonly fileBytes?: number;
  /** Lines of `_redirects`. */
  readonly redirects?: number;
  /** Bytes of `_redirects`. */
  readonly redirectBytes?: number;
  /** Paths in `_headers`. */
  readonly headerPaths?: number;
}

/** As the documentation of each says, without paid extras. */
const limits: Partial<Record<HostId, HostLimits>> = {
  'github-pages': { bytes: 1e9 },
  gitlab: { files: 200_000, bytes: 1e9, redirects: 1000, redirectBytes: 64 * 1024 },
  cloudflare: { files: 20_000, fileBytes: 25 * 1024 * 1024, redirects: 2000, headerPaths: 100 },
};

/** What a host takes at most; nothing is known to limit the others. */
export const limitsOf = (host: HostId | undefined): HostLimits => (host && limits[host]) ?? {};

/** How much a built site is. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
  /** Addresses that lead elsewhere. */
  readonly redirects: number;
  readonly headerPaths: number;
}

/** The limits of a host that a site passes, in words. */
export function passedLimits(host: HostId, size: SiteSize): Message[] {
  const { files, bytes, fileBytes, redirects, headerPaths } = limitsOf(host);
  const over = (limit: number | undefined, found: number): limit is number =>
    limit !== undefined && found > limit;
  return [
    ...(over(files, size.files) ? [say('host-limits.files', { host, n: size.files, limit: files })] : []),
    ...(over(bytes, size.bytes)
      ? [say('host-limits.bytes', { host, n: megabytes(size.bytes), limit: megabytes(bytes) })]
      : []),
    ...(over(fileBytes, size.largest.bytes)
      ? [
          say('host-limits.fileBytes', {
            host,
            path: size.largest.path,
            n: megabytes(size.largest.bytes),
            limit: megabytes(fileBytes),
          }),
        ]
      : []),
    ...(over(redirects, size.redirects)
      ? [say('host-limits.redirects', { host, n: size.redirects, limit: redirects })]
      : []),
    ...(over(headerPaths, size.headerPaths)
      ? [say('host-limits.headerPaths', { host, n: size.headerPaths, limit: headerPaths })]
      : []),
  ];
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);
