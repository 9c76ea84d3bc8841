import type { Ledger } from './account.ts';
import type { WalkContext } from './context.ts';
import { findFailedMarkup } from './failed-markup.ts';
import { reportLost, reportMissingCell, reportNoList, reportOpenFence } from './fidelity-reports.ts';
import { isNoteReference } from './footnotes.ts';
import { makeLedger } from './ledger.ts';
import type { TreeNode } from './tree.ts';

/** Elements within elements beyond which the walk has given up, with a finding. */
const deepest = 100;

/**
 * Compares what was typed with what is shown. Every character of the source must be text of the tree, or a mark of an
 * element that the tree holds and a reader sees; what is neither would vanish, and is reported with its place.
 */
export function compareWithSource(context: WalkContext, tree: TreeNode): void {
  const ledger = makeLedger(context.prepared);
  for (const child of tree.children ?? []) account({ context, ledger, depth: 0, quoted: false }, child);
  for (const rest of ledger.rest()) reportLost(context, rest);
  findFailedMarkup(context, ledger);
}

/** Where the comparison stands. */
interface Place {
  readonly context: WalkContext;
  readonly ledger: Ledger;
  readonly depth: number;
  readonly quoted: boolean;
}

/** These are shown as a whole: a picture, a rule, a line break, the number of a note, or were reported as a whole. */
const wholes = new Set(['img', 'hr', 'br', 'input', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm']);

/** Enters the marks of an element and the text in it. */
function account(place: Place, node: TreeNode): void {
  const { context, ledger, depth, quoted } = place;
  const [start, end] = [node.position?.start.offset, node.position?.end?.offset];
  const name = node.tagName ?? node.type;
  if (start === undefined || end === undefined) {
    // The parser adds elements of its own: the list of notes, cells that a row lacks.
    if (name === 'td') reportMissingCell(context, ledger.lastRow());
    return accountChildren(place, node);
  }
  if (name === 'img') ledger.use(start, end);
  if (wholes.has(name) || isNoteReference(node) || depth > deepest) return ledger.mark(start, end);
  if (node.type === 'text') return ledger.text(node.value ?? '', start, end, quoted);
  if (name === 'code') return ledger.code(textOf(node), start, end);
  if (name === 'pre') return ledger.fence(start, end) ? undefined : reportOpenFence(context, node);
  if (name === 'tr') ledger.row(start, end);
  if (name === 'ul' && isNoList(context, node)) ledger.doubt(node.children ?? []);
  if (name === 'ol') checkNumbers(context, node);
  if (name === 'blockquote') ledger.quote(start, end, quoted);
  else if (node.type.startsWith('mdxJsx')) ledger.tags(start, end);
  else ledger.edges(name, start, end, lastEnd(node) ?? start);
  accountChildren({ ...place, depth: depth + 1, quoted: quoted || name === 'blockquote' }, node);
  if (name === 'thead') ledger.ruleOfTable(end);
  if (name === 'a') ledger.use(start, end);
}

function accountChildren(place: Place, node: TreeNode): void {
  for (const child of node.children ?? []) account(place, child);
}

const textOf = (node: TreeNode): string => (node.children ?? []).map(({ value }) => value ?? '').join('');

const lastEnd = (node: TreeNode): number | undefined =>
  node.children?.findLast(({ position }) => position?.end?.offset !== undefined)?.position?.end?.offset;

const itemsOf = (list: TreeNode) => (list.children ?? []).filter(({ tagName }) => tagName === 'li');

/** One line with a sign in front that people write before figures and remarks (`+ 20分`, `- 5℃`, `* 为必填项`). */
function isNoList({ prepared }: WalkContext, list: TreeNode): boolean {
  const [item, ...others] = itemsOf(list);
  const at = item?.position?.start.offset;
  if (at === undefined || others.length > 0) return false;
  return /^(?:[+*]|-[ \t]+[\d.,]+(?:[^\d.,、．]|$))/.test(prepared.text.slice(at, at + 40));
}

/** `1986. 年…` and `2024. 12. 30` are years and dates; of `007.` a page would show one zero or none. */
function checkNumbers(context: WalkContext, list: TreeNode): void {
  for (const [index, item] of itemsOf(list).entries()) {
    const at = item.position?.start.offset;
    if (at === undefined) continue;
    const [found, digits] = /^(\d+)[.)]/.exec(context.prepared.text.slice(at, at + 10)) ?? [];
    if (!found) continue;
    if (/^0\d\d|^00/.test(found)) reportNoList(context, 'lost', item, found);
    else if (index === 0 && Number(digits) > 999) reportNoList(context, 'markup', item, found);
  }
}

/** True for a heading that is made by a line of `---` or `===` below it. */
export const isUnderlined = (source: string, { position }: TreeNode): boolean => {
  const start = position?.start.offset;
  return start !== undefined && source.charAt(start) !== '#';
};
