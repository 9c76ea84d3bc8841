import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SearchCatalogue } from '../../src/domain/search/document.ts';
import { listTree } from '../../src/io/tree.ts';
import { firstDocuments, makeEdit, randomEdits } from '../random-edits.ts';
import { makeRepository } from '../repository.ts';
import { buildClean, buildIn, copyProject, filesOf, publishedFiles } from './project-copy.ts';
import { filesBelow } from './shipped-site.ts';

/** `GONGKAI_EDITS=200 GONGKAI_SEED=7` makes a longer and another sequence. */
const [steps, seed] = [Number(process.env.GONGKAI_EDITS ?? 14), Number(process.env.GONGKAI_SEED ?? 1)];

/** The texts that the search page finds, by address, of items as they are and as they were. */
function searched(out: string): Record<string, readonly string[]> {
  const catalogue = JSON.parse(
    readFileSync(join(out, 'search-data/catalogue.json'), 'utf8'),
  ) as SearchCatalogue;
  const found: Record<string, string[]> = {};
  for (const { generation, old, hidden, days } of catalogue.indexes)
    for (const name of filesBelow(join(out, 'search-data', generation))) {
      const [record = -1] = name.split('.').map(Number);
      if (hidden.includes(record)) continue;
      expect(days.length).toBeGreaterThan(record);
      const text = readFileSync(join(out, 'search-data', generation, name), 'utf8');
      const { url } = JSON.parse(text) as { url: string };
      const key = `${old ? 'old' : 'now'} ${url}`;
      found[key] = [...(found[key] ?? []), text].sort();
    }
  return found;
}

test('after every edit the output is byte for byte that of a clean build', {
  timeout: steps * 30_000,
}, async () => {
  const project = copyProject();
  const repository = makeRepository({ ...firstDocuments, 'public/files/kept.txt': '办事表格' });
  const compare = (edit: string) => {
    const [kept, clean] = [buildIn(project, repository.folder), buildClean(project, repository.folder)];
    expect(filesOf(kept), edit).toEqual(filesOf(clean));
    expect(searched(kept), edit).toEqual(searched(clean));
    expect(Object.keys(filesOf(kept)).length).toBeGreaterThan(40);
    // What a build was told of its output, without a second look, is what stands there.
    expect(publishedFiles(project, repository.folder), edit).toEqual(listTree(kept));
    rmSync(join(clean, '..'), { recursive: true });
  };
  compare('first');
  const edits = randomEdits(seed, steps);
  for (const [n, edit] of edits.entries()) {
    await makeEdit(repository, edit, n);
    compare(`seed ${seed}, ${n}: ${JSON.stringify(edit)}`);
  }
  const layout = join(project, 'src/components/site/Footer.astro');
  writeFileSync(layout, readFileSync(layout, 'utf8').replace(/(?=<\/footer>)/, '<p>另一种页脚</p>'));
  compare('layout');
  expect(readFileSync(join(repository.folder, 'dist/index.html'), 'utf8')).toContain('另一种页脚');
});
