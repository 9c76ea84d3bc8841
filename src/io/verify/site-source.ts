/** What is at a path of a site: its bytes, or why there are none. */
export type Found =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'missing' }
  /** More bytes than were asked for. */
  | { readonly type: 'longer' }
  /** It cannot be read: words of the system. */
  | { readonly type: 'unreadable'; readonly reason: string };

/** A site that is looked at without being trusted: a folder, a ZIP file, an address. */
export interface SiteSource {
  /** All files by path from the root; null where nobody can tell. */
  list(): ReadonlySet<string> | null;
  /** Reads a file of at most so many bytes. */
  read(path: string, most: number): Promise<Found>;
  /** Files that are read at once. */
  readonly atOnce: number;
  close(): void;
}

/** The place that was named is no site: a message of the system, empty where there is nothing. */
export class NoSiteError extends Error {
  override readonly name = 'NoSiteError';
}
