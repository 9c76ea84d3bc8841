import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWordFiles } from '../../../../src/io/import/sources/office.ts';
import type { SourceFile } from '../../../../src/io/import/sources/source-file.ts';
import { temporaryFolder } from '../../../tiny-site.ts';

/** A program that is called as LibreOffice is, and ends at a file that says so, whatever would come after it. */
const program = `#!/bin/sh
while [ "$1" != --outdir ]; do shift; done
out=$2; shift 2; mkdir -p "$out"
for file in "$@"; do
  grep -q broken "$file" && exit 1
  name=$(basename "$file"); cp "$file" "$out/\${name%.*}.docx"
done
`;

test('whichever files end the program, every other one is converted, under its own name', async () => {
  const folder = temporaryFolder();
  const office = join(folder, 'office');
  writeFileSync(office, program);
  chmodSync(office, 0o755);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 45 }), async (broken) => {
      const own = join(folder, String(++run));
      mkdirSync(own);
      const files = broken.map((isBroken, at): SourceFile => {
        const disk = join(own, `${at}.doc`);
        writeFileSync(disk, isBroken ? 'broken' : `text ${at}`);
        return { disk, name: `第${at}份.doc`, path: disk, url: null, mirrored: false };
      });
      const made = await asWordFiles(
        new Map(files.map((file, at) => [file, `f${at}`])),
        join(own, 'work'),
        office,
      );
      expect(
        files.map((file) => {
          const one = made.get(file);
          return typeof one === 'object' ? [one.name, readFileSync(one.disk, 'utf8')] : one;
        }),
      ).toEqual(
        broken.map((isBroken, at) => (isBroken ? 'office-failed' : [`第${at}份.docx`, `text ${at}`])),
      );
    }),
    { numRuns: 6 },
  );
});

test('without the program each file is told', async () => {
  const file = { disk: 'a.doc', name: 'a.doc', path: 'a.doc', url: null, mirrored: false };
  expect([...(await asWordFiles(new Map([[file, 'a']]), temporaryFolder(), null)).values()]).toEqual([
    'no-office',
  ]);
});
