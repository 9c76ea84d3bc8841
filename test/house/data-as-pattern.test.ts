import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

const root = join(import.meta.dirname, '../..');

/** Lines of a file in which the rule of this house finds something. */
function faultsIn(code: string): number[] {
  const folder = temporaryFolder();
  const rule = join(root, 'scripts/lint/no-data-as-pattern.grit');
  writeFiles(folder, { 'biome.json': JSON.stringify({ plugins: [rule] }), 'code.ts': code });
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', 'code.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return [...stdout.matchAll(/::error title=plugin,.*?line=(\d+)/g)].map(([, line]) => Number(line));
}

test('a replacement that holds data is refused; a literal and a function are not', () => {
  const code = [
    'export const f = (text: string, data: string) => [',
    "  text.replace('a', data),",
    "  text.replaceAll('a', `<${data}>`),",
    '  text.replace(/a/g, String(data)),',
    "  text.replace(/a/g, '$1 literal'),",
    '  text.replace(/a/g, () => data),',
    '  text.replaceAll(/a/g, (found) => found + data),',
    '];',
  ];
  expect(faultsIn(code.join('\n'))).toEqual([2, 3, 4]);
});
