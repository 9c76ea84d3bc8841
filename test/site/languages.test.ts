import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  examples,
  exampleTitles,
  fields,
  labels,
  messages,
  otherNames,
  searchLabels,
} from '../../src/domain/text/languages.ts';
import { locales } from '../../src/domain/text/locale.ts';
import { documentWith, temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { buildOptions, copyProject } from './project-copy.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

/** A language that does not exist: what the English words are, in letters of another script. */
const pseudo = (text: string): string =>
  text
    .split(/(\{[a-z]\w*(?::[^{}]*)?\})/)
    .map((part, at) => (at % 2 === 1 ? part.replace(/:.*/, '}') : part.replace(/\p{L}/gu, 'ж')))
    .join('');

function translated(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (Array.isArray(value)) return value.map(translated);
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, child]) => [
      key,
      key === 'locale' ? 'ru' : translated(child),
    ]),
  );
}

/**
 * Adds a language to a copy of the project as CONTRIBUTING says: a file, its tag, and a line for each kind of words.
 */
function addLanguage(project: string): void {
  const room = join(project, 'src/domain/text');
  const words = Object.entries({
    ...{ messages, fields, labels, searchLabels, examples, exampleTitles, otherNames },
  }).map(([name, all]) => `export const ${name} = ${JSON.stringify(translated(all.en))} as const;`);
  writeFileSync(join(room, 'languages/ru.ts'), words.join('\n'));
  const change = (name: string, edit: (code: string) => string) => {
    const code = readFileSync(join(room, name), 'utf8');
    expect(edit(code)).not.toBe(code);
    writeFileSync(join(room, name), edit(code));
  };
  change('locale.ts', (code) => code.replace("['zh-CN', 'en']", "['zh-CN', 'en', 'ru']"));
  change('languages.ts', (code) =>
    code
      .replace('import * as en', "import * as ru from './languages/ru.ts';\nimport * as en")
      .replace(/en: en\.(\w+)/g, 'en: en.$1, ru: ru.$1'),
  );
}

/** Words of a language that are long enough to be told from names and addresses, without what is filled in. */
function wordsOf(locale: (typeof locales)[number]): string[] {
  const all: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === 'string')
      all.push(...value.split(/\{[a-z]\w*(?::[^{}]*)?\}/).map((part) => part.trim()));
    else for (const child of Object.values(value as object)) look(child);
  };
  look([messages[locale], fields[locale], labels[locale], searchLabels[locale]]);
  return all.filter((text) => (locale === 'en' ? / \p{L}/u.test(text) && text.length > 8 : text.length > 2));
}

test('a third language is one file: no word of another stands on a page or in a message', () => {
  const [project, site] = [copyProject(), temporaryFolder()];
  addLanguage(project);
  const report = tinySite['content/reports/2020/rule-of-law.mdx'] ?? '';
  writeFiles(site, {
    ...tinySite,
    'content/site.yaml': `${tinySite['content/site.yaml']}handbook: false\n`.replace(
      'locale: zh-CN',
      'locale: ru',
    ),
    'content/reports/2021/rule-of-law.mdx': report.replaceAll('2020', '2021').replace('2021-03', '2022-03'),
    'content/documents/2024/a.mdx': documentWith('', '甲乙丙丁。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'),
  });
  const content = Object.values(tinySite).join('\n');
  const foreign = locales.flatMap(wordsOf).filter((word) => !content.includes(word));
  expect(foreign.length).toBeGreaterThan(1_000);
  const wordsIn = (text: string) => foreign.filter((word) => text.includes(word));

  const options = buildOptions(site).slice(0, -2);
  const built = runCommand('build', options, {}, project);
  expect(built.status, built.output).toBe(0);
  expect(wordsIn(built.output)).toEqual([]);
  const pages = filesBelow(join(site, 'dist')).filter((name) => /\.(html|xml|json)$/.test(name));
  expect(pages.length).toBeGreaterThan(20);
  const found = pages.flatMap((name) => {
    const words = wordsIn(readFileSync(join(site, 'dist', name), 'utf8'));
    return words.length > 0 ? [`${name}: ${words.join(' | ')}`] : [];
  });
  expect(found).toEqual([]);

  writeFiles(site, {
    'content/documents/2024/b.mdx': '---\ntitel: x\nissued: 2021-02-30\n---\n\n<script>\n\n# 甲\n',
    'content/documents/2024/C.txt': 'x',
  });
  const checked = runCommand('check', options.slice(0, 2), {}, project);
  expect(checked.status).toBe(1);
  expect(checked.output.split('\n').filter((line) => line.includes('жж')).length).toBeGreaterThan(8);
  expect(wordsIn(checked.output)).toEqual([]);
});
