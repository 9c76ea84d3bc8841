import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ownFonts } from './font-files.ts';

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler');

/** Half of the size of all other packages: it is loaded only where a file is made. */
const require = createRequire(import.meta.url);

/** The folder whose files documents could ask for: one that does not exist has none but those handed over. */
const workspace = join(tmpdir(), 'gongkai-no-files');

/** Path under which a picture is handed over; documents name it `/name`. */
export const handedFile = (name: string): string => join(workspace, name);

/** The program that sets text; null where there is none for this machine, or it was left out of the installation. */
export function openCompiler(home: string): NodeCompiler | null {
  const fonts = ownFonts(home);
  try {
    const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as Typst;
    return NodeCompiler.create({ workspace, fontArgs: existsSync(fonts) ? [{ fontPaths: [fonts] }] : [] });
  } catch {
    return null;
  }
}
