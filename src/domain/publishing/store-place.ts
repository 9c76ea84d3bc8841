/** A place in an object store: a bucket, and what all keys begin with. */
export interface StorePlace {
  readonly bucket: string;
  /** Without a slash at the start, with one at the end; `''` for the whole bucket. */
  readonly prefix: string;
}

/** Names of buckets as all stores take them: 3 to 63 small letters, digits, points and hyphens. */
const bucketName = /^[a-z0-9](?:[a-z0-9]|[.-](?=[a-z0-9])){1,61}[a-z0-9]$/;

/** Reads `s3://bucket/prefix`; null for anything else. */
export function parseStorePlace(text: string): StorePlace | null {
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  const parts = path.split('/').filter((part) => part !== '');
  const isSafe = parts.every((part) => part !== '.' && part !== '..' && !/[\p{Cc}\\?#]/u.test(part));
  if (!bucketName.test(bucket) || !isSafe) return null;
  return { bucket, prefix: parts.map((part) => `${part}/`).join('') };
}

/** A place as it is written. */
export const formatStorePlace = ({ bucket, prefix }: StorePlace): string => `s3://${bucket}/${prefix}`;
