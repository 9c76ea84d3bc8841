import { z } from 'zod';
import { bodyKinds } from './bodies.ts';
import { named } from './choices.ts';
import { isRealDate } from './dates.ts';
import { exemplified } from './example.ts';
import { field } from './field.ts';
import { selector } from './selector.ts';
import { because, bodyId, count, isGroup, isoDate, period, slug, text, webUrl } from './vocabulary.ts';

/** How the time in which something must be public is counted. */
const deadlineUnits = ['working-day', 'day', 'fixed-date'] as const;
/** From when it is counted: what an item names as `issued`, or the last day of its period. */
const deadlineStarts = ['formed', 'changed', 'approved', 'period-end'] as const;
/** How often something must be public. */
const frequencies = ['once', 'yearly', 'quarterly', 'monthly', 'on-event'] as const;
export type Frequency = (typeof frequencies)[number];
/** Pages that the site makes itself, by which something is public. */
const ownPages = ['directory'] as const;

/** Month and day, `04-01`; of a leap year too. */
const monthDay = exemplified(
  '04-01',
  z.string().refine((value) => isRealDate(`2024-${value}`), because('date')),
);

const deadline = z
  .strictObject({
    unit: field(z.enum(deadlineUnits), 'catalogue.deadline.unit'),
    count: field(count.min(1).optional(), 'catalogue.deadline.count'),
    from: field(z.enum(deadlineStarts).optional(), 'catalogue.deadline.from'),
    before: field(monthDay.optional(), 'catalogue.deadline.before'),
    text: field(text.optional(), 'catalogue.deadline.text'),
  })
  .refine(({ unit, before }) => unit !== 'fixed-date' || before, {
    path: ['before'],
    ...because('missing'),
    when: isGroup,
  })
  .refine(({ unit, count }) => unit === 'fixed-date' || count, {
    path: ['count'],
    ...because('missing'),
    when: isGroup,
  })
  .refine(({ unit, from }) => unit === 'fixed-date' || from, {
    path: ['from'],
    ...because('missing'),
    when: isGroup,
  });

const basis = z.strictObject({
  document: field(text, 'catalogue.basis.document'),
  article: field(text.optional(), 'catalogue.basis.article'),
  url: field(webUrl.optional(), 'catalogue.basis.url'),
});

const bodies = z.strictObject({
  kinds: field(z.array(named('bodyKinds', z.enum(bodyKinds))).optional(), 'catalogue.bodies.kinds'),
  ids: field(z.array(bodyId).optional(), 'catalogue.bodies.ids'),
});

/** A content that a document must have: it is found by words of its headings, or by a sentence that states it. */
const part = z.strictObject({
  title: field(text, 'catalogue.part.title'),
  headings: field(z.array(text).min(1), 'catalogue.part.headings'),
  sentences: field(z.array(text).optional(), 'catalogue.part.sentences'),
  except: field(z.array(text).optional(), 'catalogue.part.except'),
});

const obligation = z.strictObject({
  id: field(slug, 'catalogue.obligation.id'),
  group: field(text, 'catalogue.obligation.group'),
  title: field(text, 'catalogue.obligation.title'),
  elements: field(z.array(text).min(1), 'catalogue.obligation.elements'),
  basis: field(z.array(basis).min(1), 'catalogue.obligation.basis'),
  deadline: field(deadline.optional(), 'catalogue.obligation.deadline'),
  bodies: field(bodies.optional(), 'catalogue.obligation.bodies'),
  channels: field(z.array(text).min(1), 'catalogue.obligation.channels'),
  audience: field(text.optional(), 'catalogue.obligation.audience'),
  mode: field(named('access', z.enum(['proactive', 'on-request'])), 'catalogue.obligation.mode'),
  level: field(text.optional(), 'catalogue.obligation.level'),
  period: field(z.enum(frequencies), 'catalogue.obligation.period'),
  since: field(isoDate.optional(), 'catalogue.obligation.since'),
  until: field(isoDate.optional(), 'catalogue.obligation.until'),
  items: field(z.array(selector).optional(), 'catalogue.obligation.items'),
  page: field(z.enum(ownPages).optional(), 'catalogue.obligation.page'),
  parts: field(z.array(part).optional(), 'catalogue.obligation.parts'),
  fields: field(z.array(text).optional(), 'catalogue.obligation.fields'),
});
export type Obligation = z.output<typeof obligation>;

/** What a body can say in place of an item. */
const statementStates = ['nothing-to-report', 'withheld', 'not-applicable'] as const;

const statement = z.strictObject({
  obligation: field(slug, 'catalogue.statement.obligation'),
  body: field(bodyId, 'catalogue.statement.body'),
  period: field(period.optional(), 'catalogue.statement.period'),
  state: field(z.enum(statementStates), 'catalogue.statement.state'),
  reason: field(text, 'catalogue.statement.reason'),
  by: field(text, 'catalogue.statement.by'),
  date: field(isoDate, 'catalogue.statement.date'),
});
export type Statement = z.output<typeof statement>;

/** `content/catalogue.yaml`: what must be public, by whom and by when, and what bodies state about it. */
export const catalogueSchema = z.strictObject({
  since: field(isoDate, 'catalogue.since'),
  obligations: field(z.array(obligation), 'catalogue.obligations'),
  statements: field(z.array(statement).optional(), 'catalogue.statements'),
});
export type Catalogue = z.output<typeof catalogueSchema>;
