import { type EntryOf, pathOf, urlOf } from '../../corpus.ts';
import { normativeGroups, normativeLists } from '../../routes/normative-lists.ts';
import { documentSchema } from '../../schema/documents.ts';
import { listSheet, type Sheet, type SheetCell } from '../../sheets/sheet.ts';
import { standingOn, standingsOf } from '../../standing.ts';
import { absolute, type ViewContext } from '../../view/context.ts';
import { publisherName } from '../../view/entries.ts';
import { nameOf } from '../../view/facts.ts';
import { fill } from '../../view/labels.ts';
import { successorsOf } from '../../view/normative/succession.ts';

type Document = EntryOf<'documents'>;

/** All normative documents by how they stand on the day of the site: in force, not yet, expired, repealed. */
export function normativeSheets(context: ViewContext): Sheet[] {
  const { corpus, labels } = context;
  const { lists } = labels;
  const name = (key: string) => nameOf(context, documentSchema, key);
  const heads = [
    ...[fill(lists.standing, { date: corpus.today }), lists.since, name('title'), name('number')],
    ...[name('publisher'), name('issued'), name('from'), name('until')],
    ...[lists.amendedBy, lists.repealedBy, lists.replacedBy, lists.address],
  ];
  const rows = normativeGroups.flatMap((group) =>
    (normativeLists(corpus).get(group) ?? []).map((document) => rowOf(context, document)),
  );
  return [listSheet(lists.normative, heads, rows)];
}

function rowOf(context: ViewContext, document: Document): SheetCell['value'][] {
  const { corpus, inverse, labels } = context;
  const { title, number, issued, from, until } = document.data;
  const { since, validity } = standingOn(standingsOf(inverse, document), corpus.today);
  const path = pathOf(document);
  const named = (others: readonly Document[] | undefined) =>
    others
      ?.map(({ data }) =>
        data.number ? fill(labels.marks.bracketed, { what: data.title, more: data.number }) : data.title,
      )
      .join('\n') || null;
  return [
    ...[validity ? labels.validity[validity] : labels.lists.unstated, since || null, title, number ?? null],
    ...[publisherName(context, document), issued ?? null, from ?? null, until ?? null],
    ...[named(inverse.amendedBy.get(path)), named(inverse.repealedBy.get(path))],
    ...[named(successorsOf(context, document)), absolute(context, urlOf(document))],
  ];
}
