/** A cluster, and where readers ask for one index of it. */
export interface ProxiedSearch {
  /** Its nodes, at least one: `https://host:9200`, without a slash at the end; all by one protocol. */
  readonly nodes: readonly string[];
  /** Name of the index. */
  readonly alias: string;
  /** File with the certificates that nodes are held against; null for those that the system trusts. */
  readonly authority: string | null;
  /** Address and port at which the server in between listens. */
  readonly listen: string;
}

/** Bytes of a question with its filters, at most. */
export const largestQuestion = 16_384;

/** Seconds that a node may take to be reached, and to answer. */
export const [reaching, answering] = [1, 3];

/** Seconds that a reader may take to send a question. */
export const sending = 5;

/** A node that fails so often is left alone for so many seconds, where there is another one. */
export const [failures, resting] = [3, 10];

/**
 * Where nodes are asked on which the stored template of an index is run, with the one parameter of the address: what
 * was asked before is remembered by the engine until something in the index changes.
 */
export const templatePath = (alias: string): string => `/${alias}/_search/template?request_cache=true`;

export const isEncrypted = ({ nodes }: ProxiedSearch): boolean => nodes.every((node) => /^https:/.test(node));

/** Certificates of authorities that Debian and most others trust. */
export const systemAuthorities = '/etc/ssl/certs/ca-certificates.crt';
