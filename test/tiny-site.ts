import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../src/app/check-content.ts';
import { textIn } from '../src/domain/text/message.ts';
import { makeSettings, type Settings } from '../src/io/settings.ts';

export const siteYaml = `name: 测试站
locale: zh-CN
url: https://test.example
publisher: town
boards:
  - slug: reports-board
    title: 年报
    items:
      - collection: reports
`;

/** A complete site of three files. */
export const tinySite: Readonly<Record<string, string>> = {
  'content/site.yaml': siteYaml,
  'content/bodies/town.mdx': '---\ntitle: 测试镇人民政府\nkind: government\n---\n\n测试镇。\n',
  'content/reports/2020/rule-of-law.mdx':
    '---\ntitle: 测试镇2020年度法治政府建设年度报告\nkind: rule-of-law\nyear: 2020\npublished: 2021-03-30\n---\n\n## 一、主要举措\n\n调处矛盾纠纷16件。\n',
};

/** A new empty folder that is deleted when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new empty folder that stays until somebody deletes it. */
export const permanentFolder = (): string => mkdtempSync(join(tmpdir(), 'gongkai-'));

/** Writes files below a folder; contents may be bytes. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Settings of a site in a folder of its own: the tiny site with files added or replaced. */
export function makeSite(files: Readonly<Record<string, string | Uint8Array>> = {}): {
  folder: string;
  settings: Settings;
} {
  const folder = temporaryFolder();
  writeFiles(folder, { ...tinySite, ...files });
  const settings = makeSettings({
    content: join(folder, 'content'),
    out: join(folder, 'dist'),
    today: '2026-01-31',
  });
  return { folder, settings: { ...settings, state: join(folder, 'state') } };
}

/** One finding as a test states it: rule, place, message, fix in Chinese. */
export interface SeenFinding {
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly fix: string;
}

/** Checks the tiny site with files added or replaced; paths are shown below its folder. */
export function findingsOf(files: Readonly<Record<string, string | Uint8Array>>): SeenFinding[] {
  const { folder, settings } = makeSite(files);
  return checkContent(settings).findings.map(({ rule, file, position, message, fix }) => ({
    rule,
    place: `${file.replace(`${folder}/`, '')}${position ? `:${position.line}:${position.column}` : ''}`,
    message: textIn(message, 'zh-CN'),
    fix: textIn(fix, 'zh-CN'),
  }));
}

/** A document with this front matter and text, as an entry of `documents`. */
export const documentWith = (frontMatter: string, text = '正文。'): string =>
  `---\ntitle: 通知\ngenre: notice\n${frontMatter}---\n\n${text}\n`;
