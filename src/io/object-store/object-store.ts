import type { ObjectHeaders } from '../../domain/publishing/object-headers.ts';

/** A file as it is sent. */
export interface SentObject extends ObjectHeaders {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
}

/** Objects below one prefix of a bucket; paths count from there. All methods throw a `StoreError`. */
export interface ObjectStore {
  /** Requests so far. */
  readonly requests: number;
  /** The bytes at a path, at most so many; null where nothing stands. */
  read(path: string, most: number): Promise<Uint8Array | null>;
  /** Sends a file. With `onlyNew` nothing is done, and false given, where something of others stands. */
  send(path: string, object: SentObject, onlyNew: boolean): Promise<boolean>;
  remove(paths: readonly string[]): Promise<void>;
  /** Everything that stands there, in the order of the store. */
  list(): AsyncIterable<string>;
  close(): void;
}

/** Why a store does not do what it is asked. */
export type StoreProblem =
  | 'credentials'
  | 'denied'
  | 'noBucket'
  | 'unreachable'
  | 'certificate'
  | 'clock'
  | 'region'
  | 'full'
  | 'long'
  | 'refused';

/** A store refused something, or does not answer; `code` is its own word for it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;
  /** Path of the object; `''` where it is about all. */
  readonly path: string;
  readonly code: string;

  constructor(problem: StoreProblem, path: string, code: string) {
    super(`${problem} ${path} ${code}`);
    this.problem = problem;
    this.path = path;
    this.code = code;
  }
}
