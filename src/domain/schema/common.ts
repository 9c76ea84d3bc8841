import { z } from 'zod';
import { named } from './choices.ts';
import { field } from './field.ts';
import { bodyId, count, isoDate, itemPath, publicPath, text, webUrl } from './vocabulary.ts';

/** A file to download that stands under `public/`. */
const attachment = z.strictObject({
  title: field(text, 'common.attachment.title'),
  href: field(publicPath, 'common.attachment.href'),
});

/** Who released the item, when and on what ground (Regulation on Open Government Information, Art. 17). */
const review = z.strictObject({
  by: field(text, 'common.review.by'),
  date: field(isoDate, 'common.review.date'),
  basis: field(text.optional(), 'common.review.basis'),
});

/** Where a text was taken over from. */
const provenance = z.strictObject({
  site: field(text, 'common.provenance.site'),
  url: field(webUrl.optional(), 'common.provenance.url'),
  retrieved: field(isoDate.optional(), 'common.provenance.retrieved'),
  views: field(count.optional(), 'common.provenance.views'),
  line: field(text.optional(), 'common.provenance.line'),
});

/** A public note of what changed on a day. */
const change = z.strictObject({
  date: field(isoDate, 'common.change.date'),
  note: field(text, 'common.change.note'),
});

/** A photograph of a board, with words for who does not see it. */
const photo = z.strictObject({
  src: field(publicPath, 'common.posting.photo.src'),
  alt: field(text, 'common.posting.photo.alt'),
});

/** Where and when an item hangs on a board of the place. */
const posting = z.strictObject({
  place: field(text, 'common.posting.place'),
  from: field(isoDate, 'common.posting.from'),
  to: field(isoDate.optional(), 'common.posting.to'),
  photo: field(photo.optional(), 'common.posting.photo'),
});

const withdrawal = z.strictObject({
  date: field(isoDate, 'common.withdrawal.date'),
  reason: field(text, 'common.withdrawal.reason'),
  successor: field(itemPath.optional(), 'common.withdrawal.successor'),
});

/** The fields that every item of every collection may have. */
export const commonFields = {
  title: field(text, 'common.title'),
  aliases: field(z.array(text.max(60)).max(20).optional(), 'common.aliases'),
  publisher: field(bodyId.optional(), 'common.publisher'),
  jointly: field(z.array(bodyId).optional(), 'common.jointly'),
  issued: field(isoDate.optional(), 'common.issued'),
  published: field(isoDate.optional(), 'common.published'),
  identifier: field(text.optional(), 'common.identifier'),
  subject: field(text.optional(), 'common.subject'),
  summary: field(text.max(300).optional(), 'common.summary'),
  keywords: field(z.array(text).optional(), 'common.keywords'),
  obligations: field(z.array(text).optional(), 'common.obligations'),
  access: field(named('access', z.enum(['proactive', 'on-request'])).optional(), 'common.access'),
  review: field(review.optional(), 'common.review'),
  source: field(provenance.optional(), 'common.source'),
  attachments: field(z.array(attachment).optional(), 'common.attachments'),
  postings: field(z.array(posting).optional(), 'common.postings'),
  changes: field(z.array(change).optional(), 'common.changes'),
  withdrawn: field(withdrawal.optional(), 'common.withdrawn'),
  draft: field(z.boolean().optional(), 'common.draft'),
} as const;
