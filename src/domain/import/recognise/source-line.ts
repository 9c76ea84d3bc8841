import type { SourceLine } from '../types.ts';
import { recogniseDate } from './date.ts';

const labels = {
  views:
    '浏览次数|浏览量|浏览|点击次数|点击数|点击量|点击率|点击|阅读人次|阅读次数|阅读量|阅读|访问次数|访问量',
  date: '发布时间|发布日期|更新时间|更新日期|时间|日期',
  site: '文章来源|信息来源|来源',
  other: '责任编辑|编辑|作者|发布人|发布机构|审核|字号|字体大小|字体|分享到?',
} as const;
const label = new RegExp(
  Object.entries(labels)
    .map(([name, words]) => `(?<${name}>${words})`)
    .join('|')
    .replace(/^/, '(?:')
    .concat(')\\s*[:：]\\s*'),
  'g',
);
/** Words of buttons that stand in the same line. */
const buttons = /^(?:打印|字号|字体|大中小|分享|收藏|关闭|【)/;

/** Reads a line such as `浏览:3799次 时间:2021-11-25 来源:本站`; null when it holds anything but such parts. */
export function recogniseSourceLine(line: string): SourceLine | null {
  const text = line.trim();
  const account = text.length <= 120 ? underTitle.exec(text) : null;
  if (account)
    return { line: text, site: account[1] ?? null, date: recogniseDate(account[2] ?? ''), views: null };
  const parts = partsOf(text);
  if (parts === null || !isSourceLine(parts)) return null;
  const value = (name: string) => parts.find((part) => part.name === name)?.value ?? '';
  const [site = ''] = value('site').split(/\s+/);
  const views = /\d+/.exec(value('views'))?.[0];
  return {
    line: text,
    site: /^[|｜]?$/.test(site) || buttons.test(site) ? null : site,
    date: recogniseDate(value('date')),
    views: views === undefined ? null : Number(views),
  };
}

/** What an account of WeChat shows below a title: 原创, who wrote, the account, day and hour, where it was sent. */
const underTitle = new RegExp(
  '^(?:原创\\s+)?(?:[^\\s\\d，。；：:]{2,30}\\s+)?([^\\s\\d，。；：:]{2,30})\\s+' +
    '(\\d{4}[-年]\\d{1,2}[-月]\\d{1,2}日?)\\s+\\d{1,2}:\\d{2}(?:\\s+发表于\\s*\\S{1,10})?$',
);

interface Part {
  readonly name: string;
  readonly word: string;
  readonly value: string;
}

/** The labelled parts of a line, or null when text stands before or a sentence behind them. */
function partsOf(text: string): Part[] | null {
  const found = [...text.matchAll(label)];
  if (found[0]?.index !== 0) return null;
  const parts = found.map((match, index): Part => {
    const [name = '', word = ''] =
      Object.entries(match.groups ?? {}).find(([, it]) => it !== undefined) ?? [];
    const value = text.slice(match.index + match[0].length, found[index + 1]?.index).trim();
    return { name, word, value };
  });
  return parts.every(({ value }) => value.length <= 40 && !/[，。；]|[^\d\s][:：]/.test(value))
    ? parts
    : null;
}

/** Two parts, or one that says itself that it is about publishing; `时间：5月1日` alone may be that of a meeting. */
function isSourceLine(parts: readonly Part[]): boolean {
  const [first] = parts;
  if (parts.length === 1) return /^(?:发布|更新|文章|信息)/.test(first?.word ?? '') && first?.value !== '';
  return new Set(parts.map(({ name }) => name)).size > 1 && parts.some(({ value }) => value !== '');
}
