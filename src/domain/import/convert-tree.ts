import type { CollectionName } from '../schema/collections.ts';
import { type Message, say } from '../text/message.ts';
import type { Block, Loss, LossRule, Notice, SourceTree, Stated } from './blocks.ts';
import type { Converted } from './convert.ts';
import { factsOf } from './facts.ts';
import { furnitureIn, furnitureRule } from './furniture.ts';
import { attachedBelow } from './links/attached-below.ts';
import { lostLinks } from './links/lost-links.ts';
import { withoutOuterPictures } from './outer-pictures.ts';
import { fieldsOfOwn } from './own-item.ts';
import type { KnownBody } from './publisher-named.ts';
import { type Question, questionsAbout } from './questions.ts';
import { recogniseAddressee } from './recognise/addressee.ts';
import { recogniseEffective } from './recognise/effective.ts';
import { recogniseGenre } from './recognise/genre.ts';
import { recogniseSigner } from './recognise/signer.ts';
import { statedFields, statedSource, statedValue, withStated } from './stated-fields.ts';
import { treeAsMdx } from './tree-as-mdx.ts';
import { type TreeLine, treeLines, withoutLines } from './tree-lines.ts';
import { type FoundMetadata, metadataIn } from './tree-metadata.ts';
import { withoutStatutory } from './tree-statutory.ts';
import { type TreeTitle, titleOf } from './tree-title.ts';
import type { Facts } from './types.ts';

/** A document made from a tree, with all that its source says and the document does not. */
export interface ConvertedTree extends Converted {
  /** Lines that neither the text nor the title nor the source line holds. */
  readonly losses: readonly Loss[];
  readonly stated: readonly Stated[];
  /** All lines of the source in order, with the rule by which one went. */
  readonly lines: readonly SourceTextLine[];
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
  /** What the statutory tables of the text left open. */
  readonly notes: readonly Message[];
  /** Names of pictures within the source, in the order of the text. */
  readonly pictures: readonly string[];
  /** Files below `public/` that hold tables, by address. */
  readonly files: ReadonlyMap<string, string>;
}

/** A line of a source; `rule` is null where its text stays. */
interface SourceTextLine {
  readonly text: string;
  readonly rule: LossRule | null;
}

/** What the one who imports has decided about a tree. */
export interface TreeChoice {
  readonly collection: CollectionName;
  /** Id of the body under which the text is to be published. */
  readonly publisher: string | null;
  readonly bodies: readonly KnownBody[];
  /** Address below `public/` for the table of a number, from 1. */
  readonly srcFor: (number: number) => string;
}

/** Takes what is not the text out of a tree, recognises what it states, and writes the rest as MDX. */
export function convertTree(tree: SourceTree, choice: TreeChoice): ConvertedTree {
  const lines = treeLines(tree.blocks).filter(({ text }) => text !== '');
  const title = titleOf(tree, lines);
  const metadata = metadataIn(lines, tree, title);
  const moved = new Set([...title.lines, ...(metadata.sourceLine ? [metadata.sourceLine] : [])]);
  const removals = removalsFrom(tree, lines, title, metadata, moved);
  const own = withoutLines(withoutOuterPictures(tree, title), lines, removals, moved);
  const texts = treeLines(own.blocks).flatMap(({ text }) => text.split('\t'));
  const stated = [...tree.stated, ...metadata.stated];
  const found = factsOf({
    title: title.title ?? statedValue(stated, 'title'),
    source: metadata.source ?? statedSource(stated),
    fileName: tree.fileName,
    lines: [...metadata.lines.map(({ text }) => text), ...texts],
  });
  const facts = { ...withStated(found, stated), ...(tree.own ? { source: null } : {}) };
  const { blocks, losses, disclosure } = withoutStatutory(own.blocks, facts.year, choice.collection);
  const { mdx, lost, ...written } = treeAsMdx(blocks, facts.title, choice.srcFor);
  const gone = [
    ...title.lines.flatMap(({ block }) => tree.blocks[block] ?? []).filter((block) => 'runs' in block),
    ...own.blocks.filter((block) => block.kind === 'table' && !blocks.includes(block)),
  ];
  return {
    ...written,
    facts: disclosure ? { ...facts, reportKind: 'information-disclosure' } : facts,
    genre: recogniseGenre(facts.title, texts),
    body: mdx,
    losses: [...tree.losses, ...own.losses, ...losses],
    stated,
    lines: lines.map((line) => ({ text: line.text, rule: removals.get(line) ?? null })),
    notices: [...tree.notices, ...gone.flatMap((block) => lostLinks(block)), ...lost],
    notes: [...(disclosure?.notes ?? []), ...oldTables(facts, blocks)],
    questions: questionsAbout({
      facts,
      hasTitle: title.title !== null,
      lines: lines.map(({ text }) => text),
      stated,
      publisher: choice.bodies.find(({ id }) => id === choice.publisher) ?? null,
    }),
    ...(tree.own ? {} : recognisedIn(texts)),
    fields: {
      ...fieldsOfOwn(tree.own, choice.collection),
      ...statedFields(stated),
      ...(disclosure && { disclosure: disclosure.tables }),
    },
  };
}

