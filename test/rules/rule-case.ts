import type { Repository } from '../repository.ts';
import { documentWith, siteYaml } from '../tiny-site.ts';

/** Contents by path; null takes a file of the tiny site away. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A site that breaks a rule, and the same site after an editor did what the finding says. */
export interface RuleCase {
  /** What is wrong, in a few words. */
  readonly name: string;
  /** Files beside those of the tiny site, or instead of them. */
  readonly broken: Files;
  readonly mended: Files;
  /** Something alike that keeps the rule, whatever others say of it. */
  readonly right?: Files;
}

/** The same with a history: what is done in a repository of the tiny site, which is committed already. */
export interface HistoryCase {
  readonly name: string;
  /** Leaves the site broken; gives what mends it. */
  readonly steps: (repository: Repository) => Promise<Mend> | Mend;
}

type Mend = (repository: Repository) => Promise<void> | void;

/** Cases by the id of their rule. */
export type Cases = Readonly<Record<string, readonly RuleCase[]>>;
export type HistoryCases = Readonly<Record<string, readonly HistoryCase[]>>;

export const notice = 'content/documents/2024/notice.mdx';

/** A site with one document. */
export const withDocument = (frontMatter: string, text?: string): Files => ({
  [notice]: documentWith(frontMatter, text),
});
/** A case that is mended in the front matter of a document. */
export const inHead = (name: string, broken: string, mended: string, more: Files = {}): RuleCase => ({
  name,
  broken: { ...withDocument(broken), ...more },
  mended: { ...withDocument(mended), ...more },
});
/** A case that is mended in the text of a document. */
export const inText = (name: string, broken: string, mended: string, more: Files = {}): RuleCase => ({
  name,
  broken: { ...withDocument('', broken), ...more },
  mended: { ...withDocument('', mended), ...more },
});
/** A case that is mended in `site.yaml`, by lines at its end. */
export const inSite = (name: string, broken: string, mended: string, more: Files = {}): RuleCase => ({
  name,
  broken: { 'content/site.yaml': siteYaml + broken, ...more },
  mended: { 'content/site.yaml': siteYaml + mended, ...more },
});
/** A case that is mended by taking a file away, or by another in its place. */
export const inFile = (name: string, broken: Files, mended: Files = {}): RuleCase => ({
  name,
  broken,
  mended,
});

/** A service with these lines in place of some of its own. */
export const service = (lines: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    title: '出具证明',
    type: 'public-service',
    level: 'township',
    basis: '[]',
    conditions: '[]',
    materials: '[]',
    steps: '[]',
    statutoryTime: '{ count: 5, unit: working-day }',
    promisedTime: '{ count: 5, unit: working-day }',
    fees: '[]',
    place: '一楼',
    hours: '每天',
    phone: '0000-0000000',
    visits: '1',
    ...lines,
  };
  const rows = Object.entries(fields).filter(([, value]) => value !== '');
  return `---\n${rows.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n`;
};
export const proof = 'content/services/proof.mdx';

/** A catalogue with one obligation that has these lines in place of some of its own. */
export const catalogue = (...lines: readonly string[]): string => {
  const own = [
    'id: work',
    'group: 甲',
    'title: 事项',
    'elements: [内容]',
    'basis: [{ document: 条例 }]',
    'channels: [政府网站]',
    'mode: proactive',
    'period: on-event',
  ];
  const keyOf = (line: string) => line.slice(0, line.indexOf(':'));
  const kept = own.filter((line) => lines.every((other) => keyOf(other) !== keyOf(line)));
  const all = [
    ...lines.filter((line) => keyOf(line) === 'id'),
    ...kept,
    ...lines.filter((line) => keyOf(line) !== 'id'),
  ];
  return `since: 2020-01-01\nobligations:\n${all.map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}\n`).join('')}`;
};
