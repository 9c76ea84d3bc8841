import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { documentWith, findingsOf } from '../../tiny-site.ts';

// What `src/content.config.ts` says when somebody has added fields there, and changed nothing else.
vi.mock('../../../src/io/content/content-config.ts', async () => {
  const { schemas } = await import('../../../src/domain/schema/collections.ts');
  const { bodyId, itemPath, publicPath } = await import('../../../src/domain/schema/vocabulary.ts');
  const form = z.strictObject({ file: publicPath, keepers: z.array(bodyId).optional() });
  const added = { forms: z.array(form).optional(), follows: itemPath.optional() };
  return {
    loadCollectionSchemas: () => ({ ...schemas, documents: schemas.documents.extend(added) }),
    contentConfigFile: 'src/content.config.ts',
  };
});

const path = 'content/documents/2024/notice.mdx';
const seen = (fields: string) =>
  findingsOf({ [path]: documentWith(fields), 'public/files/a.txt': '表' }).map(
    ({ rule, place, message }) => `${rule} ${place.replace(path, '')} ${message}`,
  );

test('what a new field names is looked up: a file, a body, an item', () => {
  const wrong = 'forms:\n  - file: /files/none.pdf\n    keepers: [town, twon]\nfollows: documents/2020/old\n';
  expect(seen(wrong)).toEqual([
    'attachment-missing :5:5 public/ 里没有“/files/none.pdf”这个文件。',
    'unknown-body :6:21 没有编号为“twon”的机构。',
    'unknown-item :7:1 没有“documents/2020/old”这个条目。',
  ]);
  const right = 'forms:\n  - file: /files/a.txt\n    keepers: [town]\nfollows: reports/2020/rule-of-law\n';
  expect(seen(right)).toEqual([]);
});
