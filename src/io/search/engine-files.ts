import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { writeFileWhole } from '../write-file.ts';

/** The engine that runs in the browser; everything else that Pagefind brings our page never loads. */
export const engineFiles: readonly string[] = ['pagefind.js', 'wasm.unknown.pagefind'];

/** Writes Pagefind's engine into a folder. Any failure is thrown. */
export async function writeEngine(folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'und' });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    await index.addCustomRecord({ url: '/', content: 'x', language: 'und' });
    const { files } = await index.getFiles();
    for (const name of engineFiles) {
      const file = files.find(({ path }) => path === name);
      if (!file) throw new Error(`Pagefind gave no ${name}.`);
      writeFileWhole(join(folder, name), file.content);
    }
  } finally {
    await close();
  }
}
