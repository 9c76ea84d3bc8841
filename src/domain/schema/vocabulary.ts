import { z } from 'zod';
import { isPublicPath } from '../href.ts';
import { isRealDate } from './dates.ts';
import { anyDay, exemplified } from './example.ts';
import { formed } from './forms.ts';
import { isOldAddress } from './old-address.ts';
import { naming } from './references.ts';

/** Codes that a custom check puts into `params.rule`, so that messages can explain it in the site's language. */
export type Reason =
  | 'date'
  | 'slug'
  | 'path'
  | 'item'
  | 'phone'
  | 'period'
  | 'url'
  | 'siteUrl'
  | 'timezone'
  | 'base'
  | 'old-address'
  | 'page'
  | 'blank'
  | 'requires'
  | 'length'
  | 'missing';

/** A check with a reason that the messages know. */
export const because = (rule: Reason, extra: Record<string, unknown> = {}) => ({
  params: { rule, ...extra },
});

/** For checks of several fields that are made whatever else is wrong, so that all is told at once. */
export const isGroup = ({ value }: { readonly value: unknown }): boolean =>
  typeof value === 'object' && value !== null;

/** Text with at least one visible character. */
export const text = z.string().refine((value) => value.trim() !== '', because('blank'));

/** A calendar date as ISO 8601 `YYYY-MM-DD`; takes the `Date` that some YAML parsers make of it. */
export const isoDate = exemplified(
  anyDay,
  z.preprocess(
    (value) =>
      value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value,
    z.string().refine(isRealDate, because('date')),
  ),
);

/** Lower-case ASCII words joined by hyphens, e.g. `rule-of-law`. */
export const slug = exemplified(
  'notice',
  z.string().refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), because('slug')),
);

/** Id of an entry of the collection `bodies`, e.g. `putai`; may have folders. */
export const bodyId = naming(
  'body',
  z.string().refine((value) => /^[a-z0-9]+([-/][a-z0-9]+)*$/.test(value), because('slug')),
);

/** Id of an entry in any collection with its collection, e.g. `documents/2021/water-rules`. */
export const itemPath = exemplified(
  'documents/2025/notice',
  naming(
    'item',
    z.string().refine((value) => /^[a-z]+\/[a-z0-9]+([-/][a-z0-9]+)*$/.test(value), because('item')),
  ),
);

/** Path of a file under `public/`, with a leading slash, e.g. `/files/2020/form.docx`. */
export const publicPath = exemplified(
  '/files/2025/form.docx',
  naming('file', z.string().refine(isPublicPath, because('path'))),
);

/** A web address, http or https. */
export const webUrl = exemplified(
  'https://www.example.gov.cn/',
  z.string().refine((value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value), because('url')),
);

/** A time zone by the name that every browser knows it by: `Asia/Shanghai`, `UTC`. */
export const timezone = exemplified(
  'Asia/Shanghai',
  z.string().refine((value) => {
    try {
      return (
        /^(?:UTC|[A-Z][A-Za-z]+\/[\w/+-]+)$/.test(value) &&
        new Intl.DateTimeFormat('en', { timeZone: value }) !== null
      );
    } catch {
      return false;
    }
  }, because('timezone')),
);

/**
 * Address at which a site is published: host, port, folders. It becomes part of every page and of the code that makes
 * them, so it may hold no character that ends a string or a tag.
 */
export const siteUrl = exemplified(
  'https://www.example.gov.cn',
  z
    .string()
    .refine(
      (value) =>
        /^https?:\/\/[\p{L}\p{N}.-]+(:\d{1,5})?(\/[A-Za-z0-9._~%-]+)*\/?$/u.test(value) &&
        URL.canParse(value),
      because('siteUrl'),
    ),
);

/** Path under a portal at which a site is published, slashes at both ends, e.g. `/putai/`. */
export const basePath = exemplified(
  '/town/',
  z.string().refine((value) => /^\/([a-z0-9-]+\/)*$/.test(value), because('base')),
);

/** Path of a page of this site, slashes at both ends, e.g. `/open-guide/`. */
export const pagePath = exemplified(
  '/open-guide/',
  z.string().refine((value) => /^\/([a-z0-9-]+\/)+$/.test(value), because('page')),
);

/** Path that a page once had, here or in the system before, e.g. `/zwgk/art/2020/art_123.html`. */
export const oldAddress = exemplified(
  '/zwgk/art/2020/art_123.html',
  z.string().refine(isOldAddress, because('old-address')),
);

/** Number of an official document, e.g. `云政发〔2022〕3号` or `SI 2024/12`: how it is written is a matter of the country. */
export const documentNumber = formed(text.clone(), 'document-number');

/** A phone number fit for publishing: digits with `+ - ( )`, spaces, an extension; several parted by 、 or ;. */
export const phone = exemplified(
  '0972-0000000',
  z.string().refine((value) => /^\+?[\d(（][\d\s\-—()（）转、;；/]{2,40}$/u.test(value), because('phone')),
);

/** Number of a body in the country's register, in China the unified social credit code. */
export const creditCode = exemplified('11990101MB00000180', formed(text.clone(), 'credit-code'));

/** A postcode. */
export const postcode = exemplified('810000', formed(text.clone(), 'postcode'));

/** A year of the calendar, 1949 to 2100. */
export const year = exemplified(2025, z.int().min(1949).max(2100));

/** A whole number that is not negative. */
export const count = exemplified(1, z.int().min(0));

/** A time span or point for recurring items: `2025`, `2025H1`, `2025Q3` or `2025-07`. */
export const period = exemplified(
  '2025Q1',
  z.string().refine((value) => /^\d{4}(H[12]|Q[1-4]|-(0[1-9]|1[0-2]))?$/.test(value), because('period')),
);
