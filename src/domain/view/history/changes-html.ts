import { escapeText } from '../../prose/html.ts';
import type { AttachmentChange, Comparison } from '../../revisions/compare/compare.ts';
import type { FieldChange } from '../../revisions/compare/data.ts';
import type { BlockChange } from '../../revisions/compare/text.ts';
import { compareWords, type Part } from '../../revisions/compare/words.ts';
import { fill } from '../labels.ts';
import { sizeWords } from '../size-words.ts';
import { tableHtml } from '../table-html.ts';
import type { HistoryLabels } from './labels.ts';
import { changedName, changedValue, type Naming } from './names.ts';

/** A comparison as HTML, the same at build time and in the browser; every text in it is escaped. */
export function changesHtml(naming: Naming, { fields, blocks, files }: Comparison): string {
  const words = naming.labels.history;
  const parts = [fieldsHtml(naming, fields), filesHtml(words, files), textHtml(words, blocks)].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join('') : `<p>${escapeText(words.nothing)}</p>`;
}

function fieldsHtml(naming: Naming, fields: readonly FieldChange[]): string {
  if (fields.length === 0) return '';
  const { history } = naming.labels;
  const rows = fields.map((field) => {
    const [before, after] = [
      changedValue(naming, field, field.before),
      changedValue(naming, field, field.after),
    ];
    const parts = compareWords(before, after);
    return [
      escapeText(changedName(naming, field)),
      sideHtml(history, parts, 'added'),
      sideHtml(history, parts, 'removed'),
    ];
  });
  return section(
    'fields',
    history.fields,
    table(history.fields, [history.field, history.before, history.after], rows),
  );
}

function filesHtml(words: HistoryLabels, files: readonly AttachmentChange[]): string {
  if (files.length === 0) return '';
  const state = (file: AttachmentChange['before']) => escapeText(file ? sizeWords(file.size) : words.noFile);
  const rows = files.map(({ path, before, after }) => [
    escapeText(path.split('/').at(-1) ?? path),
    state(before),
    state(after),
  ]);
  return section('files', words.files, table(words.files, [words.field, words.before, words.after], rows));
}

const section = (id: string, title: string, body: string) =>
  `<section class="panel" aria-labelledby="c-${id}"><h2 id="c-${id}">${escapeText(title)}</h2>${body}</section>`;

const cards = { titles: 0, region: 'table cards' } as const;
const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
  tableHtml({ label: [title, ...head].join(' '), head, rows, shape: cards });

function textHtml(words: HistoryLabels, blocks: readonly BlockChange[]): string {
  if (blocks.every(({ state }) => state === 'same')) return '';
  const html: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = blocks.findIndex((block, index) => index >= at && block.state !== 'same');
    const stop = end < 0 ? blocks.length : end;
    if (stop > at) html.push(unchangedHtml(words, blocks.slice(at, stop)));
    const changed = blocks[stop];
    if (changed) html.push(blockHtml(words, changed));
    at = stop + 1;
  }
  return section('text', words.text, `<div class="changes">${html.join('')}</div>`);
}

/** Runs of unchanged blocks are folded: only the last one before a change stays in sight. */
function unchangedHtml(words: HistoryLabels, blocks: readonly BlockChange[]): string {
  const plain = (block: BlockChange) => `<p class="${kindClass(block)}">${plainHtml(block)}</p>`;
  const folded = blocks.slice(0, -1);
  const last = blocks.at(-1);
  const details =
    folded.length > 0
      ? `<details><summary>${escapeText(fill(words.unchanged, { n: folded.length }))}</summary>` +
        `${folded.map(plain).join('')}</details>`
      : '';
  return details + (last ? plain(last) : '');
}

const kindClass = ({ kind }: BlockChange) => `b-${kind}`;
const plainHtml = ({ cells }: BlockChange) =>
  cells.map((parts) => parts.map(({ text }) => escapeText(text)).join('')).join(' | ');

function blockHtml(words: HistoryLabels, block: BlockChange): string {
  const { state, cells } = block;
  if (state === 'changed')
    return (
      `<div class="change changed ${kindClass(block)}">` +
      `<span class="change-mark">${escapeText(words.changed)}</span>` +
      `<p class="inline">${cells.map((parts) => partsHtml(words, parts)).join(' | ')}</p>` +
      `<div class="sides"><p>${cells.map((parts) => sideHtml(words, parts, 'added')).join(' | ')}</p>` +
      `<p>${cells.map((parts) => sideHtml(words, parts, 'removed')).join(' | ')}</p></div></div>`
    );
  const [name, tag] = marks(words)[state];
  return (
    `<div class="change ${state} ${kindClass(block)}"><span class="change-mark">${escapeText(name)}</span>` +
    `<p><${tag}>${plainHtml(block)}</${tag}></p></div>`
  );
}

const marks = (
  words: HistoryLabels,
): Readonly<Record<Exclude<BlockChange['state'], 'changed'>, readonly [name: string, tag: string]>> => ({
  added: [words.added, 'ins'],
  removed: [words.removed, 'del'],
  'moved-here': [words.movedHere, 'span'],
  'moved-away': [words.movedAway, 'span'],
  same: ['', 'span'],
});

const partsHtml = (words: HistoryLabels, parts: readonly Part[]): string =>
  parts.map((part) => partHtml(words, part)).join('');

/** One side of a comparison: the parts that one text has. */
const sideHtml = (words: HistoryLabels, parts: readonly Part[], without: 'added' | 'removed'): string =>
  partsHtml(
    words,
    parts.filter(({ state }) => state !== without),
  );

/** Screen readers seldom announce `ins` and `del`: the words for them stand in the text, unseen. */
function partHtml(words: HistoryLabels, { state, text }: Part): string {
  const safe = escapeText(text).replaceAll('\n', '<br>');
  if (state === 'same') return safe;
  const [tag, begin, end] =
    state === 'added'
      ? (['ins', words.insertion, words.insertionEnd] as const)
      : (['del', words.deletion, words.deletionEnd] as const);
  const hidden = (said: string) => `<span class="visually-hidden">${escapeText(said)}</span>`;
  return `<${tag}>${hidden(begin)}${safe}${hidden(end)}</${tag}>`;
}
