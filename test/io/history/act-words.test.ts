import { expect, test } from 'vitest';
import { contextOf } from '../../../src/app/view-context.ts';
import { toChangesFeed } from '../../../src/domain/exports/changes-feed.ts';
import { historyDocument } from '../../../src/domain/view/history/documents.ts';
import { siteEvents } from '../../../src/domain/view/history/events.ts';
import type { Page } from '../../../src/domain/view/page-types.ts';
import { makeRepository } from '../../repository.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith, siteYaml } from '../../tiny-site.ts';

const notice = 'content/documents/2024/notice.mdx';
const text = Array.from({ length: 8 }, (_, n) => `第${n + 1}段讲供水工程第${n + 1}期的安排。`).join('\n\n');
const withdrawn = 'withdrawn:\n  date: 2024-01-03\n  reason: 依据已废止\n';

/** A notice with which everything was done: one act a day from 1 January 2024 on. */
async function everyAct(locale: string) {
  const published = 'published: 2021-05-06\n';
  const repository = makeRepository({
    'content/site.yaml': siteYaml.replace('zh-CN', () => locale),
    [notice]: documentWith(published, text),
  });
  const moved = 'content/documents/2024/moved.mdx';
  const steps: [path: string, state: string][] = [
    [notice, documentWith(published, `${text}\n\n供水，已完成。`)],
    [notice, documentWith(published + withdrawn, `${text}\n\n供水，已完成。`)],
    [notice, documentWith(published, `${text}\n\n供水，已完成。`)],
    [notice, documentWith(published, `${text}\n\n供水已完成。`)],
  ];
  for (const [path, state] of steps) {
    repository.write({ [path]: state });
    repository.commit('MARK');
  }
  repository.move(notice, moved);
  repository.commit('MARK');
  repository.remove(moved);
  repository.commit('MARK');
  repository.write({ [moved]: steps[3]?.[1] ?? '' });
  repository.commit('MARK');
  repository.write({
    'content/redactions.yaml':
      '- item: documents/2024/moved\n  revisions: [2]\n  reason: 含个人信息\n  date: 2024-01-09\n',
  });
  repository.commit('MARK');
  const { checked, pages } = await viewsOf(repository.settings);
  if (!checked.corpus) throw new Error('The site is not valid.');
  const context = contextOf(repository.settings, checked.corpus, checked);
  return { pages, context };
}

const linesOf = (pages: readonly Page[], path: string) => {
  const page = pages.find((one) => one.path === path);
  return page?.kind === 'history'
    ? page.revisions.map(({ when, title, badges, sentence }) =>
        [when, title, ...badges.map((badge) => badge.text), sentence].filter(Boolean).join(' | '),
      )
    : [];
};

const january = (pages: readonly Page[]) => {
  const page = pages.find(({ path }) => path === '/changes/2024-01/');
  const panels = page?.kind === 'list' ? page.panels : [];
  return panels.flatMap((panel) =>
    panel.type === 'entries'
      ? panel.entries
          .filter(({ title }) => title === '通知')
          .map(({ notes, badge }) => [panel.title, ...(notes ?? []), badge?.text].filter(Boolean).join(' | '))
      : [],
  );
};

test('in Chinese every act has its word in the history, in the list of changes, in its feed and in the data', async () => {
  const { pages, context } = await everyAct('zh-CN');
  expect(january(pages)).toEqual([
    '2024-01-09 | 隐去旧版 | 隐去第 2 版。理由：含个人信息',
    '2024-01-08 | 恢复公开 | 内容与撤下前相同',
    '2024-01-07 | 撤下',
    '2024-01-06 | 改址 | 网址由 /documents/2024/notice/ 改为 /documents/2024/moved/',
    '2024-01-05 | 修改 | 修改 1 段，只改动标点或格式 | 文字格式改动',
    '2024-01-04 | 恢复公开',
    '2024-01-03 | 撤回 | 撤回理由：依据已废止；新增“供水，已完成”',
    '2024-01-02 | 修改',
    '2024-01-01 | 公开 | 发布日期 2021年5月6日',
  ]);
  expect(linesOf(pages, '/documents/2024/moved/history/')).toEqual([
    '2024-01-08 | 第 6 版 | 恢复公开 | 内容与撤下前相同',
    '2024-01-07 | 不再公开 | 撤下',
    '2024-01-06 | 网址改变 | 改址 | 网址由 /documents/2024/notice/ 改为 /documents/2024/moved/',
    '2024-01-05 | 第 5 版 | 文字格式改动 | 修改 1 段，只改动标点或格式',
    '2024-01-04 | 第 4 版 | 恢复公开',
    '2024-01-03 | 第 3 版 | 撤回 | 撤回理由：依据已废止；新增“供水，已完成”',
    '2024-01-02 | 第 2 版 | 隐去旧版 | 这一版已于2024年1月9日隐去。理由：含个人信息',
    '2024-01-01 收入本站 | 第 1 版 | 公开',
  ]);
  const events = siteEvents(context);
  const feed = toChangesFeed(context, events);
  expect([...feed.matchAll(/<title>(.*)：通知<\/title>/g)].map(([, word]) => word)).toEqual([
    '隐去旧版',
    '恢复公开',
    '撤下',
    '改址',
    '恢复公开',
    '撤回',
    '修改',
    '公开',
  ]);
  const history = context.history.items.get('documents/2024/moved');
  if (!history) throw new Error('There is no history.');
  const data = historyDocument(context, history);
  expect(data.acts.map(({ act, day }) => `${day} ${act}`)).toEqual([
    '2024-01-01 published',
    '2024-01-02 revised',
    '2024-01-03 withdrawn',
    '2024-01-04 back',
    '2024-01-05 revised',
    '2024-01-06 moved',
    '2024-01-07 gone',
    '2024-01-08 back',
    '2024-01-09 hidden',
  ]);
  expect([data.published, data.revisions[0]?.fromDay]).toEqual(['2021-05-06', '2024-01-01']);
  expect(JSON.stringify([pages, data, feed])).not.toContain('MARK');
  expect(new Set(events.map(({ item, key }) => item + key)).size).toBe(events.length);
}, 60_000);

test('in English every act has its word', async () => {
  const { pages } = await everyAct('en');
  expect(january(pages).map((line) => line.split(' | ').slice(1).join(' | '))).toEqual([
    'Old version hidden | Version 2 was hidden. Reason: 含个人信息',
    'Public again | the same as before it was removed',
    'Removed',
    'Moved | The address /documents/2024/notice/ became /documents/2024/moved/',
    'Changed | paragraphs changed: 1, only punctuation or form changed | change of form',
    'Public again',
    'Withdrawn | Reason of the withdrawal: 依据已废止; new: “供水，已完成”',
    'Changed',
    'Made public | published on 6 May 2021',
  ]);
  const item = pages.find(({ path }) => path === '/documents/2024/moved/');
  expect(item?.kind === 'item' && item.version?.text).toBe(
    'On this site since 1 January 2024, last changed 8 January 2024, now version 6',
  );
}, 60_000);
