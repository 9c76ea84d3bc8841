import { expect, test } from 'vitest';
import { slowPatterns } from '../../scripts/lint/patterns.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

test('a pattern that some text makes slow is named with its file, others are not', {
  timeout: 60_000,
}, () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'src/domain/text/a.ts': 'export const right = /^a+b$/;\n',
    'src/domain/personal/deep/b.ts': 'const left = /^(?:a+)+$/u;\n// /^(?:b+)+$/\n',
    'src/presets/c.ts': 'const right = "/(?:c+)+$/";\nconst tail = /\\s+$/;\n',
  });
  expect(slowPatterns(folder).map(({ file, pattern }) => [file.slice(folder.length + 5), pattern])).toEqual([
    ['domain/personal/deep/b.ts', '/^(?:a+)+$/u'],
    ['presets/c.ts', '/\\s+$/'],
  ]);
});