/** Of a file of ours the fields are known. */
const recognisedIn = (texts: readonly string[]): Pick<Converted, 'addressee' | 'signer' | 'from'> => ({
  addressee: recogniseAddressee(texts),
  signer: recogniseSigner(texts),
  from: recogniseEffective(texts),
});

/** Before 2019 reports on information disclosure had tables of many forms, which no field holds. */
const oldTables = ({ reportKind, year }: Facts, blocks: readonly Block[]): Message[] =>
  reportKind === 'information-disclosure' &&
  year !== null &&
  year < 2019 &&
  blocks.some(({ kind }) => kind === 'table')
    ? [say('import-tables.oldTables')]
    : [];

/** Lines that leave the text; those of the title and the source line go to the front matter. */
function removalsFrom(
  tree: SourceTree,
  lines: readonly TreeLine[],
  title: TreeTitle,
  metadata: FoundMetadata,
  moved: ReadonlySet<TreeLine>,
): Map<TreeLine, LossRule> {
  const removals = new Map<TreeLine, LossRule>();
  const [first] = title.lines;
  const top = first ? lines.indexOf(first) : -1;
  const attached = attachedBelow(tree, lines);
  const own: TreeLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (moved.has(line)) continue;
    if (metadata.lines.includes(line)) removals.set(line, 'metadata');
    else if (isRepeated(line, title)) removals.set(line, 'title-repeated');
    else if (tree.own && isOutside(line, tree)) removals.set(line, 'metadata');
    else if (attached.has(line)) continue;
    else if (at === top - 1 && isCode(line.text)) own.push(line);
    else if (tree.main && (line.block > tree.main.to || (top >= 0 ? at < top : line.block < tree.main.from)))
      removals.set(line, furnitureRule(line.text) ?? 'navigation');
    else own.push(line);
  }
  for (const [at, rule] of furnitureIn(own.map(({ text }) => text)).entries()) {
    const line = own[at];
    if (line && rule) removals.set(line, rule);
  }
  return removals;
}

/** A file of ours marks its text: what stands around it are its fields. */
const isOutside = ({ block }: TreeLine, { main }: SourceTree): boolean =>
  main !== null && (block < main.from || block > main.to);

/** The code of a paper above its title: `A 13/14-24`. */
const isCode = (text: string): boolean => text.length <= 24 && /\d/.test(text) && !/\p{L}{2}/u.test(text);

const squeezed = (text: string): string => text.replace(/\s+/g, '');

const isRepeated = ({ text }: TreeLine, { title, lines }: TreeTitle): boolean =>
  title !== null && lines.length > 0 && squeezed(text) === squeezed(title);
