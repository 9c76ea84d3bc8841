import type { z } from 'zod';
import type { CheckContext, Offence } from '../checks/rule.ts';
import type { Severity } from '../finding.ts';
import type { PropValue } from '../prose/types.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { FieldWord } from '../text/field-word.ts';
import type { Locale } from '../text/locale.ts';

/** A sentence in the languages of the site; one that is missing takes the first. */
export type Words = Exclude<FieldWord, { readonly field: unknown }>;

/** A tag that editors may write in their texts, beside those of the program. */
export interface AuthorComponent {
  /** What it is called, and what it is for: the handbook shows both. */
  readonly title: Words;
  readonly description: Words;
  /** As an editor writes it, with every prop that must be there. */
  readonly example: string;
  /** Its props: texts, numbers, true or false; nothing else can be written in a text. */
  readonly props: z.ZodObject;
  /** File of the Astro component, beside the configuration: `./theme/Map.astro`. */
  readonly component: string;
  /** May stand inside a line of text; false if left out. */
  readonly inline?: boolean;
  /** May hold text of its own; false if left out. */
  readonly children?: boolean;
  /** The words that a reader sees, for search and comparison; none if left out. */
  text?(props: Readonly<Record<string, PropValue>>): string;
}

/** A breach of a rule of the site: an item, or `null` for `site.yaml`, the field, and what to do. */
export interface SiteOffence {
  readonly entry: Offence['entry'];
  /** Path of the field in the front matter: `['contact', 'phone']`; empty for the file as a whole. */
  readonly field?: readonly PropertyKey[];
  readonly message: Words;
  readonly fix: Words;
}

/** A check of the site's own, beside those of the program. */
export interface SiteRule {
  /** Small letters and hyphens, none of the program's: it stands in findings and waivers. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Words;
  /** What it means and how to mend it. */
  readonly help: Words;
  /** All that is wrong; it sees the whole content and changes nothing. */
  check(context: Pick<CheckContext, 'corpus' | 'files'>): Iterable<SiteOffence>;
}

/** Some of the words of pages, in groups as the program has them; the others stay. */
export interface OwnLabels {
  readonly [name: string]: string | OwnLabels;
}

/** Parts of every page that a site may replace. */
export const pageParts = ['Header', 'Footer'] as const;
export type PagePart = (typeof pageParts)[number];

/**
 * `gongkai.config.ts`: what the maintainers of a site change in the program. It is code and trusted as such; content
 * never is.
 */
export interface SiteConfig {
  /** Astro components in place of the program's, by part: `{ Header: './theme/Header.astro' }`. */
  readonly parts?: Readonly<Partial<Record<PagePart, string>>>;
  /** Style sheets that follow the program's, e.g. with other values of its tokens: `['./theme/colours.css']`. */
  readonly styles?: readonly string[];
  /** Tags for editors, by name with a capital: `{ Map: … }`. */
  readonly components?: Readonly<Record<string, AuthorComponent>>;
  readonly rules?: readonly SiteRule[];
  readonly labels?: Readonly<Partial<Record<Locale, OwnLabels>>>;
  /** Schemas in place of the program's, each one of them with fields added: `schemas.services.extend({ … })`. */
  readonly collections?: Readonly<Partial<Record<CollectionName, z.ZodType>>>;
}

/** Types the configuration of a site; what is wrong in it is told when a command reads it. */
export const defineSite = (config: SiteConfig): SiteConfig => config;
