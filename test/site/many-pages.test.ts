import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { worthwhile } from '../../src/astro/render/render-pages.ts';
import { makeRepository } from '../repository.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

const count = worthwhile + 20;
const names = Array.from({ length: count }, (_none, at) => `d${String(at).padStart(4, '0')}`);
const text = (name: string, number: number) =>
  `---\ntitle: 通知${name}\ngenre: notice\nissued: 2024-01-01\n---\n\n编号${name}，共${number}件。\n`;

test('two threads render a large site with its versions, each with its own text', {
  timeout: 240_000,
}, () => {
  const repository = makeRepository(
    Object.fromEntries(names.map((name) => [`content/documents/2024/${name}.mdx`, text(name, 1)])),
  );
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
});
