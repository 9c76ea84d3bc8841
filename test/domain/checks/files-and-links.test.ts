import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { downloadOf } from '../../../src/domain/view/downloads.ts';
import { documentWith, findingsOf, makeSite, siteYaml } from '../../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';
const seen = (files: Record<string, string>) =>
  findingsOf(files).map(({ rule, place }) => `${rule} ${place}`);

describe('a picture is looked up as a browser would', () => {
  test.each([
    ['beside the text', 'map.png', 'documents/2024/notice/map.png'],
    ['in a folder', './images/map.png', 'documents/2024/notice/images/map.png'],
    ['above', '../map.png', 'documents/2024/map.png'],
  ])('%s', (_what, url, file) => {
    const text = { [path]: documentWith('', `![图](${url})`) };
    const [found, ...others] = findingsOf(text);
    expect(others).toEqual([]);
    expect(found?.rule).toBe('attachment-missing');
    expect(found?.fix).toContain('/files/map.png');
    expect(seen({ ...text, [`public/${file}`]: 'x' }).join()).not.toContain('attachment-missing');
  });
});

test('front matter and components name a file as it stands on disk, text by its address', () => {
  const attachments = 'attachments:\n  - title: 甲\n    href: /files/50%25.txt\n';
  const text = '[乙](/files/50%2525.txt)\n\n<Attachment href="/files/50%25.txt" title="丙" />';
  expect(seen({ [path]: documentWith(attachments, text), 'public/files/50%25.txt': '文' })).toEqual([]);
  expect(seen({ [path]: documentWith(attachments, text), 'public/files/50%.txt': '文' })).toHaveLength(3);
});

test('the address of any file leads to its name', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a通%25?#& +()"\'/') }), (name) => {
      const { href } = downloadOf({ files: new Map() }, { href: `/${name}`, title: '' });
      const url = new URL(`https://site.example/x${href}`);
      expect(decodeURIComponent(url.pathname) + url.search + url.hash).toBe(`/x/${name}`);
    }),
  );
});

test('a pointer of Git LFS is an error that says how to fetch the file', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n';
  const found = findingsOf({ 'public/files/plan.pdf': pointer });
  expect(found.map(({ rule, place }) => `${rule} ${place}`)).toEqual(['lfs-pointer public/files/plan.pdf']);
  expect(found[0]?.fix).toContain('git lfs pull');
});

describe('a wrong field is one finding, not one for each document that names the file', () => {
  const body = 'content/bodies/town.mdx';
  const wrong = '---\ntitle: 测试镇人民政府\nkind: governmen\n---\n\n测试镇。\n';

  test('of a body', () => {
    const text = documentWith('publisher: town\n', '见[机构](/bodies/town/)。');
    expect(seen({ [body]: wrong, [path]: text })).toEqual([`field-value ${body}:3:1`]);
  });

  test('of a document that is repealed', () => {
    const old = 'content/documents/2020/old.mdx';
    const files = {
      [old]: documentWith('from: 2020-13-01\n'),
      [path]: documentWith('repeals: [documents/2020/old]\n'),
    };
    expect(seen(files)).toEqual([`field-value ${old}:4:1`]);
  });

  test('a body that has no file is still missing', () => {
    expect(seen({ [path]: documentWith('publisher: twon\n') })).toEqual([`unknown-body ${path}:4:1`]);
  });

  test('files with errors are counted', () => {
    const { settings } = makeSite({ [body]: wrong, 'content/site.yaml': siteYaml });
    expect(checkContent(settings).documents).toBe(2);
  });
});
