import { StoreError, type StoreProblem } from './object-store.ts';

/** Words of stores and of the system for what went wrong. */
const problems: readonly (readonly [problem: StoreProblem, code: RegExp])[] = [
  [
    'credentials',
    /^(?:CredentialsProviderError|InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|InvalidToken|401)$/,
  ],
  ['noBucket', /^NoSuchBucket$/],
  ['clock', /^(?:RequestTimeTooSkewed|RequestExpired)$/],
  ['region', /^(?:PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException|301)$/],
  ['full', /^(?:QuotaExceeded|EntityTooLarge|XMinioStorageFull|InsufficientCapacity|507|413)$/],
  ['denied', /^(?:AccessDenied|AllAccessDisabled|403)$/],
  ['certificate', /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/],
  ['unreachable', /^(?:E[A-Z_]+|TimeoutError|AbortError|NetworkingError|UnknownEndpoint)$/],
  ['unreachable', /^(?:SlowDown|ServiceUnavailable|InternalError|5\d\d)$/],
];

/** An error of the client in terms of ours. What stores say at length is not kept: it may name keys. */
export function problemOf(error: unknown, path: string): StoreError {
  const code = codeOf(error);
  const problem = problems.find(([, pattern]) => pattern.test(code))?.[0] ?? 'refused';
  return new StoreError(problem, path, code);
}

interface Refusal {
  readonly name?: string;
  readonly Code?: string;
  readonly code?: string;
  readonly cause?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** The word of the system, else of the store, else the status of its answer. */
function codeOf(error: unknown): string {
  const { name = '', code, Code, cause, $metadata } = error as Refusal;
  if (typeof code === 'string' && code !== '') return code;
  const causal = (cause as Refusal | undefined)?.code;
  if (typeof causal === 'string') return causal;
  const word = Code ?? name;
  const isSaid = word !== '' && !/^(?:Error|UnknownError|Unknown|S3ServiceException|TypeError)$/.test(word);
  if (isSaid) return word;
  return String($metadata?.httpStatusCode ?? name);
}
