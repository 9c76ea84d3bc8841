import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { openWorkshop, type Wish } from '../../src/app/new-item.ts';
import { collectionNames, schemas } from '../../src/domain/schema/collections.ts';
import { fieldNames } from '../../src/domain/schema/inspect.ts';
import { type Locale, locales } from '../../src/domain/text/locale.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { documentWith, makeSite, siteYaml } from '../tiny-site.ts';

const signs = { 'zh-CN': ['例：', '# 下面各项'], en: ['Example: ', '# What follows'] } as const;

/** A site that has what examples name. */
const siteFor = (locale: Locale) =>
  makeSite({
    'content/site.yaml': siteYaml.replace('zh-CN', () => locale),
    'content/documents/2025/notice.mdx': documentWith('published: 2025-01-02\n'),
    'public/files/2025/form.docx': 'PK\u0003\u0004',
  });

const wishFor = (collection: (typeof collectionNames)[number], kind: string | null): Wish => ({
  ...{ collection, kind, title: '测试的标题', publisher: 'town', year: 2023, name: 'made' },
});

/** Does what the comments of a new file say: every example is written behind its field, optional ones are taken into use. */
function fill(text: string, locale: Locale, wants: (key: string) => boolean): string {
  const [sign, divider] = signs[locale];
  const lines = text.split('\n');
  const border = lines.findIndex((line) => line.startsWith(divider));
  expect(border).toBeGreaterThan(3);
  const filled = lines.slice(0, border).map((line, at) => {
    const [, example] = new RegExp(`^ *# ${sign}(.*)$`).exec(lines[at - 1] ?? '') ?? [];
    return example === undefined ? line : `${line} ${example}`;
  });
  let isWanted = false;
  const optional = lines.slice(border).map((line) => {
    const [, key] = /^# ([a-z]\w*):/i.exec(line) ?? [];
    if (key !== undefined) isWanted = wants(key);
    return isWanted && line.startsWith('# ') ? line.slice(2) : line;
  });
  return [...filled, ...optional].join('\n');
}

const optionalFields = [...new Set(Object.values(schemas).flatMap(fieldNames))].filter(
  // Amendments name articles of other documents, which there are none of.
  (key) => key !== 'draft' && key !== 'amendments',
);

test.each(locales)(
  'what a new file asks for, filled in as its comments say, passes the check (%s)',
  (locale) => {
    const { settings } = siteFor(locale);
    const workshop = openWorkshop(settings);
    const kinds = collectionNames.flatMap((collection) =>
      (workshop.kindOf(collection)?.choices ?? [null]).map((kind) => wishFor(collection, kind)),
    );
    const errors = () => checkContent(settings).findings.filter(({ severity }) => severity === 'error');
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.subarray(optionalFields), (wish, optional) => {
        const { type, path } = workshop.make(wish);
        expect(type).toBe('written');
        const text = readFileSync(path, 'utf8');
        // What nobody has filled in cannot be published, unless nothing was left open.
        expect(errors().length > 0).toBe(/:\n/.test(text.split(signs[locale][1])[0] ?? ''));
        writeFileSync(
          path,
          fill(text, locale, (key) => optional.includes(key)),
        );
        const left = errors().map(({ message, position }) => `${position?.line} ${textIn(message, locale)}`);
        rmSync(path);
        expect(left).toEqual([]);
      }),
      { numRuns: 30 },
    );
  },
  60_000,
);
