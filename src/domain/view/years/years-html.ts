import { ownValue } from '../../own-value.ts';
import { escapeText } from '../../prose/html.ts';
import { movedShape } from '../../prose/table-shape.ts';
import { countRepeated, isRepeated, longSentences, sentencesOf } from '../../revisions/compare/repeated.ts';
import { alignSections, splitSections } from '../../revisions/compare/sections.ts';
import { type BlockChange, compareText } from '../../revisions/compare/text.ts';
import type { Part } from '../../revisions/compare/words.ts';
import { fill, type Labels } from '../labels.ts';
import { shownNumber } from '../numbers.ts';
import { tableHtml } from '../table-html.ts';
import type { ReportDocument } from './report-document.ts';
import { tablePrefix } from './table-prefix.ts';

/** Two reports compared, as HTML, the same at build time and in the browser; every text in it is escaped. */
export function yearsHtml(
  labels: Pick<Labels, 'years' | 'history' | 'marks' | 'numbers' | 'ui'>,
  before: ReportDocument,
  after: ReportDocument,
): string {
  const others = longSentences(before.blocks.map(({ text }) => text));
  const marking: Marking = { labels, others, a: before.year, b: after.year };
  const pairs = alignSections(
    splitSections(before.blocks, before.headings),
    splitSections(after.blocks, after.headings),
  );
  const { repeated, total } = countRepeated(
    after.blocks.map(({ text }) => text),
    others,
  );
  const share = total === 0 ? 0 : Math.round((repeated / total) * 100);
  const count = fill(labels.years.repeatedCount, { a: before.year, b: after.year, repeated, total, share });
  return [
    figuresHtml(labels, before, after),
    `<section class="panel" aria-labelledby="y-text"><h2 id="y-text">${escapeText(labels.years.text)}</h2>`,
    `<p>${escapeText(count)}</p>` +
      `<p class="hint"><mark class="repeated">${escapeText(labels.years.repeatedHint)}</mark></p>`,
    ...pairs.map((pair) => sectionHtml(marking, pair)),
    '</section>',
  ].join('');
}

interface Marking {
  readonly labels: Pick<Labels, 'years' | 'history' | 'marks' | 'ui'>;
  readonly others: ReadonlySet<string>;
  readonly a: number;
  readonly b: number;
}

function figuresHtml(
  labels: Pick<Labels, 'years' | 'marks' | 'numbers' | 'ui'>,
  before: ReportDocument,
  after: ReportDocument,
): string {
  const isStated = (key: string) =>
    !key.startsWith(tablePrefix) ||
    [before, after].some(({ figures }) => (ownValue(figures, key)?.value ?? 0) !== 0);
  const keys = [...new Set([...Object.keys(after.figures), ...Object.keys(before.figures)])].filter(isStated);
  if (keys.length === 0) return '';
  const rows = keys.map((key) => {
    const [old, next] = [ownValue(before.figures, key), ownValue(after.figures, key)];
    const [left, right] = [old?.value ?? null, next?.value ?? null];
    const known = next ?? old;
    const shown = (value: number | null) => shownNumber(value, labels.numbers, known?.unit);
    const difference =
      left === null || right === null ? '—' : `${right > left ? '+' : ''}${shown(right - left)}`;
    const what = known?.label ?? key;
    const name = known?.unit ? fill(labels.marks.bracketed, { what, more: known.unit }) : what;
    return [escapeText(name), shown(left), shown(right), difference];
  });
  const head = [labels.years.figure, String(before.year), String(after.year), labels.years.difference];
  return (
    `<section class="panel" aria-labelledby="y-figures"><h2 id="y-figures">${escapeText(labels.years.figures)}</h2>` +
    `${tableHtml({
      ...{ label: head.join(labels.marks.list), head, rows, numeric: true },
      ...{ shape: movedShape(head.length), more: labels.ui.tableMore },
    })}</section>`
  );
}

