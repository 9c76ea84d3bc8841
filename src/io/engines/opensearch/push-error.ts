/** Why nothing more was pushed. */
export type PushProblem =
  | 'missing'
  | 'inAddress'
  | 'halfCredentials'
  | 'authority'
  | 'silent'
  | 'certificate'
  | 'credentials'
  | 'version'
  | 'noEngine'
  | 'unplaced'
  | 'foreign'
  | 'full'
  | 'busy'
  | 'refused'
  | 'differs';

/** A push that ended; what was pushed stands, and the next push goes on from there. */
export class PushError extends Error {
  readonly problem: PushProblem;
  /** What the message names: a file, a version, what the engine said. */
  readonly detail: string;

  constructor(problem: PushProblem, detail = '', options?: ErrorOptions) {
    super(`${problem} ${detail}`, options);
    this.problem = problem;
    this.detail = detail;
  }
}

/** An error of the official client, as far as it is used. */
interface ClientError {
  readonly name?: string;
  readonly statusCode?: number;
  readonly meta?: { readonly statusCode?: number; readonly body?: unknown };
}

const certificateProblems = /certificate|self.signed|CERT_|altnames|EPROTO|wrong version number/i;

/** What an error of the client means to who pushes; anything else is given back as it is. */
export function pushErrorOf(error: unknown): unknown {
  if (error instanceof PushError || !(error instanceof Error)) return error;
  const { name = '', statusCode, meta } = error as ClientError;
  const [message = ''] = error.message.split('\n');
  const options = { cause: error };
  const status = statusCode ?? meta?.statusCode;
  if (certificateProblems.test(message)) return new PushError('certificate', message, options);
  if (status === 401) return new PushError('credentials', '', options);
  const reason = reasonOf(meta?.body);
  if (isFull(reason)) return new PushError('full', reason, options);
  if (isUnplaced(reason)) return new PushError('unplaced', reason, options);
  if (status === 403) return new PushError('credentials', '', options);
  if (status === 429) return new PushError('busy', '', options);
  const isCut = /^(?:ConnectionError|TimeoutError|NoLivingConnectionsError|RequestAbortedError)$/.test(name);
  // What was read page by page was lost with the node that had it open.
  const isLost = status === 404 && /search context/i.test(JSON.stringify(meta?.body ?? ''));
  if (isCut || isLost || (status !== undefined && status >= 502))
    return new PushError('silent', message, options);
  return name === 'ResponseError' ? new PushError('refused', reason || message, options) : error;
}

/** The disk of the cluster passed its flood stage, or it holds as many shards as it may. */
export const isFull = (reason: string): boolean =>
  /flood.stage|read-only \/ allow delete|FORBIDDEN\/12|maximum shards|no space left/i.test(reason);

/** No node holds the index at the moment. */
export const isUnplaced = (reason: string): boolean =>
  /shard is not active|all shards failed|no.shard.available/i.test(reason);

function reasonOf(body: unknown): string {
  const { error } = (body ?? {}) as { error?: { reason?: string; root_cause?: { reason?: string }[] } };
  return error?.root_cause?.[0]?.reason ?? error?.reason ?? '';
}
