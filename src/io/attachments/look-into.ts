import { checkZip } from './check-zip.ts';
import { containerOf } from './containers.ts';
import type { ReadFile } from './formats.ts';
import { packageHidden } from './package-hidden.ts';
import { packageTexts } from './package-texts.ts';

/** Parts of an Office package that are looked into: its XML, and the files within. */
export const packageParts = /\.(?:xml|rels|vml)$|^(?:word|xl|ppt)\/embeddings\//;

/** What an Office package holds beside its text, files within it included. */
export async function lookInto(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Pick<ReadFile, 'hidden' | 'buried'>> {
  const buried = packageTexts(files);
  for (const [path, bytes] of files)
    if (/\/embeddings\//.test(path) && containerOf(bytes) === 'zip')
      buried.push(...packageTexts(await checkZip(bytes, packageParts)));
  return { hidden: packageHidden(files), buried };
}
