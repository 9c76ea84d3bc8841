import { identify } from '../domain/document/identify.ts';
import { readDocument } from '../domain/document/read-document.ts';
import type { Locale } from '../domain/finding.ts';
import type { ContentFile } from './content-files.ts';
import { digest } from './digest.ts';
import type { CachedDocument } from './parse-cache.ts';
import { openProseStore } from './prose-store.ts';

/** Documents to be parsed, and everything that their results depend on. */
export interface ParseJob {
  readonly files: readonly ContentFile[];
  readonly locale: Locale;
  /** Version of the code, part of the digest that names a stored text. */
  readonly version: string;
  /** File in which parsed texts are stored. */
  readonly store: string;
}

/** Parses documents one after the other and stores their texts; results in the order of the files. */
export function parseDocuments({ files, locale, version, store: file }: ParseJob): CachedDocument[] {
  const store = openProseStore(file);
  const parsed = files.map(({ path, file, text }) => {
    const identity = identify(path, file);
    if ('rule' in identity) return { entry: null, findings: [identity] };
    const { entry, prose, findings } = readDocument({
      identity,
      file,
      text,
      locale,
      digest: (body) => digest(`${version}\n${body}`),
    });
    if (entry && prose) store.write(entry.prose.digest, prose);
    return { entry, findings };
  });
  store.close();
  return parsed;
}
