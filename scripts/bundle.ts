import { statSync } from 'node:fs';
import { bundleSite, NoBuiltSiteError } from '../src/app/bundle/bundle-site.ts';
import { NoItemError } from '../src/app/bundle/evidence.ts';
import { ChangedFileError } from '../src/app/bundle/published-site.ts';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../src/domain/text/message.ts';
import { ArchiveRefusedError } from '../src/io/archive/archive-place.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { isDiskFull } from '../src/io/files/disk-full.ts';
import { shownPath } from '../src/io/settings.ts';
import { parseCommand } from './lib/command.ts';

const { options, settings, locale } = parseCommand({
  name: 'bundle',
  options: ['content', 'out', 'to', 'wacz', 'item', 'locale'],
});
const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;

try {
  const { file, files } = await bundleSite(settings, options);
  const size = (statSync(file).size / 1e6).toFixed(1);
  console.log(textIn(say('bundle.done', { file: shownPath(file), n: files, size }), language));
} catch (error) {
  const message = messageOf(error);
  if (!message) throw error;
  console.error(textIn(message, language));
  process.exitCode = 2;
}

function messageOf(error: unknown): Message | null {
  if (error instanceof NoBuiltSiteError) return say('bundle.noSite', { path: shownPath(error.message) });
  if (error instanceof ChangedFileError) return say('bundle.changed', { file: error.message });
  if (error instanceof ArchiveRefusedError) return say('bundle.refused', { path: shownPath(error.path) });
  if (error instanceof NoItemError) return say('bundle.noItem', { item: error.message });
  return isDiskFull(error) ? say('run-build.full') : null;
}
