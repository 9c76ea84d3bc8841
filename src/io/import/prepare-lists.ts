import { linesOfBlock, type SourceTree } from '../../domain/import/blocks.ts';
import type { Converted } from '../../domain/import/convert.ts';
import { linkTarget } from '../../domain/import/escape.ts';
import { lostLinks } from '../../domain/import/links/lost-links.ts';
import { makeDocument } from '../../domain/import/make-document.ts';
import { noticeMessage } from '../../domain/import/report-words.ts';
import { listCollections } from '../../domain/import/tables/lists/columns.ts';
import { listsInText } from '../../domain/import/tables/lists/lists-in-text.ts';
import { treeLines } from '../../domain/import/tree-lines.ts';
import { titleOf } from '../../domain/import/tree-title.ts';
import type { Message } from '../../domain/text/message.ts';
import { addressesOf } from './links/addresses-of.ts';
import type { PrepareChoice, PrepareJob, Unreviewed } from './prepared.ts';
import { slugify } from './slugify.ts';
import { readMappings } from './workbook/mapping-store.ts';

/** Makes items of the tables of a text; null where the collection has no lists, or no table is one. */
export function prepareLists(job: PrepareJob, tree: SourceTree, choice: PrepareChoice): Unreviewed | null {
  const collection = listCollections.find((one) => one === choice.collection);
  const grids = tree.blocks.flatMap((block) => (block.kind === 'table' ? block.grid : []));
  if (!collection || grids.length === 0) return null;
  const mappings = readMappings(choice.content);
  if ('problem' in mappings) return { problem: 'nothing-in-it', notes: [mappings.problem] };
  const lines = treeLines(tree.blocks).filter(({ text }) => text !== '');
  const { title } = titleOf(tree, lines);
  const beside = tree.blocks
    .flatMap((block) => (block.kind === 'table' ? [] : linesOfBlock(block)))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== title);
  const found = listsInText({ fileName: tree.fileName, title, lines: beside }, grids, collection, mappings);
  return (
    found && {
      ...found,
      notes: [...found.notes, ...linksNotIn(found.documents, tree)],
      documents: found.documents.map((converted) => makeDocument(converted, choice, slugify)),
      addresses: addressesOf(job, tree.stated),
    }
  );
}

/** Links of tables that no field of an item holds. */
function linksNotIn(documents: readonly Converted[], { blocks }: SourceTree): Message[] {
  const held = new Set(JSON.stringify(documents.map(({ fields }) => fields)).match(/https?:[^"\s]+/g));
  const written = [...held].map((url) => `](${linkTarget(url)})`).join('');
  return blocks
    .filter(({ kind }) => kind === 'table')
    .flatMap((block) => lostLinks(block, written).map(noticeMessage));
}
