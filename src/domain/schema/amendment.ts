import { z } from 'zod';
import { named } from './choices.ts';
import { field } from './field.ts';
import { isoDate, itemPath, text } from './vocabulary.ts';

/** What a decision can do with an article of another document. */
const amendmentActions = ['replace', 'insert', 'repeal', 'renumber'] as const;
export type AmendmentAction = (typeof amendmentActions)[number];

/** One instruction of a document that amends another one: what becomes of one article, and from when on. */
export const amendmentSchema = z.strictObject({
  document: field(itemPath.optional(), 'documents.amendment.document'),
  article: field(text, 'documents.amendment.article'),
  action: field(named('amendmentActions', z.enum(amendmentActions)), 'documents.amendment.action'),
  as: field(text.optional(), 'documents.amendment.as'),
  was: field(text.optional(), 'documents.amendment.was'),
  text: field(text.optional(), 'documents.amendment.text'),
  from: field(isoDate.optional(), 'documents.amendment.from'),
});

/** Why an instruction cannot be followed. */
export type AmendmentObstacle =
  // What it says.
  | 'no-text'
  | 'no-name'
  | 'spare-text'
  | 'spare-name'
  | 'other-name'
  // The document that it means.
  | 'no-document'
  | 'not-amends'
  | 'over'
  // The article.
  | 'unclear'
  | 'no-article'
  | 'several'
  | 'gone'
  | 'taken'
  | 'differs'
  | 'last'
  // The day.
  | 'no-day'
  | 'too-early'
  | 'twice';
