import { type Entry, urlOf } from '../../corpus.ts';
import type { Position } from '../../finding.ts';
import { decodedPath } from '../../href.ts';
import { isExternal } from '../../prose/urls.ts';
import { resolveLink } from '../links.ts';
import type { Offence, Rule } from '../rule.ts';

/** Every file that an item offers must stand under `public/`, and every file there must hold something. */
export const attachmentMissing: Rule = {
  id: 'attachment-missing',
  severity: 'error',
  title: { 'zh-CN': '附件不存在', en: 'Attachment missing' },
  help: {
    'zh-CN':
      '附件、空表、照片和图片要放在 public/ 里，路径从 / 写起：public/files/form.pdf 写作 /files/form.pdf。大小写要一致。空文件不能放。',
    en: 'Files stand in public/; write the path from /: public/files/form.pdf is /files/form.pdf. Mind upper and lower case. No file is empty.',
  },
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
  message: { 'zh-CN': `public/ 里没有“${path}”这个文件。`, en: `There is no file “${path}” under public/.` },
  fix: {
    'zh-CN': `把文件放到 public/files/ 里，写从 / 开始的路径，如 ${advice(path)}；大小写也要一致。`,
    en: `Put the file into public/files/ and write its path from /, e.g. ${advice(path)}; upper and lower case count.`,
  },
});

const advice = (path: string) => (path.startsWith('/files/') ? path : `/files/${path.split('/').at(-1)}`);

const empty = (entry: Entry | null, at: Offence['at'], path: string): Offence => ({
  entry,
  at,
  message: { 'zh-CN': `附件“${path}”是空文件。`, en: `The attachment “${path}” is empty.` },
  fix: { 'zh-CN': '重新放一份有内容的文件。', en: 'Put the right file there again.' },
});
