import type { Duty } from '../../catalogue/status.ts';
import { ancestry, bodyOf, entriesOf, publisherOf, urlOf } from '../../corpus.ts';
import { isMissing } from '../../routes/compliance-addresses.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Fact, Panel } from '../types.ts';
import { basisValues, bodyName, periodName } from './words.ts';

const blank = '_'.repeat(32);

/**
 * A request for what is missing, to be printed: what is asked for, who asks, in what form, and where it goes
 * (Regulation on Open Government Information, Art. 29).
 */
export function requestPanels(
  context: ViewContext,
  { id, body }: { readonly id: string; readonly body: string },
  all: readonly Duty[],
): { readonly title: string; readonly panels: readonly Panel[] } {
  const { compliance, marks } = context.labels;
  const missing = all.filter((duty) => duty.obligation.id === id && duty.body === body && isMissing(duty));
  const [first] = missing;
  if (!first) throw new Error(`Nothing is missing of ${id} for ${body}.`);
  const { obligation } = first;
  const periods = missing.map(({ period }) => periodName(context, period)).filter((name) => name !== '');
  const name = bodyOf(context.corpus, body)?.data.title ?? body;
  const line = (label: string): Fact => ({ label, values: [{ text: blank }] });
  return {
    title: fill(compliance.requestTitle, { title: obligation.title, body: bodyName(context, body) }),
    panels: [
      facts('requested', compliance.requested, [
        { label: compliance.body, values: [{ text: name }] },
        { label: compliance.description, values: [{ text: obligation.title }] },
        ...(periods.length > 0
          ? [{ label: compliance.period, values: [{ text: periods.join(marks.list) }] }]
          : []),
        { label: compliance.elements, values: obligation.elements.map((text) => ({ text })) },
        { label: compliance.basis, values: basisValues(context, obligation) },
      ]),
      facts('applicant', compliance.applicant, [
        ...[
          line(compliance.applicantName),
          line(compliance.applicantProof),
          line(compliance.applicantContact),
        ],
        { label: compliance.form, values: [{ text: compliance.formText }] },
        line(compliance.signed),
      ]),
      facts('office', compliance.sendTo, officeOf(context, body)),
    ],
  };
}

const facts = (id: string, title: string, rows: readonly Fact[]): Panel => ({
  type: 'facts',
  id,
  title,
  facts: rows,
});

/** The office for information of the body or of one above it, else the body itself; and how to ask. */
function officeOf(context: ViewContext, body: string): Fact[] {
  const { corpus, labels } = context;
  const pages = entriesOf(corpus, 'pages');
  const above = ancestry(corpus, body);
  const guide = above.flatMap(
    (id) => pages.find((page) => page.data.office && publisherOf(corpus, page) === id) ?? [],
  )[0];
  const own = bodyOf(corpus, body)?.data;
  const { name, address, phone, postcode } = guide?.data.office ?? {
    name: own?.title ?? body,
    address: own?.address,
    phone: own?.phone,
    postcode: own?.postcode,
  };
  const request = pages.find(({ data }) => data.role === 'request');
  return [
    {
      label: labels.item.office,
      values: [name, address, postcode, phone].flatMap((text) => (text ? [{ text }] : [])),
    },
    ...(request
      ? [{ label: labels.compliance.howTo, values: [{ text: request.data.title, href: urlOf(request) }] }]
      : []),
  ];
}
