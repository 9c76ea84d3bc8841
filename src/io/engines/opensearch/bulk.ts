import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from './client.ts';
import { isFull, isUnplaced, PushError, pushErrorOf } from './push-error.ts';

/** One thing to do: a document to be stored, as JSON, or one to be deleted. */
export interface Operation {
  readonly id: string;
  /** Null for one that is to be deleted. */
  readonly source: string | null;
}

/** A request holds at most so many characters, but for a document that is longer by itself, and so many operations. */
const [mostCharacters, mostOperations] = [1_000_000, 1_000];
/** A busy cluster is asked again so often, with pauses (in milliseconds) that double. */
const [mostTries, firstPause, longestPause] = [9, 250, 30_000];

interface BulkItem {
  readonly _id: string;
  readonly status: number;
  readonly error?: { readonly reason?: string; readonly type?: string };
}

/** Sends operations to one index in requests of bounded size, one after the other. */
export class BulkSender {
  readonly #client: Client;
  readonly #index: string;
  #waiting: Operation[] = [];
  #characters = 0;
  /** The last two requests. */
  #before: Promise<void> = Promise.resolve();
  #sent: Promise<void> = Promise.resolve();

  constructor(client: Client, index: string) {
    this.#client = client;
    this.#index = index;
  }

  /** Takes an operation; waits while a request is under way and the next one is full. */
  async add(operation: Operation): Promise<void> {
    const length = operation.source?.length ?? 0;
    if (this.#waiting.length >= mostOperations || this.#characters + length > mostCharacters)
      await this.#flush();
    this.#waiting.push(operation);
    this.#characters += length;
  }

  /** Sends what is left and waits for all. */
  async end(): Promise<void> {
    await this.#flush();
    await allDone(this.#before, this.#sent);
  }

  /** The next request is filled while two are answered. */
  async #flush(): Promise<void> {
    await this.#before.catch(() => allDone(this.#before, this.#sent));
    const operations = this.#waiting;
    [this.#waiting, this.#characters] = [[], 0];
    if (operations.length === 0) return;
    this.#before = this.#sent;
    this.#sent = this.#send(operations);
    // An error is thrown to who waits next, never to nobody.
    this.#sent.catch(() => undefined);
  }

  async #send(operations: readonly Operation[], tried = 1): Promise<void> {
    const again = await this.#request(operations);
    if (again.length === 0) return;
    if (tried >= mostTries) throw new PushError('busy');
    await pause(Math.min(longestPause, firstPause * 2 ** (tried - 1)) * (0.75 + Math.random() / 2));
    // What was taken need not be sent again.
    return this.#send(again, tried + 1);
  }

  /** Gives the operations for which the cluster was too busy. */
  async #request(operations: readonly Operation[]): Promise<readonly Operation[]> {
    const body = operations
      .map(({ id, source }) =>
        source === null ? `{"delete":{"_id":"${id}"}}\n` : `{"index":{"_id":"${id}"}}\n${source}\n`,
      )
      .join('');
    try {
      const { body: answer } = await this.#client.bulk({
        index: this.#index,
        filter_path: 'errors,items.*.status,items.*.error.type,items.*.error.reason',
        body,
      } as unknown as Parameters<Client['bulk']>[0]);
      if (!answer.errors) return [];
      const items = answer.items.map((item) => Object.values(item)[0] as unknown as BulkItem);
      for (const item of items) refuse(item);
      return operations.filter((_operation, at) => items[at]?.status === 429);
    } catch (error) {
      const problem = pushErrorOf(error);
      if (problem instanceof PushError && problem.problem === 'busy') return operations;
      throw problem;
    }
  }
}

/** Waits for all, also where one fails; then throws what the first of these threw. */
async function allDone(...requests: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(requests);
  await Promise.all(requests);
}

/** Throws where a document was not taken, and would not be if it were sent again. A full disk says that it is busy. */
function refuse({ status, error }: BulkItem): void {
  const reason = error?.reason ?? '';
  if (!error || status === 404) return;
  if (isFull(reason)) throw new PushError('full', reason);
  if (isUnplaced(reason)) throw new PushError('unplaced', reason);
  if (status !== 429) throw new PushError('refused', reason);
}
