import type { Entry, EntryOf } from '../corpus.ts';
import { bodySchema } from '../schema/bodies.ts';
import type { CollectionName } from '../schema/collections.ts';
import { documentSchema } from '../schema/documents.ts';
import { serviceSchema } from '../schema/services.ts';
import type { ViewContext } from '../view/context.ts';
import { nameOf, phoneLink } from '../view/facts.ts';
import { timeInWords } from '../view/item/panel.ts';
import { viewOf } from '../view/item/views.ts';
import { amountOf } from '../view/numbers.ts';
import type { Answer, AnswerFact, AnswerFigure } from './answer.ts';
import type { Wish } from './question-words.ts';

/** Of more materials and figures the page tells. */
const [mostMaterials, mostFigures] = [8, 40];

/** One line for each collection whose items answer something. */
const answers: { readonly [C in CollectionName]?: (context: ViewContext, entry: EntryOf<C>) => Answer } = {
  services: (context, entry) => ({ facts: serviceFacts(context, entry), figures: [] }),
  bodies: (context, entry) => ({ facts: bodyFacts(context, entry), figures: [] }),
  documents: (context, entry) => ({ facts: documentFacts(context, entry), figures: [] }),
  reports: (context, entry) => ({ facts: [], figures: figuresOf(context, entry) }),
};

/** What an item answers by its typed data; null for nothing. */
export function answerOf(context: ViewContext, entry: Entry): Answer | null {
  const answering = answers[entry.collection] as ((context: ViewContext, entry: Entry) => Answer) | undefined;
  if (!answering || entry.data.withdrawn) return null;
  const { facts, figures } = answering(context, entry);
  const said = facts.filter(({ text }) => text !== '');
  return said.length > 0 || figures.length > 0 ? { facts: said, figures } : null;
}

const fact = (wish: Wish | null, label: string, text: string | undefined): AnswerFact => ({
  wish,
  label,
  text: text ?? '',
});

/** A phone that can be dialled is a link. */
function phoneFact(label: string, phone: string | undefined): AnswerFact {
  const href = phone === undefined ? undefined : phoneLink(phone).href;
  return { ...fact('phone', label, phone), ...(href ? { href } : {}) };
}

function serviceFacts(context: ViewContext, { data }: EntryOf<'services'>): AnswerFact[] {
  const { labels } = context;
  const name = (key: string) => nameOf(context, serviceSchema, key);
  const needed = data.materials.filter(({ required }) => required !== false).map(({ name }) => name);
  const more = needed.length > mostMaterials ? ['…'] : [];
  const fees = data.fees?.map(({ item, standard }) => `${item} ${standard}`).join(labels.marks.list);
  return [
    fact('where', name('place'), data.place),
    fact('when', name('hours'), data.hours),
    phoneFact(name('phone'), data.phone),
    fact('time', name('promisedTime'), timeInWords(context, data.promisedTime)),
    fact('fee', labels.item.fees, fees === '' ? labels.item.free : fees),
    fact(
      'materials',
      labels.item.materials,
      [...needed.slice(0, mostMaterials), ...more].join(labels.marks.list),
    ),
  ];
}

function bodyFacts(context: ViewContext, { data }: EntryOf<'bodies'>): AnswerFact[] {
  const name = (key: string) => nameOf(context, bodySchema, key);
  return [
    fact('where', name('address'), data.address),
    fact('when', name('hours'), data.hours),
    phoneFact(name('phone'), data.phone),
    fact('who', name('head'), data.head ? `${data.head.name} ${data.head.post ?? ''}`.trim() : undefined),
  ];
}

/** Since when, and what amended or repealed it; whether it is in force is known on the reader's day. */
function documentFacts(context: ViewContext, entry: EntryOf<'documents'>): AnswerFact[] {
  const { data } = entry;
  const name = (key: string) => nameOf(context, documentSchema, key);
  const by = (viewOf(entry).notices?.(context, entry) ?? []).flatMap(({ text, links }) =>
    links.map((link) => ({
      ...fact('validity', text.replace(/[：:]\s*$/, ''), link.text),
      ...(link.href ? { href: link.href } : {}),
    })),
  );
  const dates = [fact('validity', name('from'), data.from), fact('validity', name('until'), data.until)];
  return data.number || data.from || by.length > 0
    ? [fact(null, name('number'), data.number), ...dates, ...by]
    : [];
}

const figuresOf = ({ labels }: ViewContext, { data }: EntryOf<'reports'>): AnswerFigure[] =>
  Object.entries(data.figures ?? {})
    .flatMap(([key, { label, value, unit }]) => {
      if (typeof value !== 'number') return [];
      const amount = amountOf(value, labels.numbers, unit);
      return { key, label, text: `${amount.value} ${amount.unit}`.trim() };
    })
    .slice(0, mostFigures);
