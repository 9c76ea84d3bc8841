import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { worthwhile } from '../../src/astro/render/render-pages.ts';
import { makeRepository } from '../repository.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

const count = worthwhile + 20;
const names = Array.from({ length: count }, (_none, at) => `d${String(at).padStart(4, '0')}`);
const text = (name: string, number: number) =>
  `---\ntitle: 通知${name}\ngenre: notice\nissued: 2024-01-01\n---\n\n编号${name}，共${number}件。\n`;

/** Thirty bodies with thirty obligations each, all of them met in one year. */
const thirty = Array.from({ length: 30 }, (_none, at) => String(at + 1).padStart(2, '0'));
const board = {
  ...Object.fromEntries(
    thirty.flatMap((n) => [
      [`content/bodies/village-${n}.mdx`, `---\ntitle: 测试镇第${n}村村民委员会\nkind: village\n---\n`],
      [
        `content/documents/2025/duties-of-village-${n}.mdx`,
        `---\ntitle: 第${n}村公开事项\ngenre: other\npublisher: village-${n}\npublished: 2025-06-01\n` +
          `obligations: [${thirty.map((one) => `duty-${one}`).join(', ')}]\n---\n\n全部事项。\n`,
      ],
    ]),
  ),
  'content/catalogue.yaml': `since: 2025-01-01\nobligations:\n${thirty
    .map(
      (n) =>
        `  - { id: duty-${n}, group: 村务, title: 第${n}项村务, elements: [要素], basis: [{ document: 村民委员会组织法 }], ` +
        `bodies: { kinds: [village] }, channels: [公示栏], mode: proactive, period: yearly }\n`,
    )
    .join('')}`,
};

test('two threads render a large site with its versions, each with its own text', {
  timeout: 240_000,
}, () => {
  const repository = makeRepository(
    Object.fromEntries(names.map((name) => [`content/documents/2024/${name}.mdx`, text(name, 1)])),
  );
  repository.write(board);
  repository.write(
    Object.fromEntries(names.map((name) => [`content/documents/2024/${name}.mdx`, text(name, 2)])),
  );
  repository.commit();
  const out = join(repository.folder, 'dist');
  const { status, output } = runCommand('build', [
    ...['--content', repository.settings.content, '--out', out, '--today', '2026-01-31'],
  ]);
  expect({ status, blocked: output.includes('DataCloneError') }).toEqual({ status: 0, blocked: false });
  const versions = filesBelow(out).filter((file) => file.endsWith('/v/1/index.html'));
  expect(versions.filter((file) => file.startsWith('documents/2024/'))).toHaveLength(count);
  const wrong = names.filter(
    (name) =>
      !readFileSync(join(out, `documents/2024/${name}/v/1/index.html`), 'utf8').includes(
        `编号${name}，共1件`,
      ),
  );
  expect(wrong).toEqual([]);
  const year = readFileSync(join(out, 'compliance/2025/index.html'), 'utf8');
  expect(year.split('/documents/2025/duties-of-village-')).toHaveLength(901);
  expect(statSync(join(out, 'compliance/2025/index.html')).size).toBeLessThanOrEqual(100_000);
});
