import type { ChangeSummary, Counts } from '../../revisions/compare/summary.ts';
import { isLight } from '../../revisions/compare/weights.ts';
import { fill } from '../labels.ts';
import { fieldClauses } from './field-clauses.ts';
import type { Naming } from './names.ts';

/**
 * What changed, in one sentence, what matters most first: “数量”由 14 改为 16，“提前 24 小时通知”改为“提前 48 小时通知”，修改 2
 * 段; empty where words and data are the same.
 */
export function changeSentence(naming: Naming, change: ChangeSummary): string {
  const { history, marks } = naming.labels;
  const named = (light: boolean) =>
    fieldClauses(
      naming,
      change.fields.filter((field) => isLight(field) === light),
    );
  const clauses = [
    ...named(false),
    ...change.passages.map(({ before, after }) =>
      fill(history.passage, { before: within(before), after: within(after) }),
    ),
    ...newClauses(naming, change),
    ...countClauses(uncounted(change), [
      history.changedBlocks,
      history.addedBlocks,
      history.removedBlocks,
      history.movedBlocks,
    ]),
    ...countClauses(change.rows, [
      history.changedRows,
      history.addedRows,
      history.removedRows,
      history.movedRows,
    ]),
  ];
  if (change.files > 0) clauses.push(fill(history.filesChanged, { n: change.files }));
  clauses.push(...named(true));
  const more = change.fieldCount - change.fields.length;
  if (more > 0) clauses.push(fill(history.moreFields, { n: more }));
  if (clauses.length === 0) return '';
  const sentence = clauses.join(marks.comma);
  return change.substantive ? sentence : `${sentence}${marks.comma}${history.onlyForm}`;
}

/** One changed paragraph of which the change itself is told need not be counted, nor what came and is quoted. */
const uncounted = ({ blocks, passages, came }: ChangeSummary): Counts => ({
  ...blocks,
  changed: passages.length > 0 && blocks.changed === 1 ? 0 : blocks.changed,
  added: came === '' ? blocks.added : 0,
});

/** What came, in its own words. */
function newClauses({ labels: { history } }: Naming, { blocks, came }: ChangeSummary): string[] {
  if (came === '') return [];
  return [
    fill(blocks.added === 1 ? history.addedText : history.addedTexts, {
      text: within(came),
      n: blocks.added,
    }),
  ];
}

/** Quotation marks of a text that is quoted itself. */
const within = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’');

type Words = readonly [changed: string, added: string, removed: string, moved: string];

function countClauses({ changed, added, removed, moved }: Counts, words: Words): string[] {
  return [changed, added, removed, moved].flatMap((n, at) => (n > 0 ? [fill(words[at] ?? '', { n })] : []));
}
