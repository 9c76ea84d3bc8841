import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { limits } from '../../attachments/limits.ts';
import { digest } from '../../files/digest.ts';
import type { LinkedDocument } from '../links/settle-links.ts';
import type { ImportOptions, ImportOutcome } from '../outcome.ts';
import type { SourceFile } from '../sources/source-file.ts';
import { ImportRecord, type RecordedSource } from './import-record.ts';

/** What earlier runs imported into a content folder: a run does only what is new. */
export class KnownSources {
  readonly #record: ImportRecord;
  readonly #options: ImportOptions;
  readonly #keys = new Map<string, string>();

  constructor(options: ImportOptions) {
    this.#record = new ImportRecord(options.state, options.content);
    this.#options = options;
  }

  /** What a source was made into, where that is still there and nobody asks for it again. */
  find(file: SourceFile): RecordedSource | null {
    const key = this.#keyOf(file);
    this.#keys.set(file.path, key);
    const known = this.#options.force ? null : this.#record.find(key);
    return known?.written.every(({ path }) => existsSync(this.#placeOf(path))) ? known : null;
  }

  /** Remembers a source of which everything was written. */
  add(source: string, outcomes: readonly ImportOutcome[], addresses: readonly string[]): void {
    const key = this.#keys.get(source);
    const written = outcomes.flatMap((outcome) =>
      outcome.type === 'imported'
        ? { path: outcome.document.path, digest: digest(outcome.document.text) }
        : [],
    );
    if (key === undefined || this.#options.dryRun || written.length === 0 || written.length < outcomes.length)
      return;
    this.#record.add({ key, source, written, addresses });
  }

  /** Documents of earlier runs; the text is empty where somebody changed it since. */
  documents(sources: ReadonlySet<string>): LinkedDocument[] {
    return this.#record.all().flatMap(({ source, written, addresses }) =>
      sources.has(source)
        ? []
        : written.flatMap(({ path, digest: before }): LinkedDocument[] => {
            const file = this.#placeOf(path);
            if (!existsSync(file)) return [];
            const text = readFileSync(file, 'utf8');
            return [{ path, addresses, text: digest(text) === before ? text : '' }];
          }),
    );
  }

  #placeOf(path: string): string {
    return join(this.#options.content, `${path}.mdx`);
  }

  /** The same file at the same place, imported to the same end. */
  #keyOf({ disk, path }: SourceFile): string {
    const { collection, publisher, keepSource } = this.#options;
    return digest(
      [digestOf(disk), resolve(path), collection, publisher ?? '', String(keepSource)].join('\n'),
    );
  }
}

/** Of what is a file: a device may have no end, and what is too large is not imported. */
function digestOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size <= limits.file ? digest(readFileSync(path)) : '';
}
