import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listTree } from '../../src/io/files/tree.ts';
import { forgetSite } from './forget.ts';
import { documentPath, generateSite } from './generate.ts';
import { type Measured, measure } from './measure.ts';
import { ourBuild } from './our-build.ts';

/** Formats whose cost is measured, each beside a site that gives no files. */
const kinds = ['none', 'txt', 'docx', 'pdf'] as const;
type Kind = (typeof kinds)[number];

/**
 * Builds a generated site without files to take away and with those of one format, cold and with one document changed;
 * prints what the files add to time and memory.
 */
export async function benchDownloads(root: string, size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-downloads-'));
  const found = new Map<Kind, { cold: Measured; changed: Measured; files: number }>();
  try {
    // The code is bundled by the first build of all.
    const small = join(folder, 'small');
    generateSite(root, small, 1);
    await measure(ourBuild(root, small));
    for (const kind of kinds) {
      const site = join(folder, kind);
      generateSite(root, site, size);
      appendFileSync(join(site, 'content/site.yaml'), `downloads: [${kind === 'none' ? '' : kind}]\n`);
      const build = ourBuild(root, site);
      const cold = await measure(build);
      // The first build after a cold one has more to look at.
      const [first, second] = [0, 1].map((at) => join(site, documentPath(Math.min(at * 17, size - 1))));
      appendFileSync(first ?? '', '\n补充一句话。\n');
      await measure(build);
      appendFileSync(second ?? '', '\n补充一句话。\n');
      const changed = await measure(build);
      const files = [...listTree(join(site, 'dist')).keys()].filter((name) =>
        name.endsWith(`/document.${kind}`),
      ).length;
      found.set(kind, { cold, changed, files });
      console.error(`${kind}: ${cold.seconds.toFixed(1)} s, ${changed.seconds.toFixed(1)} s`);
    }
  } finally {
    for (const kind of [...kinds, 'small'])
      forgetSite(join(folder, kind, 'content'), join(folder, kind, 'dist'));
    rmSync(folder, { recursive: true, force: true });
  }
  const without = found.get('none');
  console.log(`${size} documents | files | cold s, CPU s, added s | MB | one change s, added s`);
  for (const [kind, { cold, changed, files }] of found) {
    const [more, moreAtOnce] = [cold, changed].map(
      ({ seconds }, at) => seconds - ((at === 0 ? without?.cold : without?.changed)?.seconds ?? 0),
    );
    const line = [
      ...[kind, files, `${figure(cold.seconds)}, ${figure(cold.cpuSeconds)}, ${figure(more ?? 0)}`],
      ...[cold.megabytes.toFixed(0), `${figure(changed.seconds)}, ${figure(moreAtOnce ?? 0)}`],
    ];
    console.log(line.join(' | '));
  }
}

const figure = (seconds: number): string => seconds.toFixed(1);
