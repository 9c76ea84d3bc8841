let current = '';

/** Digest of the configuration that this thread has loaded; empty where there is none. */
export const configDigest = (): string => current;

/** Told by whoever loads the configuration, before anything is asked for that depends on it. */
export function setConfigDigest(digest: string): void {
  current = digest;
}
