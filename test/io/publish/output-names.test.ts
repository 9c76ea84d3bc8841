import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guardOutput, OutputRefusedError, someOf } from '../../../src/io/publish/output-guard.ts';
import { makeSettings } from '../../../src/io/settings.ts';
import { temporaryFolder, writeFiles } from '../../tiny-site.ts';

/** A project of its own, and what the guard says of a folder of it. */
function setUp(files: Record<string, string> = {}) {
  const root = temporaryFolder();
  writeFiles(root, { 'site/content/site.yaml': 'name: x\n', ...files });
  const ask = (out: string): string => {
    const settings = { ...makeSettings({ content: join(root, 'site/content'), out: join(root, out) }), root };
    try {
      guardOutput({ ...settings, state: join(root, '.gongkai') }, join(root, 'record.json'));
      return 'accepted';
    } catch (error) {
      if (!(error instanceof OutputRefusedError)) throw error;
      expect(error.name).toBe('OutputRefusedError');
      expect(error.message).toBe(`${error.reason}: ${error.path} (${error.found})`);
      return error.reason;
    }
  };
  return { root, ask };
}

test.each(['src', 'scripts', 'test', 'node_modules', 'content', 'public', '.gongkai', '.git', '.github'])(
  'nobody builds into %s of the project, nor below it',
  (room) => {
    const { root, ask } = setUp();
    mkdirSync(join(root, room));
    expect([ask(`${room}/dist`), ask('elsewhere')]).toEqual(['inside', 'accepted']);
  },
);

test.each(['lost+found', '.DS_Store', 'Thumbs.db', 'desktop.ini'])(
  'a folder with %s alone is empty',
  (name) => {
    expect(setUp({ [`dist/${name}`]: '' }).ask('dist')).toBe('accepted');
    expect(setUp({ [`dist/x${name}`]: '' }).ask('dist')).toBe('foreign');
  },
);

test('a repository is told by its own folder in any case, or by all that makes up a bare one', () => {
  expect(setUp({ 'dist/.GIT/x': '' }).ask('dist')).toBe('repository');
  expect(setUp({ 'dist/HEAD': '', 'dist/objects/x': '', 'dist/refs/x': '' }).ask('dist')).toBe('repository');
  expect(setUp({ 'dist/HEAD': '', 'dist/objects/x': '' }).ask('dist')).toBe('foreign');
});

test('five names are told, and that there are more', () => {
  expect(someOf(['a', 'b'])).toBe('a, b');
  expect(someOf(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e');
  expect(someOf(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d, e …');
});
