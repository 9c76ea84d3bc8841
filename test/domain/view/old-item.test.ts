import { expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { archivedSegment } from '../../../src/domain/view/history/old-item.ts';

test.each(["/files/$'.pdf", '/files/$&.pdf', '/files/$`.pdf'])(
  'the address of an archived file is put in as it is: %s',
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
    const shown = archivedSegment(segment, archived as never);
    expect(shown).toEqual({
      type: 'html',
      html: JSON.parse(JSON.stringify(segment)).html.split('/files/form.pdf').join(path),
    });
  },
);
