import type { Stated } from './blocks.ts';
import { recogniseDate } from './recognise/date.ts';
import { recogniseDocumentNumber } from './recognise/document-number.ts';
import type { Facts, SourceLine } from './types.ts';

/** Names under which sources state a fact: those of pages, of `meta` tags, of crawlers. */
const aliases = {
  title: /^(?:articletitle|标题|信息名称|名称)$/i,
  identifier: /^(?:信息)?索引号$|^信息索引$/,
  subject: /^主题分类$/,
  access: /^公开(?:方式|属性)$/,
  number: /^(?:发文字号|发布文号|文件编号|文号|number)$/i,
  issued: /^(?:成文|发文|生成|产生|签发)(?:日期|时间)$/,
  published:
    /^(?:发布日期|发布时间|公开日期|公开时间|pub[_-]?date|publish(?:ed)?[_-]?(?:date|time|at)|article:published_time|date)$/i,
  site: /^(?:contentsource|来源|文章来源|信息来源|source)$/i,
  issuer: /^(?:发文机关|发布机构|制发机构|发文机构|发文单位|发布单位|责任部门|公开责任部门|生成机构)$/,
  url: /^(?:url|og:url|canonical|saved-from|来源网址)$/i,
} as const;
type Alias = keyof typeof aliases;

/** The first value that is stated under one of the names of a fact; empty values state nothing. */
export const statedValue = (stated: readonly Stated[], alias: Alias): string | null =>
  stated.find(({ name, value }) => aliases[alias].test(name) && value.trim() !== '')?.value.trim() ?? null;

/** Every value that is stated as day of publishing. */
export const statedDates = (stated: readonly Stated[]): string[] =>
  stated.flatMap(({ name, value }) => (aliases.published.test(name) ? value : []));

/** Every body that is stated as the one that issued the text. */
export const statedIssuers = (stated: readonly Stated[]): string[] =>
  stated.flatMap(({ name, value }) => (aliases.issuer.test(name) ? value : []));

/** Facts that the text did not give, from what the file states outside of it. */
export function withStated(facts: Facts, stated: readonly Stated[]): Facts {
  const dateOf = (alias: Alias) => recogniseDate(statedValue(stated, alias) ?? '');
  return {
    ...facts,
    published: facts.published ?? dateOf('published'),
    issued: dateOf('issued') ?? facts.issued,
    number: facts.number ?? recogniseDocumentNumber(statedValue(stated, 'number') ?? ''),
  };
}

const accessWords = [
  ['主动公开', 'proactive'],
  ['依申请', 'on-request'],
] as const;

/** Fields of every collection that the source states. */
export function statedFields(stated: readonly Stated[]): Readonly<Record<string, unknown>> {
  const access = statedValue(stated, 'access');
  const values = {
    identifier: statedValue(stated, 'identifier'),
    subject: subjectOf(statedValue(stated, 'subject')),
    access: accessWords.find(([word]) => access?.startsWith(word))?.[1] ?? null,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** `其他` classifies nothing. */
const subjectOf = (value: string | null): string | null =>
  value === '其他' || value === '其它' ? null : value;

/** Where a text comes from, as the file states it outside of the text. */
export function statedSource(stated: readonly Stated[]): SourceLine | null {
  const site = statedValue(stated, 'site');
  const written = statedValue(stated, 'url');
  const url = written && /^https?:\/\//.test(written) && URL.canParse(written) ? written : null;
  if (site === null && url === null) return null;
  return { line: null, site, date: null, views: null, url };
}
