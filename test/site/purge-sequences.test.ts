import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWorded } from '../repository.ts';
import { documentWith } from '../tiny-site.ts';
import { leaks, markedItems, type Place, places, shownIn } from './marked-items.ts';
import { buildIn, copyProject } from './project-copy.ts';
import { hide, redaction, ways } from './taking-away.ts';

/** How many things are published and taken away again, and which: the same for the same seed. */
const [count, seed] = [Number(process.env.GONGKAI_SEQUENCES ?? 6), Number(process.env.GONGKAI_SEED ?? 1)];

const sequence = fc.record({
  kind: fc.nat(markedItems.length - 1),
  way: fc.constantFrom(...Object.keys(ways)),
  /** Other documents that come, change and go meanwhile, each with a build or without. */
  meanwhile: fc.array(fc.record({ which: fc.nat(3), isBuilt: fc.boolean(), isCommitted: fc.boolean() }), {
    maxLength: 2,
  }),
  isBuiltBetween: fc.boolean(),
});

const otherDocument = (which: number, n: number): string =>
  documentWith('issued: 2023-01-02\n', `第${n}次。`).replace('title: ', () => `title: 别的${which}`);

test(
  `of ${count} things that are published and taken away one after the other nothing is left, build by build`,
  () => {
    const project = copyProject();
    const repository = makeWorded();
    const dist = buildIn(project, repository.folder);
    const entries: string[] = [];
    let seen = 0;
    for (const [n, { kind, way, meanwhile, isBuiltBetween }] of fc
      .sample(sequence, { numRuns: count, seed })
      .entries()) {
      const { isCommitted, take } = ways[way] ?? {};
      const marked = markedItems[kind]?.(`n${n}`);
      if (!take || !marked) throw new Error(`There is no ${way} of ${kind}.`);
      repository.write(marked.files);
      if (isCommitted) repository.commit(`发布${places.subject}`);
      buildIn(project, repository.folder);
      const wanted: readonly Place[] = isCommitted ? [...marked.places, 'subject'] : marked.places;
      expect(shownIn(dist).sort().join(), `${way} ${n}`).toBe([...wanted].sort().join());
      seen++;
      for (const { which, isBuilt, isCommitted: committed } of meanwhile) {
        const file = `content/documents/2023/other${which}.mdx`;
        if (which === 0) rmSync(join(repository.folder, file), { force: true });
        else repository.write({ [file]: otherDocument(which, n) });
        if (committed && isCommitted) repository.commit('另一件');
        if (isBuilt) buildIn(project, repository.folder);
      }
      const hidden = take(repository, marked);
      if (isBuiltBetween && hidden.length > 0) buildIn(project, repository.folder);
      if (hidden.length > 0) entries.push(redaction(marked, hidden));
      hide(repository, entries);
      if (isCommitted) repository.commit('隐去');
      buildIn(project, repository.folder);
      expect(leaks(dist), `${way} ${n}`).toEqual([]);
      expect(leaks(join(project, '.gongkai')), `${way} ${n}`).toEqual([]);
    }
    expect(seen).toBe(count);
  },
  60_000 + count * 60_000,
);
