import { expect, test } from 'vitest';
import { hrefOf } from '../../../src/domain/href.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { archivedSegment } from '../../../src/domain/view/history/old-item.ts';

test.each(["/files/$'.pdf", '/files/$&.pdf', '/files/$`.pdf'])(
  'an archived file is put in by its address: %s',
  (path) => {
    const source = {
      file: 'x.mdx',
      text: '<b>前</b>[表](/files/form.pdf)后',
      lineOffset: 0,
      locale: 'zh-CN',
    } as const;
    const [segment] = parseProse(source).prose.segments;
    if (!segment) throw new Error('The text has no segment.');
    const archived = { '/files/form.pdf': { path, size: 1 } };
    const shown = archivedSegment(segment, archived as never, '/documents/2024/notice/');
    expect(shown).toEqual({
      type: 'html',
      html: JSON.parse(JSON.stringify(segment))
        .html.split('/files/form.pdf')
        .join(hrefOf(path).replaceAll("'", '&#39;')),
    });
  },
);
