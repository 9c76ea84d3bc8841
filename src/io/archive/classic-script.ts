import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';

/** The script that searches in a folder, as it stands in the program. */
const searchSource = fileURLToPath(new URL('../../client/offline/search.ts', import.meta.url));

/** What only works where there is a server: a file is asked for, or a worker is started. */
const asksServer = /\bfetch\(|\bnew (?:Shared)?Worker\(|\bnew WebSocket\(|\bnew EventSource\(/;

/**
 * A module of a site with all that it imports as one script of the kind that browsers load from a folder; null where
 * it must ask a server, or imports what `read` does not find.
 */
export async function classicScript(
  path: string,
  read: (path: string) => Promise<string | null>,
): Promise<string | null> {
  const plugin: Plugin = {
    name: 'site',
    resolveId: (name, importer) => (importer ? join(dirname(importer), name) : name),
    load: (id) => read(id),
  };
  const code = await bundled(path, [plugin]).catch(() => null);
  return code === null || asksServer.test(code) ? null : code;
}

/** The script that searches in a folder. */
export const offlineSearch = (): Promise<string> => bundled(searchSource, []);

async function bundled(input: string, plugins: Plugin[]): Promise<string> {
  const build = await rolldown({ input, plugins, logLevel: 'silent' });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
}

/** The style of pages that no site has. */
export const ownStyle = (): string =>
  readFileSync(fileURLToPath(new URL('../../styles/bundle.css', import.meta.url)), 'utf8');
