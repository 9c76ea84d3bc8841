import { linesOfBlock, type SourceTree } from '../../domain/import/blocks.ts';
import { makeDocument } from '../../domain/import/make-document.ts';
import { listCollections } from '../../domain/import/tables/lists/columns.ts';
import { listsInText } from '../../domain/import/tables/lists/lists-in-text.ts';
import { treeLines } from '../../domain/import/tree-lines.ts';
import { titleOf } from '../../domain/import/tree-title.ts';
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
      documents: found.documents.map((converted) => makeDocument(converted, choice, slugify)),
      addresses: addressesOf(job, tree.stated),
    }
  );
}