function sectionHtml(marking: Marking, pair: ReturnType<typeof alignSections>[number]): string {
  const { labels, a, b } = marking;
  const heading = pair.after?.heading ?? pair.before?.heading ?? labels.years.noHeading;
  const alone = pair.before ? (pair.after ? '' : labels.years.onlyBefore) : labels.years.onlyAfter;
  const note = alone ? `<p class="change-mark">${escapeText(fill(alone, { a, b }))}</p>` : '';
  const blocks = compareText(pair.before?.blocks ?? [], pair.after?.blocks ?? []);
  if (!alone && isRewritten(blocks)) {
    const hint = `<p class="hint">${escapeText(labels.years.littleShared)}</p>`;
    return `<h3>${escapeText(heading)}</h3>${hint}${wholeHtml(marking, pair)}`;
  }
  return (
    `<h3>${escapeText(heading)}</h3>${note}` +
    `<div class="years">${rowsOf(blocks)
      .map((row) => rowHtml(marking, row))
      .join('')}</div>`
  );
}

/** True where less than a third of the longer text stands in the other one too: marks would cover everything. */
function isRewritten(blocks: readonly BlockChange[]): boolean {
  const length = (...states: readonly Part['state'][]) =>
    blocks
      .flatMap(({ cells }) => cells.flat())
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { text }) => sum + text.length, 0);
  const same = length('same');
  return 3 * same < Math.max(same + length('removed'), same + length('added'));
}

/** Both texts of a chapter, whole, the older one on the left. */
function wholeHtml(marking: Marking, { before, after }: ReturnType<typeof alignSections>[number]): string {
  const side = (year: number, section: typeof before, others: Marking['others']) =>
    `<div class="side"><span class="change-mark">${year}</span>` +
    (section?.blocks ?? [])
      .map(({ text }) => `<p>${partsHtml({ ...marking, others }, [{ state: 'same', text }])}</p>`)
      .join('') +
    '</div>';
  const sides = side(marking.a, before, new Set()) + side(marking.b, after, marking.others);
  return `<div class="years"><div class="pair">${sides}</div></div>`;
}

type Row = readonly [before: BlockChange | null, after: BlockChange | null];

/** What was taken out and what was put in at one place stand beside each other, though they are not alike. */
function rowsOf(blocks: readonly BlockChange[]): Row[] {
  const rows: Row[] = [];
  let [gone, come]: [BlockChange[], BlockChange[]] = [[], []];
  const flush = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      rows.push([gone[at] ?? null, come[at] ?? null]);
    [gone, come] = [[], []];
  };
  for (const block of blocks) {
    if (block.state === 'removed' || block.state === 'moved-away') gone.push(block);
    else if (block.state === 'added' || block.state === 'moved-here') come.push(block);
    else {
      flush();
      rows.push([block, block]);
    }
  }
  flush();
  return rows;
}

/** One row: the old text on the left, the new one on the right; on narrow screens one after the other. */
function rowHtml(marking: Marking, [before, after]: Row): string {
  const side = (block: BlockChange | null, without: Part['state']) =>
    (block?.cells ?? [])
      .map((parts) =>
        partsHtml(
          marking,
          parts.filter((part) => part.state !== without),
        ),
      )
      .join(' | ');
  const cell = (year: number, html: string) =>
    `<div class="side"><span class="change-mark">${year}</span><p>${html || '—'}</p></div>`;
  return (
    `<div class="pair b-${(after ?? before)?.kind ?? ''}">` +
    `${cell(marking.a, side(before, 'added'))}${cell(marking.b, side(after, 'removed'))}</div>`
  );
}

function partsHtml({ labels, others }: Marking, parts: readonly Part[]): string {
  return parts
    .map(({ state, text }) => {
      if (state === 'same')
        return sentencesOf(text)
          .map((sentence) => sentenceHtml(sentence, others))
          .join('');
      const { history } = labels;
      const [tag, said, end] =
        state === 'added'
          ? (['ins', history.insertion, history.insertionEnd] as const)
          : (['del', history.deletion, history.deletionEnd] as const);
      const hidden = (words: string) => `<span class="visually-hidden">${escapeText(words)}</span>`;
      return `<${tag}>${hidden(said)}${escapeText(text)}${hidden(end)}</${tag}>`;
    })
    .join('');
}

const sentenceHtml = (sentence: string, others: ReadonlySet<string>): string =>
  isRepeated(sentence, others)
    ? `<mark class="repeated">${escapeText(sentence)}</mark>`
    : escapeText(sentence);
