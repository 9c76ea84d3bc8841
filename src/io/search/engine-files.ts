import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { engineVersion } from '../../domain/search/document.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** The engine that runs in the browser; everything else that Pagefind brings our page never loads. */
export const engineFiles: readonly string[] = ['pagefind.js', 'wasm.unknown.pagefind'];

/**
 * Writes Pagefind's engine into a folder. Any failure is thrown; one of another version than that of the index would
 * find nothing in the browser.
 */
export async function writeEngine(folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'und' });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    await index.addCustomRecord({ url: '/', content: 'x', language: 'und' });
    const { files } = await index.getFiles();
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    const { version } = JSON.parse(new TextDecoder().decode(entry?.content)) as { version: string };
    if (version !== engineVersion)
      throw new Error(
        `The index is written for Pagefind ${engineVersion}, but ${version} is installed. ` +
          `Install pagefind@${engineVersion}, or change engineVersion in src/domain/search/document.ts ` +
          `once the tests of search pass with ${version}.`,
      );
    for (const name of engineFiles) {
      const file = files.find(({ path }) => path === name);
      if (!file) throw new Error(`Pagefind gave no ${name}.`);
      writeFileWhole(join(folder, name), file.content);
    }
  } finally {
    await close();
  }
}
