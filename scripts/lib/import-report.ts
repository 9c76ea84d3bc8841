import type { Locale } from '../../src/domain/finding.ts';
import type { Facts } from '../../src/domain/import/types.ts';
import { fill } from '../../src/domain/view/labels.ts';
import type { ImportOutcome } from '../../src/io/import/import-files.ts';
import { shownPath } from '../../src/io/settings.ts';

type Problem = Extract<ImportOutcome, { type: 'problem' }>['problem'];

/** Words of the import command in one language. */
interface ImportTexts {
  readonly description: string;
  readonly files: string;
  readonly collection: string;
  readonly publisher: string;
  readonly content: string;
  readonly dryRun: string;
  readonly force: string;
  readonly locale: string;
  readonly help: string;
  readonly example: string;
  readonly written: string;
  readonly wouldWrite: string;
  readonly exists: string;
  readonly missing: string;
  readonly totals: string;
  readonly headings: string;
  readonly facts: Readonly<Record<keyof Facts, string>>;
  readonly problems: Readonly<Record<Problem, string>>;
}

export const importTexts: Readonly<Record<Locale, ImportTexts>> = {
  'zh-CN': {
    description: '把 .txt、.md 文件导入 content/：认出标题、来源行、年度、日期、文号和层级，正文一字不改。',
    files: '要导入的文件或文件夹',
    collection: '导入到哪个集合',
    publisher: '发布机构的编号（content/bodies/ 里的文件名）',
    content: '内容文件夹，默认为项目里的 content',
    dryRun: '只显示会写到哪里，不写文件',
    force: '目标文件已存在时覆盖',
    locale: '提示语言',
    help: '显示这份说明',
    example: '例：npm run import -- 报告.txt --collection reports --publisher putai',
    written: '已导入',
    wouldWrite: '将导入',
    exists: '目标文件已存在，没有覆盖。核对后加 --force 覆盖，或先给原有文件改名',
    missing: '没有认出：',
    totals: '共 {all} 个文件：导入 {done} 个，未导入 {left} 个。',
    headings: '标题 {n} 个',
    facts: {
      title: '标题',
      year: '年度',
      reportKind: '类别',
      published: '发布日期',
      issued: '成文日期',
      number: '发文字号',
      source: '来源行',
    },
    problems: {
      unsupported: '还不支持这种格式，请另存为 .txt（UTF-8）或 .md 再导入',
      'too-large': '文件超过 20 MB，请拆分后再导入',
      empty: '文件是空的',
      'not-utf8': '文件不是 UTF-8 编码：用记事本打开，另存为时编码选 UTF-8',
      unreadable: '文件不存在或打不开，请检查路径和权限',
      'nothing-here': '文件夹里没有 .txt 或 .md 文件',
    },
  },
  en: {
    description:
      'Imports .txt and .md files into content/: title, source line, year, dates, number and levels; not a character is changed.',
    files: 'files or folders to import',
    collection: 'collection to import into',
    publisher: 'id of the publishing body (file name in content/bodies/)',
    content: 'content folder; default: content of the project',
    dryRun: 'only show what would be written',
    force: 'write over existing files',
    locale: 'language of messages',
    help: 'show this help',
    example: 'Example: npm run import -- report.txt --collection reports --publisher putai',
    written: 'Imported',
    wouldWrite: 'Would import',
    exists: 'The target exists and was left alone. Compare, then use --force, or rename the old file',
    missing: 'Not recognised: ',
    totals: '{all} files: {done} imported, {left} not.',
    headings: '{n} headings',
    facts: {
      title: 'title',
      year: 'year',
      reportKind: 'kind',
      published: 'published',
      issued: 'issued',
      number: 'number',
      source: 'source line',
    },
    problems: {
      unsupported: 'This format is not supported yet; save it as .txt (UTF-8) or .md',
      'too-large': 'The file is larger than 20 MB; split it first',
      empty: 'The file is empty',
      'not-utf8': 'The file is not UTF-8: save it again with that encoding',
      unreadable: 'The file does not exist or cannot be read; check path and permissions',
      'nothing-here': 'The folder holds no .txt or .md files',
    },
  },
};

/** Says of every file what became of it, and the totals. */
export function printOutcomes(outcomes: readonly ImportOutcome[], locale: Locale, dryRun: boolean): void {
  const text = importTexts[locale];
  for (const outcome of outcomes) {
    if (outcome.type === 'imported') console.log(importedLines(outcome, text, dryRun));
    else if (outcome.type === 'exists') console.error(`${shownPath(outcome.target)}\n  ${text.exists}\n`);
    else console.error(`${shownPath(outcome.source)}\n  ${text.problems[outcome.problem]}\n`);
  }
  const done = outcomes.filter(({ type }) => type === 'imported').length;
  const counts = { all: outcomes.length, done, left: outcomes.length - done };
  console.log(fill(text.totals, counts));
}

function importedLines(
  { target, document: { facts, headings } }: Extract<ImportOutcome, { type: 'imported' }>,
  text: ImportTexts,
  dryRun: boolean,
): string {
  const names = Object.keys(text.facts) as (keyof Facts)[];
  const found = names
    .filter((name) => facts[name] !== null)
    .map((name) => `${text.facts[name]} ${shown(facts[name])}`);
  const missing = names.filter((name) => facts[name] === null).map((name) => text.facts[name]);
  const lines = [
    `${dryRun ? text.wouldWrite : text.written} ${shownPath(target)}`,
    `  ${[...found, fill(text.headings, { n: headings })].join(' · ')}`,
    ...(missing.length > 0 ? [`  ${text.missing}${missing.join('、')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const shown = (fact: Facts[keyof Facts]): string =>
  typeof fact === 'object' && fact !== null ? fact.line : String(fact);
