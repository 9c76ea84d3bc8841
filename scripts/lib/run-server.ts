import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { defaultLocale, type Locale } from '../../src/domain/text/locale.ts';
import { say, textIn } from '../../src/domain/text/message.ts';
import { readSiteFile } from '../../src/io/content/read-content.ts';
import { DanglingLinkError, realPlace } from '../../src/io/files/place.ts';
import { recoverTarget } from '../../src/io/publish/publish.ts';
import { baseOfSite, type Settings } from '../../src/io/settings.ts';
import { serveFolder } from '../../src/server/serve.ts';
import type { Options } from './command.ts';

/** Serves the published folder until the process ends; false when it cannot. */
export async function runServer(
  settings: Settings,
  options: Options,
  locale: Locale | null,
): Promise<boolean> {
  const { site } = readSiteFile(settings.content);
  const language = locale ?? site?.locale ?? defaultLocale;
  const folder = publishedFolder(settings.out);
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(textIn(say('run-server.nothing'), language));
    return false;
  }
  const base = baseOfSite(settings, site);
  const place = placeOf(options);
  try {
    announce(await serveFolder({ folder, base, ...place }), { ...place, base }, language);
    return true;
  } catch (error) {
    return portTaken(error, options, language);
  }
}

/** The published folder, put back where a build was killed between two renames. */
function publishedFolder(out: string): string {
  try {
    const folder = realPlace(out);
    recoverTarget(folder);
    return folder;
  } catch (error) {
    if (error instanceof DanglingLinkError) return out;
    throw error;
  }
}

/** Where to listen. */
export const placeOf = (options: Options): { port: number; host: string } => ({
  port: Number(options.port ?? process.env.PORT ?? 4321),
  host: options.host ?? process.env.HOST ?? 'localhost',
});

/** Says where the site is. */
export function announce(
  server: Server,
  { port, host, base }: { port: number; host: string; base: string },
  language: Locale,
): void {
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  console.log(textIn(say('run-server.address', { url: `http://${host}:${actual}${base}` }), language));
}

/** Says that the port is taken, and gives false; any other error is thrown on. */
export function portTaken(error: unknown, options: Options, language: Locale): false {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(textIn(say('run-server.taken', { port: placeOf(options).port }), language));
  return false;
}
