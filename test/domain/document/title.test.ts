import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/domain/document/read-document.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { cn } from '../../../src/presets/cn.ts';

const titleOf = (typed: string) =>
  readFrontMatter({
    identity: { collection: 'documents', id: '2024/report', year: 2024 } as never,
    file: 'content/documents/2024/report.mdx',
    text: `---\ntitle: ${typed}\ngenre: notice\npublished: 2024-05-01\n---\n\n正文。\n`,
    locale: 'zh-CN',
    schema: schemas.documents,
    forms: cn,
    digest: () => ({ digest: '', fingerprint: '' }),
  }).entry?.data.title;

test('letters of a title that are set apart are read as one run', () => {
  expect(titleOf('栖云镇政府 工 作 报 告')).toBe('栖云镇政府 工作报告');
  expect(titleOf('2024 年防汛工作 方案')).toBe('2024 年防汛工作 方案');
});
