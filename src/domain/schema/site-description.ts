import { z } from 'zod';
import { field } from './field.ts';
import { count, isoDate, text, webUrl } from './vocabulary.ts';

/** Version of the format; who reads another one reads nothing of it. */
export const descriptionFormat = 1;

const body = z.object({
  id: field(text, 'description.body.id'),
  name: field(text, 'description.body.name'),
  creditCode: field(text.optional(), 'bodies.creditCode'),
});

const collection = z.object({
  name: field(text, 'description.collection.name'),
  title: field(text, 'description.collection.title'),
  count: field(count, 'description.collection.count'),
  url: field(webUrl, 'description.collection.url'),
});

const item = z.object({
  title: field(text, 'description.item.title'),
  url: field(webUrl, 'description.item.url'),
  published: field(isoDate, 'description.item.published'),
  collection: field(text, 'description.item.collection'),
  publisher: field(text, 'description.item.publisher'),
});

const feeds = z.object({
  atom: field(webUrl, 'description.feeds.atom'),
  json: field(webUrl, 'description.feeds.json'),
  changes: field(webUrl.optional(), 'description.feeds.changes'),
});

const data = z.object({
  page: field(webUrl, 'description.data.page'),
  catalog: field(webUrl, 'description.data.catalog'),
  openapi: field(webUrl, 'description.data.openapi'),
  search: field(webUrl, 'description.data.search'),
});

const compliance = z.object({
  page: field(webUrl, 'description.compliance.page'),
  status: field(webUrl, 'description.compliance.status'),
});

const proof = z.object({
  manifest: field(webUrl, 'description.proof.manifest'),
  statement: field(webUrl, 'description.proof.statement'),
});

/** `/.well-known/gongkai.json`: what a site says of itself to other sites. */
export const siteDescriptionSchema = z.object({
  $schema: field(webUrl.optional(), 'description.schema'),
  format: field(z.literal(descriptionFormat), 'description.format'),
  name: field(text, 'site.name'),
  description: field(text.optional(), 'site.description'),
  locale: field(text, 'site.locale'),
  url: field(webUrl, 'description.url'),
  day: field(isoDate, 'description.day'),
  bodies: field(z.array(body), 'description.bodies'),
  collections: field(z.array(collection), 'description.collections'),
  newest: field(z.array(item), 'description.newest'),
  feeds: field(feeds, 'description.feeds'),
  data: field(data, 'description.data'),
  compliance: field(compliance.optional(), 'description.compliance'),
  proof: field(proof, 'description.proof'),
});
export type SiteDescription = z.output<typeof siteDescriptionSchema>;
