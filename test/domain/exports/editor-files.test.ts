import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSnippets, type Snippet } from '../../../src/domain/exports/editor-snippets.ts';
import { writeFindings } from '../../../src/domain/finding-formats/formats.ts';
import { componentNames } from '../../../src/domain/prose/components.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { calendarSchema } from '../../../src/domain/schema/calendar.ts';
import { catalogueSchema } from '../../../src/domain/schema/catalogue.ts';
import { collectionNames, schemas } from '../../../src/domain/schema/collections.ts';
import { glossarySchema } from '../../../src/domain/schema/glossary.ts';
import { jsonSchemaOf } from '../../../src/domain/schema/json-schema.ts';
import { membersSchema } from '../../../src/domain/schema/members.ts';
import { redactionsSchema } from '../../../src/domain/schema/redactions.ts';
import { siteSchema } from '../../../src/domain/schema/site.ts';
import { synonymsSchema } from '../../../src/domain/schema/synonyms.ts';
import { termsSchema } from '../../../src/domain/schema/terms.ts';
import { say } from '../../../src/domain/text/message.ts';

const snippets = editorSnippets(schemas, { locale: 'zh-CN', day: '2025-03-01', body: 'town' });
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

test('what VS Code is given is what the schemas say: -u writes it anew', async () => {
  await expect(json(snippets)).toMatchFileSnapshot('../../../.vscode/gongkai.code-snippets');
  const ofFiles = {
    site: siteSchema,
    redactions: redactionsSchema,
    catalogue: catalogueSchema,
    calendar: calendarSchema,
    synonyms: synonymsSchema,
    glossary: glossarySchema,
    members: membersSchema,
    terms: termsSchema,
  };
  for (const [name, schema] of Object.entries(ofFiles))
    await expect(json(jsonSchemaOf(schema, 'zh-CN'))).toMatchFileSnapshot(
      `../../../.vscode/schemas/${name}.json`,
    );
});

/** The text after somebody has gone through all places without a word. */
const filled = ({ body }: Snippet) =>
  body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, (_all, text: string) => text.replace(/\\(.)/g, '$1'))
    .replace('$0', '');

test.each(collectionNames)('the snippet of %s gives front matter that its schema takes', (name) => {
  const [, yaml = ''] = filled(snippets[name] as Snippet).split('---\n');
  const data: unknown = parse(yaml, { schema: 'core' });
  expect(schemas[name].safeParse(data).error?.issues ?? []).toEqual([]);
  expect(snippets[name]?.prefix.length).toBe(2);
});

test.each(componentNames)('the snippet of %s gives a component that is understood', (name) => {
  const text = filled(snippets[name] as Snippet);
  expect(text).toContain(`<${name}`);
  expect(parseProse({ file: 'a.mdx', text, lineOffset: 0, locale: 'zh-CN' }).findings).toEqual([]);
  expect(JSON.stringify(snippets[name]?.body)).toContain('${1:');
});

test('the matcher of the task reads the lines that the check prints', () => {
  const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'));
  const { regexp, file, line, column, severity, message, code } = tasks[0].problemMatcher.pattern;
  const printed = writeFindings(
    'lines',
    [
      {
        ...{
          rule: 'missing-field',
          severity: 'notice',
          file: 'C:/a b/甲: 乙.mdx',
          position: { line: 3, column: 7 },
        },
        message: say('dead-link.dead', { url: '/a' }),
        fix: say('explain.missingLinesFix', { about: '甲', lines: 'a:\n  b: 1' }),
      },
    ],
    { rules: [], locale: 'zh-CN', digest: String, waived: [] },
  );
  const found = new RegExp(regexp).exec(printed.trimEnd()) ?? [];
  expect([file, line, column, severity, code].map((at: number) => found[at])).toEqual([
    ...['C:/a b/甲: 乙.mdx', '3', '7', 'info', 'missing-field'],
  ]);
  expect(found[message]).toContain('a: b: 1');
  expect(tasks[0].command).toContain('--format lines');
});
