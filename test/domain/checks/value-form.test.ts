import { expect, test } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { formedValues } from '../../../src/domain/schema/forms.ts';
import { presetOf } from '../../../src/presets/index.ts';
import { said } from '../../said.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith, makeSite, tinySite } from '../../tiny-site.ts';

const body = tinySite['content/bodies/town.mdx'] ?? '';

/** Findings of a site with a document of this number, whose body has this code and postcode. */
function findingsOf(site: string, number: string, ofBody = ''): string[] {
  const { settings } = makeSite({
    'content/site.yaml': `${tinySite['content/site.yaml']}${site}`,
    'content/bodies/town.mdx': body.replace(/\n---\n/, () => `\n${ofBody}---\n`),
    'content/documents/2024/a.mdx': documentWith(`number: ${number}\n`),
  });
  return checkContent({ ...settings, today: '2026-01-31' }).findings.map((finding) =>
    [
      finding.rule,
      finding.position?.line,
      said(finding, 'message', 'zh-CN'),
      said(finding, 'fix', 'zh-CN'),
    ].join(' '),
  );
}

test('in China a document number, a credit code and a postcode have their forms', () => {
  expect(
    findingsOf('', '云政发〔2022〕3号', 'postcode: "810700"\ncreditCode: "116321260150450788"\n'),
  ).toEqual([]);
  expect(
    findingsOf('', '云政发〔2022〕03号', 'postcode: SW1A 1AA\ncreditCode: "116321260150450789"\n'),
  ).toEqual([
    expect.stringMatching(/^value-form \d+ “邮政编码”的值“SW1A 1AA”不是邮政编码。 写 6 位数字/),
    expect.stringMatching(
      /^value-form \d+ “统一社会信用代码”的值“116321260150450789”不是有效的统一社会信用代码/,
    ),
    expect.stringMatching(/^value-form 4 “发文字号”的值“云政发〔2022〕03号”不是发文字号。 年份用六角括号/),
  ]);
});

test('elsewhere numbers and codes are as their offices write them', () => {
  const ofBody = 'postcode: SW1A 1AA\ncreditCode: GB-COH-01234567\n';
  expect(findingsOf('preset: generic\n', 'SI 2024/12', ofBody)).toEqual([]);
  expect(findingsOf('preset: generic\n', 'SI 2024/12', 'postcode: "?"\n')).toEqual([
    expect.stringContaining('“邮政编码”的值“?”不是邮政编码'),
  ]);
});

test('the preset follows the language where none is named', () => {
  expect(presetOf({ locale: 'zh-CN' }).id).toBe('cn');
  expect(presetOf({ locale: 'en' }).id).toBe('generic');
  expect(presetOf({ locale: 'en', preset: 'cn' }).id).toBe('cn');
});

test('values are found in lists and groups too, each with its place', () => {
  const data = { informationOffice: { postcode: '1' }, office: { postcode: '2' }, title: 'x' };
  expect([...formedValues(schemas.pages, data)]).toContainEqual({
    form: 'postcode',
    value: '2',
    path: ['office', 'postcode'],
  });
});

test('official meta tags stand on pages in China only', async () => {
  const tagsOf = async (settings: string) => {
    const site = `${tinySite['content/site.yaml']}${settings}`;
    const { pages } = await viewsOf(makeSite({ 'content/site.yaml': site }).settings);
    return pages.flatMap((page) => page.meta.map(({ name }) => name));
  };
  expect(await tagsOf('')).toEqual(expect.arrayContaining(['SiteName', 'ColumnName', 'ArticleTitle']));
  expect((await tagsOf('preset: generic\n')).filter((name) => !name.startsWith('dcterms.'))).toEqual([]);
});
