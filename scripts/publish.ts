import { NoBuiltSiteError } from '../src/app/bundle/bundle-site.ts';
import { ChangedFileError } from '../src/app/bundle/published-site.ts';
import {
  OtherSiteError,
  OverlappingRunError,
  publishSite,
  type SitePublication,
} from '../src/app/publish/publish-site.ts';
import { ForeignObjectsError } from '../src/app/publish/send-files.ts';
import { formatStorePlace, parseStorePlace, type StorePlace } from '../src/domain/publishing/store-place.ts';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { StoreError } from '../src/io/object-store/object-store.ts';
import { NoClientError, openS3 } from '../src/io/object-store/s3-store.ts';
import { shownPath } from '../src/io/settings.ts';
import { parseCommand } from './lib/command.ts';

// `npm publish` calls every script of this name.
if (process.env.npm_command === 'publish') process.exit(0);

const { options, settings, locale } = parseCommand({
  name: 'publish',
  options: ['store', 'out', 'content', 'dryRun', 'replace', 'locale'],
});
const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;
const print = (message: Message) => console.log(textIn(message, language));
const complain = (message: Message) => console.error(textIn(message, language));

const problems = {
  credentials: 'publish.credentials',
  denied: 'publish.denied',
  noBucket: 'publish.noBucket',
  unreachable: 'publish.unreachable',
  certificate: 'publish.certificate',
  clock: 'publish.clock',
  region: 'publish.region',
  full: 'publish.full',
  long: 'publish.long',
  refused: 'publish.refused',
} as const;

const place = parseStorePlace(options.to ?? '');
if (place) process.exitCode = await publish(place);
else {
  complain(say('publish.badPlace', { value: options.to ?? '' }));
  process.exitCode = 2;
}

async function publish(place: StorePlace): Promise<number> {
  try {
    const store = openS3(place);
    try {
      tell(await publishSite(settings.out, store, { ...options, onProgress: showProgress }), place);
      return 0;
    } finally {
      store.close();
    }
  } catch (error) {
    const message = messageOf(error, formatStorePlace(place));
    if (!message) throw error;
    complain(message);
    return 1;
  }
}

function tell({ sent, deleted, bytes, requests, isResumed }: SitePublication, place: StorePlace): void {
  const counts = { n: sent.length, deleted: deleted.length };
  if (options.dryRun) {
    for (const file of sent) print(say('publish.plannedFile', { file }));
    for (const file of deleted) print(say('publish.plannedDeletion', { file }));
    print(say('publish.planned', counts));
    return;
  }
  if (isResumed) print(say('publish.resumed'));
  if (sent.length + deleted.length === 0 && !isResumed) print(say('publish.unchanged'));
  else {
    const size = (bytes / 1e6).toFixed(1);
    print(say('publish.done', { place: formatStorePlace(place), ...counts, size, requests }));
  }
}

/** A line now and then: logs of a CI need not hold one for each file. */
function showProgress(done: number, all: number): void {
  if (done % 2000 === 0 && done < all) print(say('publish.sent', { done, all }));
}

function messageOf(error: unknown, place: string): Message | null {
  if (error instanceof NoClientError) return say('publish.noClient', { name: error.message });
  if (error instanceof NoBuiltSiteError) return say('publish.noSite', { path: shownPath(error.message) });
  if (error instanceof ChangedFileError) return say('publish.changed', { file: error.message });
  if (error instanceof OtherSiteError) return say('publish.otherSite', { place, address: error.message });
  if (error instanceof OverlappingRunError) return say('publish.overlapping');
  if (error instanceof ForeignObjectsError)
    return say('publish.foreign', { place, files: error.paths.join(', ') });
  if (!(error instanceof StoreError)) return null;
  return say(problems[error.problem], { place, file: error.path, code: error.code });
}
