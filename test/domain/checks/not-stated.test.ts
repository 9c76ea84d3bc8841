import { describe, expect, test } from 'vitest';
import { viewsOf } from '../../site-views.ts';
import { documentWith, findingsOf, makeSite } from '../../tiny-site.ts';

const service = (more: string) => `---
title: 出具证明
type: public-service
level: township
basis: []
conditions: []
materials:
  - name: 身份证
    required: true
  - name: 户口簿${more.includes('required') ? '\n    required: false' : ''}
steps: []
statutoryTime: { count: 5, unit: working-day }
promisedTime: { count: 1, unit: working-day }
place: 一楼
hours: 每天
phone: 0000-0000000
visits: 1
${more.includes('fees') ? 'fees: []\n' : ''}---
`;
const asked = (files: Readonly<Record<string, string>>) =>
  findingsOf(files)
    .filter(({ rule }) => rule === 'not-stated')
    .map(({ place, message }) => `${place.replace(/^content\//, '')} ${message.slice(0, 12)}`);

/** All words on the page of the service. */
async function shown(more: string): Promise<string> {
  const { settings } = makeSite({ 'content/services/proof.mdx': service(more) });
  const { pages } = await viewsOf(settings);
  const page = pages.find(({ path }) => path === '/services/proof/');
  if (page?.kind !== 'item') throw new Error('The service has no page.');
  return JSON.stringify(page.panels);
}

describe('what was not entered', () => {
  test('is not shown: neither that a service is free nor that a document is required', async () => {
    const words = await shown('');
    expect(words).not.toContain('不收费');
    expect(words.match(/"必要"/g)).toHaveLength(1);
    expect(words).not.toContain('视情形提供');
  });

  test('is asked for, each with its place', () => {
    expect(asked({ 'content/services/proof.mdx': service('') })).toEqual([
      'services/proof.mdx:2:1 没有写收费，网页上不显示',
      'services/proof.mdx:10:5 材料“户口簿”没有写是否',
    ]);
    const rules = documentWith('').replace('genre: notice', () => 'genre: normative');
    expect(asked({ 'content/documents/2024/rules.mdx': rules })).toEqual([
      'documents/2024/rules.mdx:3:1 没有写施行日期和有效状态',
    ]);
  });
});

describe('what was entered', () => {
  test('is shown', async () => {
    const words = await shown('fees required');
    expect(words).toContain('不收费');
    expect(words.match(/"必要"/g)).toHaveLength(1);
    expect(words).toContain('视情形提供');
  });

  test('is not asked for', () => {
    expect(asked({ 'content/services/proof.mdx': service('fees required') })).toEqual([]);
    const rules = documentWith('from: 2024-01-01\n').replace('genre: notice', () => 'genre: normative');
    expect(
      asked({
        'content/documents/2024/rules.mdx': rules,
        'content/documents/2024/notice.mdx': documentWith(''),
      }),
    ).toEqual([]);
  });
});
