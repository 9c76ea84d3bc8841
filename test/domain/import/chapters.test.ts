import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingChapters } from '../../../src/domain/import/chapters.ts';

test('a report on the rule of law has four contents, in whatever words', () => {
  const text = readFileSync('content/reports/2020/rule-of-law.mdx', 'utf8');
  expect(missingChapters('rule-of-law', 2020, text)).toEqual([]);
  expect(missingChapters('rule-of-law', 2020, text.replaceAll('第一责任人', '责任人'))).toEqual([
    '党政主要负责人履行第一责任人职责的情况',
  ]);
  expect(missingChapters('rule-of-law', 2020, '')).toHaveLength(4);
});

test('a report on information disclosure has six chapters, however they are worded', () => {
  const heads = [
    '一、总体情况',
    '二、主动公开政府信息的情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在问题及改进情况',
    '六、其他需要报告的事项',
  ];
  expect(missingChapters('information-disclosure', 2021, heads.join('\n'))).toEqual([]);
  for (const [at, head] of heads.entries())
    expect(
      missingChapters('information-disclosure', 2021, heads.toSpliced(at, 1).join('\n')),
      head,
    ).toHaveLength(1);
  expect(missingChapters('information-disclosure', 2010, '')).toEqual([]);
  expect(missingChapters('budget', 2021, '')).toEqual([]);
});
