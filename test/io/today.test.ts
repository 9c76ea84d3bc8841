import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { readBuildSource } from '../../src/io/build-source.ts';
import { corpusOf, readContent } from '../../src/io/content/read-content.ts';
import type { Settings } from '../../src/io/settings.ts';
import { dayOfBuild, newestCommitDay } from '../../src/io/today.ts';
import { makeRepository } from '../repository.ts';
import { said } from '../said.ts';
import { documentWith, makeSite, temporaryFolder } from '../tiny-site.ts';

const asked = process.env.SOURCE_DATE_EPOCH;
const ask = (seconds: string | undefined) => {
  if (seconds === undefined) delete process.env.SOURCE_DATE_EPOCH;
  else process.env.SOURCE_DATE_EPOCH = seconds;
};
beforeEach(() => ask(undefined));
afterEach(() => ask(asked));

const noon = new Date('2026-11-25T20:00:00Z');
const clockDay = () => dayOfBuild(null, 'Asia/Shanghai').day;

test('the day is that of the calendar where the site is', () => {
  expect(dayOfBuild(null, 'Asia/Shanghai', noon)).toEqual({ day: '2026-11-26', byClock: true });
  expect(dayOfBuild(null, 'Europe/London', noon)).toEqual({ day: '2026-11-25', byClock: true });
});

test('a reproducible build has the day of SOURCE_DATE_EPOCH where the site is', () => {
  ask(String(Date.UTC(2025, 0, 1, 20) / 1000));
  expect(dayOfBuild(null, 'Asia/Shanghai', noon)).toEqual({ day: '2025-01-02', byClock: false });
  expect(dayOfBuild(null, 'Europe/London', noon)).toEqual({ day: '2025-01-01', byClock: false });
});

test('the day that was asked for comes before both', () => {
  ask('0');
  expect(dayOfBuild('2024-02-29', 'Asia/Shanghai', noon)).toEqual({ day: '2024-02-29', byClock: false });
});

/** A committed site whose last commit was made at this time. */
function committed(date: string, files: Parameters<typeof makeSite>[0] = {}): Settings {
  const { folder, settings } = makeSite(files);
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { env });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'a');
  return { ...settings, today: null };
}

test('a commit of the future changes nothing about the day, and a notice says what to compare', () => {
  const settings = committed('2035-03-01T12:00:00Z');
  expect(corpusOf(readContent(settings), settings)?.today).toBe(clockDay());
  const [notice] = checkContent(settings).findings;
  expect(notice).toMatchObject({ rule: 'clock-behind', severity: 'notice' });
  expect(said(notice, 'message', 'zh-CN')).toContain(`“${clockDay()}”`);
  expect(said(notice, 'message', 'zh-CN')).toContain('“2035-03-01”');
  expect(said(notice, 'fix', 'zh-CN')).toContain('--today');
});

test('commits of the past, and of a clock that is a little ahead, are nothing to speak of', () => {
  const soon = new Date(Date.now() + 20 * 3_600_000).toISOString();
  expect(checkContent(committed('2020-01-01T12:00:00Z')).findings).toEqual([]);
  expect(checkContent(committed(soon)).findings).toEqual([]);
});

const early = { 'content/documents/2030/early.mdx': documentWith('published: 2034-01-01\n') };

test('a wrong clock does not hold up a site: dates of the future are a warning while two clocks disagree', () => {
  const { findings, blocks } = checkContent(committed('2035-03-01T12:00:00Z', early));
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['date-future', 'warning'],
    ['clock-behind', 'notice'],
  ]);
  expect(said(findings[0], 'fix', 'zh-CN')).toContain('核对这台电脑的日期');
  expect(blocks).toBe(false);
});

test('where no clock is in doubt, or the day was asked for, a date of the future is an error', () => {
  const severities = (settings: Settings) => checkContent(settings).findings.map(({ severity }) => severity);
  expect(severities(committed('2020-01-01T12:00:00Z', early))).toEqual(['error']);
  const settings = committed('2035-03-01T12:00:00Z', early);
  expect(severities({ ...settings, today: '2026-01-31' })).toEqual(['error']);
});

test('without git no commit has a day', () => {
  const folder = join(temporaryFolder(), 'content');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.mdx'), 'a');
  expect(newestCommitDay(folder, 'Asia/Shanghai')).toBeNull();
});

test('a site names its commit and its day, and whether something was not committed', () => {
  const repository = makeRepository();
  const source = () => {
    const corpus = corpusOf(readContent(repository.settings), repository.settings);
    if (!corpus) throw new Error('The site of this test is not valid.');
    return readBuildSource(repository.settings, corpus);
  };
  const commit = repository.git('rev-parse', 'HEAD');
  const day = { day: '2026-01-31', timezone: 'Asia/Shanghai' };
  expect(source()).toEqual({ commit, modified: false, ...day });
  repository.write({ 'notes.txt': '与网站无关' });
  expect(source()).toEqual({ commit, modified: false, ...day });
  repository.write({ 'public/files/new.txt': '新附件' });
  expect(source()).toEqual({ commit, modified: true, ...day });
  const { settings } = makeSite();
  const corpus = corpusOf(readContent(settings), settings);
  expect(corpus && readBuildSource(settings, corpus)).toEqual({ commit: null, modified: false, ...day });
});
