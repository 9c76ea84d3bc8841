import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { S3Client } from '@aws-sdk/client-s3';
import type { StorePlace } from '../../domain/publishing/store-place.ts';
import { type ObjectStore, type SentObject, StoreError } from './object-store.ts';
import { problemOf } from './store-problems.ts';

type Sdk = typeof import('@aws-sdk/client-s3');

/** Only who publishes to a store needs it. */
const require = createRequire(import.meta.url);

/** The client of S3 is not installed; `message` says which to install. */
export class NoClientError extends Error {
  override readonly name = 'NoClientError';
}

/** Keys that one request may delete. */
const mostRemoved = 1000;
/** Milliseconds for a connection, and for bytes to go on. */
const [connecting, waiting] = [5_000, 60_000];

/** Under what name the digest of a file stands with it. */
const digestName = 'gongkai-sha256';

/**
 * A bucket of any store that speaks S3. Credentials, region and address come from the environment as every client of
 * S3 reads them (`AWS_ACCESS_KEY_ID`, `AWS_REGION`, `AWS_ENDPOINT_URL` …). `GONGKAI_S3_STYLE=virtual` puts the bucket
 * into the name of a host given by address, which some stores ask for.
 */
export function openS3(place: StorePlace, env: NodeJS.ProcessEnv = process.env): ObjectStore {
  return new S3Store(place, sdk(), env);
}

function sdk(): Sdk {
  try {
    return require('@aws-sdk/client-s3') as Sdk;
  } catch {
    throw new NoClientError('@aws-sdk/client-s3');
  }
}

class S3Store implements ObjectStore {
  requests = 0;
  readonly #place: StorePlace;
  readonly #sdk: Sdk;
  readonly #client: S3Client;
  #isConditional = true;

  constructor(place: StorePlace, sdk: Sdk, env: NodeJS.ProcessEnv) {
    this.#place = place;
    this.#sdk = sdk;
    const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL;
    this.#client = new sdk.S3Client({
      region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1',
      ...(endpoint ? { endpoint, forcePathStyle: env.GONGKAI_S3_STYLE !== 'virtual' } : {}),
      maxAttempts: 6,
      requestHandler: {
        connectionTimeout: connecting,
        socketTimeout: waiting,
        httpsAgent: { maxSockets: 64 },
      },
      // Many stores know no checksums but those of old.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    this.#client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName === 'DeleteObjectsCommand') giveOldChecksum(args.request as Request);
          return next(args);
        },
      { step: 'build', priority: 'low' },
    );
  }

  async read(path: string, most: number): Promise<Uint8Array | null> {
    const { GetObjectCommand } = this.#sdk;
    try {
      const { Body, ContentLength = 0 } = await this.#ask(path, () =>
        this.#client.send(new GetObjectCommand(this.#at(path))),
      );
      if (ContentLength > most || !Body) throw new StoreError('long', path, String(ContentLength));
      return await Body.transformToByteArray();
    } catch (error) {
      if (error instanceof StoreError && error.code === 'NoSuchKey') return null;
      throw error;
    }
  }

  async send(path: string, object: SentObject, onlyNew: boolean): Promise<boolean> {
    const { PutObjectCommand } = this.#sdk;
    const { bytes, type, caching, digest } = object;
    const isConditional = onlyNew && this.#isConditional;
    const command = new PutObjectCommand({
      ...this.#at(path),
      Body: bytes,
      ContentLength: bytes.length,
      ContentType: type,
      CacheControl: caching,
      Metadata: { [digestName]: digest },
      ...(isConditional ? { IfNoneMatch: '*' } : {}),
    });
    try {
      await this.#ask(path, () => this.#client.send(command));
      return true;
    } catch (error) {
      if (!(error instanceof StoreError) || !isConditional) throw error;
      // A first try may have come through though its answer did not.
      if (isTaken(error)) return this.#replaceOurs(path, object);
      if (!isUnknownCondition(error)) throw error;
      this.#isConditional = false;
      return this.send(path, object, onlyNew);
    }
  }

  /** What a run of ours has left is replaced; false where something of others stands. */
  async #replaceOurs(path: string, object: SentObject): Promise<boolean> {
    const { HeadObjectCommand } = this.#sdk;
    const { Metadata } = await this.#ask(path, () =>
      this.#client.send(new HeadObjectCommand(this.#at(path))),
    );
    const digest = Metadata?.[digestName];
    if (digest === undefined) return false;
    return digest === object.digest || this.send(path, object, false);
  }

  async remove(paths: readonly string[]): Promise<void> {
    const { DeleteObjectsCommand } = this.#sdk;
    for (let at = 0; at < paths.length; at += mostRemoved) {
      const some = paths.slice(at, at + mostRemoved);
      const Objects = some.map((path) => ({ Key: this.#place.prefix + path }));
      const command = new DeleteObjectsCommand({
        Bucket: this.#place.bucket,
        Delete: { Objects, Quiet: true },
      });
      const { Errors = [] } = await this.#ask('', () => this.#client.send(command));
      const refused = Errors.find(({ Code }) => Code !== 'NoSuchKey');
      if (refused)
        throw new StoreError(
          'refused',
          refused.Key?.slice(this.#place.prefix.length) ?? '',
          refused.Code ?? '',
        );
    }
  }

  async *list(): AsyncIterable<string> {
    const { ListObjectsV2Command } = this.#sdk;
    const { bucket, prefix } = this.#place;
    let next: string | undefined;
    do {
      const command = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next });
      const { Contents = [], NextContinuationToken } = await this.#ask('', () => this.#client.send(command));
      for (const { Key = '' } of Contents) yield Key.slice(prefix.length);
      next = NextContinuationToken;
    } while (next !== undefined);
  }

  close(): void {
    this.#client.destroy();
  }

  #at = (path: string) => ({ Bucket: this.#place.bucket, Key: this.#place.prefix + path });

  async #ask<Answer>(path: string, request: () => Promise<Answer>): Promise<Answer> {
    this.requests++;
    try {
      return await request();
    } catch (error) {
      throw problemOf(error, path);
    }
  }
}

const isTaken = ({ code }: StoreError): boolean =>
  /^(?:PreconditionFailed|ConditionalRequestConflict|412|409)$/.test(code);
const isUnknownCondition = ({ code }: StoreError): boolean =>
  /^(?:NotImplemented|InvalidArgument|501|400)$/.test(code);

interface Request {
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/** Deletions of many need a checksum: `Content-MD5` is the one that all stores know, and the client's is not. */
function giveOldChecksum({ headers, body }: Request): void {
  if (typeof body !== 'string') return;
  for (const name of Object.keys(headers)) if (/^x-amz-(?:sdk-)?checksum-/i.test(name)) delete headers[name];
  headers['content-md5'] = hash('md5', body, 'base64');
}
