import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { buildOptions, copyProject } from './project-copy.ts';
import { runCommand } from './shipped-site.ts';

test('an engine of another version than the index fails the build, which names both', () => {
  const project = copyProject();
  const file = join(project, 'src/domain/search/document.ts');
  const code = readFileSync(file, 'utf8');
  const changed = code.replace("engineVersion = '1.6.0'", "engineVersion = '1.5.9'");
  expect(changed).not.toBe(code);
  writeFileSync(file, changed);
  const site = temporaryFolder();
  writeFiles(site, tinySite);
  const { status, output } = runCommand('build', buildOptions(site), {}, project);
  expect(status).toBe(1);
  expect(output).toContain('written for Pagefind 1.5.9, but 1.6.0 is installed');
  expect(existsSync(join(site, 'dist'))).toBe(false);
});
