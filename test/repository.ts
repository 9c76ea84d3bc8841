import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ItemHistory, SiteHistory } from '../src/domain/revisions/history.ts';
import type { Redaction } from '../src/domain/schema/redactions.ts';
import { corpusOf, readContent } from '../src/io/content/read-content.ts';
import { readHistory } from '../src/io/history/read-history.ts';
import { makeSettings, type Settings } from '../src/io/settings.ts';
import { siteYaml, temporaryFolder, tinySite, writeFiles } from './tiny-site.ts';

/** A real repository with the tiny site in it; every commit is a day after the one before. */
export interface Repository {
  readonly folder: string;
  readonly settings: Settings;
  git(...args: readonly string[]): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  move(from: string, to: string): void;
  remove(path: string): void;
  /** Commits everything; gives the commit's name. */
  commit(message?: string): string;
  history(redactions?: readonly Redaction[]): Promise<SiteHistory>;
  /** History of one item by collection and id; fails when there is none. */
  item(path: string, redactions?: readonly Redaction[]): Promise<ItemHistory>;
}

const firstDay = Date.UTC(2024, 0, 1, 2) / 1000;

/** Makes the repository and commits the tiny site on 1 January 2024. */
export function makeRepository(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  folder = temporaryFolder(),
): Repository {
  let day = 0;
  const settings: Settings = {
    ...makeSettings({ content: join(folder, 'content'), out: join(folder, 'dist'), today: '2026-01-31' }),
    state: join(folder, '.gongkai'),
  };
  const git = (...args: readonly string[]) => {
    const date = `${firstDay + day * 86_400} +0000`;
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: '<b>编辑</b>',
        GIT_AUTHOR_EMAIL: 'editor@secret.example',
        GIT_COMMITTER_NAME: '<b>编辑</b>',
        GIT_COMMITTER_EMAIL: 'editor@secret.example',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    }).trim();
  };
  const repository: Repository = {
    folder,
    settings,
    git,
    write: (more) => writeFiles(folder, more),
    move(from, to) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    commit(message = '修改') {
      git('add', '-A', '.');
      git('commit', '-q', '--allow-empty', '-m', message);
      day++;
      return git('rev-parse', 'HEAD');
    },
    async history(redactions = []) {
      const corpus = corpusOf(readContent(settings), settings);
      if (!corpus) throw new Error('The site of the test is not valid.');
      return readHistory(settings, corpus, redactions);
    },
    async item(path, redactions = []) {
      const { items } = await repository.history(redactions);
      const found = items.find(({ item }) => item === path);
      if (!found) throw new Error(`No history of ${path} among ${items.map(({ item }) => item).join(', ')}.`);
      return found;
    },
  };
  git('init', '-q', '-b', 'main');
  git('config', 'gc.auto', '0');
  writeFiles(folder, { ...tinySite, '.gitignore': '.gongkai\ndist\n', ...files });
  repository.commit('首次发布');
  return repository;
}

/** The same, of a site that shows commit messages to the public: they tell the revisions apart. */
export const makeWorded: typeof makeRepository = (files = {}, folder = temporaryFolder()) =>
  makeRepository({ 'content/site.yaml': `${siteYaml}history:\n  messages: true\n`, ...files }, folder);
