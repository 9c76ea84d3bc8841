import type { SourceTree } from '../../domain/import/blocks.ts';
import { convertTree } from '../../domain/import/convert-tree.ts';
import { normalAddress } from '../../domain/import/links/addresses.ts';
import { type NamedSource, settleFiles } from '../../domain/import/links/settle-files.ts';
import { makeDocument } from '../../domain/import/make-document.ts';
import { mustStop, noticeMessage, reportWords } from '../../domain/import/report-words.ts';
import { addressesOf } from './links/addresses-of.ts';
import { attachments } from './links/attachments.ts';
import { keptSource } from './links/kept-source.ts';
import { ownBody } from './own-text.ts';
import type { PrepareChoice, PrepareJob, Unreviewed } from './prepared.ts';
import { slugify } from './slugify.ts';

/** Makes a document of a tree, with the files that belong to it; stops at what must be asked first. */
export async function prepareTree(
  job: PrepareJob,
  tree: SourceTree,
  choice: PrepareChoice,
): Promise<Unreviewed> {
  const { slug } = job;
  const srcFor = (number: number) => `/files/imported/${slug}${number > 1 ? `-${number}` : ''}.csv`;
  const settled = settleFiles(tree, slug, (address): NamedSource | null => {
    if (tree.pictures?.has(address)) return { key: address, name: address };
    const key = normalAddress(address);
    const file = choice.beside.get(key);
    return file ? { key, name: file.name } : null;
  });
  const read = convertTree(settled.tree, {
    srcFor,
    collection: choice.collection,
    publisher: choice.publisher ?? choice.defaultPublisher,
    bodies: choice.bodies,
  });
  const typed = tree.own ? ownBody(settled, read, choice.own) : null;
  const converted =
    typed === null ? read : { ...read, body: typed, pictures: [], files: new Map<string, string>() };
  const words = reportWords(converted);
  if (!choice.confirmed && mustStop(converted)) return { problem: 'asked', notes: words };
  const found = await attachments(settled, converted, tree.pictures ?? new Map(), choice);
  const kept = await keptSource(job, tree.own ? false : choice.keepSource);
  const notices = [...converted.notices, ...found.notices, ...kept.notices];
  const { losses, questions, stated, files, lines } = converted;
  const fields = { ...converted.fields, ...kept.fields };
  return {
    documents: [makeDocument({ ...converted, fields }, choice, slugify)],
    files: new Map<string, string | Uint8Array>([...files, ...found.files, ...kept.files]),
    copies: new Map(
      [...settled.files].flatMap(([src, { key }]) =>
        found.files.has(src) && !converted.pictures.includes(src) ? [[src, key]] : [],
      ),
    ),
    mappings: [],
    notes: [...words, ...[...found.notices, ...kept.notices].map(noticeMessage)],
    report: { losses, questions, notices, stated, lines },
    addresses: addressesOf(job, stated),
  };
}
