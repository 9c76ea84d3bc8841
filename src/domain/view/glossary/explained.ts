import { termAnchor, termKey, termsByName } from '../../glossary.ts';
import type { GlossaryEntry } from '../../schema/glossary.ts';
import type { ViewContext } from '../context.ts';
import type { ItemPage } from '../page-types.ts';
import type { Fact, Panel, TableView, TermLink, Value } from '../types.ts';
import { termView } from './term.ts';

/** Finds the explanation of a label or value, once for each term of a page. */
type Explain = (text: string) => { readonly term: TermLink } | null;

/**
 * A page with the words that the glossary explains: where one first stands as a label or as a whole value it leads to
 * its explanation at the end of the page. Texts stay as they were typed, and what is said
 * of the item itself is left alone: it is the same on every page.
 */
export function explained(context: ViewContext, page: ItemPage): ItemPage {
  const terms = termsByName(context.corpus);
  if (terms.size === 0) return page;
  const used = new Map<string, GlossaryEntry>();
  const explain: Explain = (text) => {
    const entry = terms.get(termKey(text));
    if (!entry) return null;
    const anchor = termAnchor(entry);
    if (used.has(anchor)) return null;
    used.set(anchor, entry);
    return { term: { from: fromAnchor(anchor), to: toAnchor(anchor) } };
  };
  const panels = page.panels.map((panel) => inPanel(explain, panel));
  if (used.size === 0) return page;
  const views = [...used].map(([anchor, entry]) => ({
    ...termView(context, entry, toAnchor(anchor)),
    back: fromAnchor(anchor),
  }));
  const { onPage } = context.labels.glossary;
  return {
    ...page,
    panels: [...panels, { type: 'terms', id: 'terms', title: onPage, terms: views }],
  };
}

const toAnchor = (anchor: string): string => `term-${anchor}`;
const fromAnchor = (anchor: string): string => `word-${anchor}`;

function inPanel(explain: Explain, panel: Panel): Panel {
  switch (panel.type) {
    case 'facts':
      return { ...panel, facts: facts(explain, panel.facts) };
    case 'table':
      return { ...panel, table: table(explain, panel.table) };
    case 'steps':
      return { ...panel, steps: panel.steps.map((step) => ({ ...step, facts: facts(explain, step.facts) })) };
    case 'duties':
      return {
        ...panel,
        groups: panel.groups.map((group) => ({
          ...group,
          duties: group.duties.map((duty) => ({ ...duty, facts: facts(explain, duty.facts) })),
        })),
      };
    default:
      return panel;
  }
}

const facts = (explain: Explain, list: readonly Fact[]): Fact[] =>
  list.map((fact) => ({
    ...fact,
    ...explain(fact.label),
    values: fact.values.map((value) => inValue(explain, value)),
  }));

const inValue = (explain: Explain, value: Value): Value =>
  value.href === undefined && value.date === undefined ? { ...value, ...explain(value.text) } : value;

/** The heads of a table are not seen where its rows are cards. */
const table = (explain: Explain, { rows, ...others }: TableView): TableView => ({
  ...others,
  rows: rows.map((row) =>
    row.map((cell) => ({ ...cell, values: cell.values.map((value) => inValue(explain, value)) })),
  ),
});
