import { type Corpus, type Entry, urlOf } from '../../corpus.ts';
import type { Position } from '../../finding.ts';
import { decodedPath, resolveLink } from '../../href.ts';
import { isExternal } from '../../prose/urls.ts';
import { referencesIn } from '../../schema/references.ts';
import { say } from '../../text/message.ts';
import type { Offence, RuleOf } from '../rule.ts';

/** Every file that an item offers must stand under `public/`, and every file there must hold something. */
export const attachmentMissing: RuleOf<'corpus'> = {
  id: 'attachment-missing',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('attachment-missing.title'),
  help: say('attachment-missing.help'),
  *check({ corpus, files, publicFolder }) {
    const seen = new Set(corpus.site.static?.map((path) => `/${path}`));
    for (const entry of corpus.entries)
      for (const { path, shown, at } of [...mentionsInData(corpus, entry), ...mentionsInText(entry)]) {
        const size = path === null ? undefined : files.get(path)?.size;
        if (path !== null) seen.add(path);
        if (size === undefined) yield missing(entry, at, shown);
        else if (size === 0) yield empty(entry, at, shown);
      }
    for (const [path, { size }] of files)
      if (size === 0 && !seen.has(path))
        yield { ...empty(null, { position: null }, path), file: publicFolder.path + path };
  },
};

interface Mention {
  /** Below the public folder; null for an address that names no file. */
  readonly path: string | null;
  /** As it is told to editors. */
  readonly shown: string;
  readonly at: Offence['at'];
}

/**
 * Components name files as front matter does, by their names; pictures by addresses, which may be relative and
 * encoded.
 */
function mentionsInText(entry: Entry): Mention[] {
  if (entry.prose.references.length === 0) return [];
  return entry.prose.references
    .filter(({ kind, url }) => kind !== 'link' && !isExternal(url) && !url.startsWith('//'))
    .map(({ kind, url, line, column }) => {
      const address = resolveLink(url.split(/[?#]/)[0] ?? '', urlOf(entry));
      const path = kind === 'source' ? url : decodedPath(address);
      return { path, shown: path ?? address, at: { position: { line, column } satisfies Position } };
    });
}

const mentionsInData = ({ schemas }: Corpus, { collection, data }: Entry): Mention[] =>
  referencesIn(schemas[collection], data)
    .filter(({ kind }) => kind === 'file')
    .map(({ value, field }) => ({ path: value, shown: value, at: { field } }));

const missing = (entry: Entry, at: Offence['at'], path: string): Offence => ({
  entry,
  at,
  message: say('attachment-missing.missing', { path }),
  fix: say('attachment-missing.missingFix', { path: advice(path) }),
});

const advice = (path: string) => (path.startsWith('/files/') ? path : `/files/${path.split('/').at(-1)}`);

const empty = (entry: Entry | null, at: Offence['at'], path: string): Offence => ({
  entry,
  at,
  message: say('attachment-missing.empty', { path }),
  fix: say('attachment-missing.emptyFix'),
});
