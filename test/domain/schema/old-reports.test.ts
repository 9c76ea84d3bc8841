import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/domain/document/front-matter.ts';
import { parseYaml } from '../../../src/domain/document/parse-yaml.ts';
import { migrateFile } from '../../../src/domain/migrations/migrate.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { cn } from '../../../src/presets/cn.ts';

/** Reports of the version before with the tables that were prescribed for their year, by the format they name. */
const reports = {
  '2019-60': 'content/reports/2020/qiyun-information-disclosure.mdx',
  '2021-30': 'content/reports/2021/qiyun-information-disclosure.mdx',
} as const;

function dataOf(text: string): Record<string, unknown> {
  const split = splitFrontMatter(text);
  if (split === 'unclosed' || split.yaml === null) throw new Error('no front matter');
  return parseYaml(split.yaml, 'report.mdx', 1).data as Record<string, unknown>;
}

/**
 * A report names the format of its tables, and each format keeps a schema of its own: a newer one is added beside them,
 * so no migration ever turns the tables of one year into those of another.
 */
describe.each(Object.entries(reports))('tables of format %s', (format, file) => {
  const text = readFileSync(file, 'utf8');
  const data = dataOf(text);

  test('are valid, and read as that format alone', () => {
    expect(data.disclosure).toMatchObject({ format });
    expect(schemas.reports.safeParse(data).success).toBe(true);
    const other = format === '2019-60' ? '2021-30' : '2019-60';
    const renamed = { ...data, disclosure: { ...(data.disclosure as object), format: other } };
    expect(schemas.reports.safeParse(renamed).success).toBe(false);
  });

  test('are left as they are by every migration', () => {
    expect(
      migrateFile({ path: 'reports/2020/a.mdx', text, schema: schemas.reports, forms: cn }, 1).text,
    ).toBe(text);
  });
});

test('reports of before 2019 need no tables', () => {
  const report = { title: '年度报告', kind: 'information-disclosure', year: 2010 };
  expect(schemas.reports.safeParse(report).success).toBe(true);
  expect(schemas.reports.safeParse({ ...report, disclosure: { format: 'pre2019' } }).success).toBe(true);
});
