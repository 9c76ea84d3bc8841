import { z } from 'zod';
import { hostIds } from '../hosting/recipe.ts';
import { countryIds } from '../personal/personal-number.ts';
import { locales } from '../text/locale.ts';
import { formatNumber } from './content-format.ts';
import { downloadFormats } from './download-formats.ts';
import { exemplified } from './example.ts';
import { field } from './field.ts';
import { membersOfSite } from './members.ts';
import { presetIds } from './preset.ts';
import { naming } from './references.ts';
import { selector } from './selector.ts';
import {
  basePath,
  bodyId,
  count,
  oldAddress,
  pagePath,
  phone,
  siteUrl,
  slug,
  text,
  timezone,
} from './vocabulary.ts';

const section = z.strictObject({
  slug: field(slug, 'site.section.slug'),
  title: field(text, 'site.section.title'),
  basis: field(text.optional(), 'site.section.basis'),
  items: field(z.array(selector), 'site.section.items'),
  maxAge: field(count.min(1).optional(), 'site.section.maxAge'),
});

const board = z.strictObject({
  slug: field(slug, 'site.board.slug'),
  title: field(text, 'site.board.title'),
  description: field(text.optional(), 'site.board.description'),
  items: field(z.array(selector).optional(), 'site.board.items'),
  sections: field(z.array(section).optional(), 'site.board.sections'),
  maxAge: field(count.min(1).optional(), 'site.board.maxAge'),
});

const banner = z.strictObject({
  text: field(text, 'site.banner.text'),
  bodies: field(z.array(bodyId).optional(), 'site.banner.bodies'),
});

const link = z.strictObject({
  title: field(text, 'site.link.title'),
  url: field(
    naming(
      'link',
      z.string().refine((value) => /^(https?:\/\/|\/)/.test(value)),
    ),
    'site.link.url',
  ),
});

const redirect = z.strictObject({
  from: field(oldAddress, 'site.redirect.from'),
  to: field(pagePath, 'site.redirect.to'),
});

/** Path below `public/` without a slash in front, e.g. `.well-known/security.txt`. */
const hostFile = z
  .string()
  .refine((value) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(value) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value));

/** Name of a file in the folder `portal/` beside the content. */
const portalFile = exemplified(
  'header.html',
  z.string().refine((value) => /^[\w-]+\.html$/.test(value)),
);

const portal = z.strictObject({
  header: field(portalFile.optional(), 'site.portal.header'),
  footer: field(portalFile.optional(), 'site.portal.footer'),
  frames: field(z.array(siteUrl).optional(), 'site.portal.frames'),
});

const ruleSetting = z.strictObject({
  rule: field(text, 'site.rules.rule'),
  severity: field(z.enum(['warning', 'notice']), 'site.rules.severity'),
  reason: field(text, 'site.rules.reason'),
});

const historyOptions = z.strictObject({
  messages: field(z.boolean().optional(), 'site.historyOptions.messages'),
});

const search = z.strictObject({
  engine: field(siteUrl, 'site.search.engine'),
});

const numbers = z.strictObject({
  thousands: field(z.enum(['comma', 'space', 'none']).optional(), 'site.numbers.thousands'),
  decimals: field(z.int().min(0).max(4).optional(), 'site.numbers.decimals'),
});

/** `content/site.yaml`: everything that is particular to one site. */
export const siteSchema = z.strictObject({
  format: field(formatNumber.optional(), 'site.format'),
  name: field(text, 'site.name'),
  description: field(text.optional(), 'site.description'),
  locale: field(z.enum(locales), 'site.locale'),
  preset: field(z.enum(presetIds).optional(), 'site.preset'),
  country: field(z.enum(countryIds).optional(), 'site.country'),
  url: field(siteUrl, 'site.url'),
  base: field(basePath.optional(), 'site.base'),
  timezone: field(timezone.optional(), 'site.timezone'),
  numbers: field(numbers.optional(), 'site.numbers'),
  publisher: field(bodyId, 'site.publisher'),
  siteId: field(text.optional(), 'site.siteId'),
  icp: field(text.optional(), 'site.icp'),
  police: field(text.optional(), 'site.police'),
  sponsor: field(text.optional(), 'site.sponsor'),
  organiser: field(text.optional(), 'site.organiser'),
  address: field(text.optional(), 'site.address'),
  phone: field(phone.optional(), 'site.phone'),
  banners: field(z.array(banner).optional(), 'site.banners'),
  boards: field(z.array(board), 'site.boards'),
  links: field(z.array(link).optional(), 'site.links'),
  tasks: field(z.array(link).max(12).optional(), 'site.tasks'),
  sites: field(
    z
      .array(
        z.strictObject({
          name: field(text, 'site.sites.name'),
          url: field(siteUrl, 'site.sites.url'),
        }),
      )
      .optional(),
    'site.sites',
  ),
  members: field(membersOfSite.optional(), 'site.members'),
  search: field(search.optional(), 'site.search'),
  history: field(z.union([z.boolean(), historyOptions]).optional(), 'site.history'),
  redirects: field(z.array(redirect).optional(), 'site.redirects'),
  static: field(z.array(hostFile).optional(), 'site.static'),
  host: field(z.enum(hostIds).optional(), 'site.host'),
  portal: field(portal.optional(), 'site.portal'),
  downloads: field(z.array(z.enum(downloadFormats)).optional(), 'site.downloads'),
  reviews: field(z.boolean().optional(), 'site.reviews'),
  rules: field(z.array(ruleSetting).optional(), 'site.rules'),
  handbook: field(z.boolean().optional(), 'site.handbook'),
});
export type Site = z.output<typeof siteSchema>;
export type Board = Site['boards'][number];
export type Section = NonNullable<Board['sections']>[number];

/** True when the first lines of commit messages may be shown to the public. */
export const showsMessages = ({ history }: Pick<Site, 'history'>): boolean =>
  typeof history === 'object' && history.messages === true;

/** Origins whose pages may show the lists of the site in a frame. */
export const framesOf = ({ portal }: Pick<Site, 'portal'>): string[] => [
  ...new Set((portal?.frames ?? []).map((url) => new URL(url).origin)),
];
