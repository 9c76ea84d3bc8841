import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeWorded } from '../repository.ts';
import { documentWith, siteYaml } from '../tiny-site.ts';
import { leaks, markedItems, type Place, places, shownIn } from './marked-items.ts';
import { buildIn, copyProject } from './project-copy.ts';
import { hide, redaction, ways } from './taking-away.ts';

const other = { 'content/documents/2024/other.mdx': documentWith('issued: 2024-01-02\n', '别的通知。') };

test.each(Object.entries(ways))(
  'of what was published and then was %s no byte is left in the output nor in what builds keep',
  (_name, { isCommitted, take }) => {
    const project = copyProject();
    const repository = makeWorded(other);
    const all = markedItems.map((make, at) => make(`secret${at}`));
    for (const { files } of all) repository.write(files);
    if (isCommitted) repository.commit(`发布${places.subject}`);
    const dist = buildIn(project, repository.folder);
    const wanted = new Set<Place>([
      ...all.flatMap((marked) => marked.places),
      ...(isCommitted ? ['subject' as const] : []),
    ]);
    expect(shownIn(dist).sort()).toEqual([...wanted].sort());
    expect(leaks(join(project, '.gongkai/sites')).length).toBeGreaterThan(10);
    const again = new Set<string>();
    const entries = all.flatMap((marked) => {
      // Files that items share are gone with the first of them.
      const left = Object.keys(marked.files).filter((file) => !again.has(file));
      for (const file of left) again.add(file);
      const files = Object.fromEntries(left.map((file) => [file, marked.files[file] ?? '']));
      const hidden = take(repository, { ...marked, files });
      return hidden.length > 0 ? [redaction(marked, hidden)] : [];
    });
    hide(repository, entries);
    if (isCommitted) repository.commit('隐去');
    buildIn(project, repository.folder);
    expect(leaks(dist)).toEqual([]);
    expect(leaks(join(project, '.gongkai'))).toEqual([]);
  },
  120_000,
);

test('of an old address that site.yaml no longer names nothing is left', () => {
  const project = copyProject();
  const repository = makeWorded(other);
  const site = `${siteYaml}history:\n  messages: true\n`;
  repository.write({
    'content/site.yaml': `${site}redirects:\n  - from: /LEAK-old/\n    to: /reports-board/\n`,
  });
  const dist = buildIn(project, repository.folder);
  expect(leaks(dist).length).toBeGreaterThan(1);
  repository.write({ 'content/site.yaml': site });
  buildIn(project, repository.folder, '--accept-lost-addresses');
  expect(leaks(dist)).toEqual([]);
  expect(leaks(join(project, '.gongkai'))).toEqual([]);
}, 120_000);
