import { type Entry, urlOf } from '../../corpus.ts';
import type { Position } from '../../finding.ts';
import { decodedPath } from '../../href.ts';
import { isExternal } from '../../prose/urls.ts';
import { say } from '../../text/message.ts';
import { resolveLink } from '../links.ts';
import type { Offence, Rule } from '../rule.ts';

/** Every file that an item offers must stand under `public/`, and every file there must hold something. */
export const attachmentMissing: Rule = {
  id: 'attachment-missing',
  severity: 'error',
  lowerable: true,
  title: say('attachment-missing.title'),
  help: say('attachment-missing.help'),
  *check({ corpus, files, publicFolder }) {
    const seen = new Set(corpus.site.static?.map((path) => `/${path}`));
    for (const entry of corpus.entries)
      for (const { path, at } of [...filesInData(entry), ...filesInText(entry)]) {
        const size = files.get(path)?.size;
        seen.add(path);
        if (size === undefined) yield missing(entry, at, path);
        else if (size === 0) yield empty(entry, at, path);
      }
    for (const [path, { size }] of files)
      if (size === 0 && !seen.has(path))
        yield { ...empty(null, { position: null }, path), file: publicFolder.path + path };
  },
};

interface Mention {
  readonly path: string;
  readonly at: Offence['at'];
}

/** Components name files as front matter does, by their names; pictures by addresses, which may be relative and encoded. */
function filesInText(entry: Entry): Mention[] {
  return entry.prose.references
    .filter(({ kind, url }) => kind !== 'link' && !isExternal(url) && !url.startsWith('//'))
    .map(({ kind, url, line, column }) => ({
      path: kind === 'source' ? url : pictureOf(url, entry),
      at: { position: { line, column } satisfies Position },
    }));
}

function pictureOf(url: string, entry: Entry): string {
  const path = resolveLink(url.replace(/[?#].*$/, ''), urlOf(entry));
  return decodedPath(path) ?? path;
}

function filesInData(entry: Entry): Mention[] {
  const { collection, data } = entry;
  const mentions = (data.attachments ?? []).map((file, index) =>
    mention(file.href, ['attachments', index, 'href']),
  );
  if (collection === 'services')
    data.materials.forEach((material, index) => {
      if (material.blank) mentions.push(mention(material.blank, ['materials', index, 'blank']));
      if (material.sample) mentions.push(mention(material.sample, ['materials', index, 'sample']));
    });
  if (collection === 'staff')
    data.people.forEach((person, index) => {
      if (person.photo) mentions.push(mention(person.photo.src, ['people', index, 'photo', 'src']));
    });
  return mentions;
}

const mention = (path: string, field: readonly PropertyKey[]): Mention => ({ path, at: { field } });

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
