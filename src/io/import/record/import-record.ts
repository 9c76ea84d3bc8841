import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../../files/digest.ts';

/** What one source was made into. */
export interface RecordedSource {
  /** Digest of the source and of what decides what it becomes. */
  readonly key: string;
  readonly source: string;
  /** Documents below the content folder, each with the digest of the text that was written. */
  readonly written: readonly { readonly path: string; readonly digest: string }[];
  /** Addresses at which the source stood. */
  readonly addresses: readonly string[];
}

/**
 * What was imported into a content folder before, one line a source: a run that is interrupted goes on where it
 * stopped. The record is private and may be deleted; then all is looked at anew.
 */
export class ImportRecord {
  readonly #file: string;
  readonly #known = new Map<string, RecordedSource>();

  constructor(state: string, content: string) {
    this.#file = join(state, 'imports', `${digest(content, 12)}.jsonl`);
    if (!existsSync(this.#file)) return;
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      const entry = parseLine(line);
      if (entry) this.#known.set(entry.key, entry);
    }
  }

  find(key: string): RecordedSource | null {
    return this.#known.get(key) ?? null;
  }

  all(): readonly RecordedSource[] {
    return [...this.#known.values()];
  }

  add(entry: RecordedSource): void {
    this.#known.set(entry.key, entry);
    mkdirSync(dirname(this.#file), { recursive: true });
    // In front of it, so that a line that was cut off spoils no other.
    appendFileSync(this.#file, `\n${JSON.stringify(entry)}`);
  }
}

/** A line that was cut off when its run ended is none. */
function parseLine(line: string): RecordedSource | null {
  if (line === '') return null;
  try {
    return JSON.parse(line) as RecordedSource;
  } catch {
    return null;
  }
}
