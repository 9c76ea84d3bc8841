import { say } from '../../domain/text/message.ts';
import { cacheState, freeBytes } from '../../io/doctor/disk.ts';
import { type Settings, shownPath } from '../../io/settings.ts';
import { blocks, type Diagnosis, good, mind } from './diagnosis.ts';

/** The oldest line of Node that the program runs on. */
const oldestNode = 24;

/** The Node that runs this. */
export function nodeOf(version: string): Diagnosis {
  return Number(version.split('.')[0]) >= oldestNode
    ? good('node', say('doctor.node', { version }))
    : blocks(
        'node',
        say('doctor.oldNode', { version, oldest: oldestNode }),
        say('doctor.oldNodeFix', { oldest: oldestNode }),
      );
}

/** Bytes of a cache above which somebody should look at it. */
const largeCache = 2e9;

/** What the program keeps between builds. */
export function cachesOf({ state }: Pick<Settings, 'state'>): Diagnosis {
  const { bytes, isWritable } = cacheState(state);
  const [folder, size] = [shownPath(state), megabytes(bytes)];
  if (!isWritable)
    return blocks('caches', say('doctor.cacheClosed', { folder }), say('doctor.cacheClosedFix', { folder }));
  return bytes > largeCache
    ? mind('caches', say('doctor.cacheLarge', { folder, size }), say('doctor.cacheLargeFix', { folder }))
    : good('caches', say('doctor.caches', { folder, size }));
}

/** Room for a build of a middling site, and for one of a small one. */
const [enough, least] = [1e9, 1e8];

/** Room on the disk where the site is built. */
export function diskOf({ state }: Pick<Settings, 'state'>): Diagnosis {
  const bytes = freeBytes(state);
  const size = megabytes(bytes);
  if (bytes >= enough) return good('disk', say('doctor.disk', { size }));
  return (bytes < least ? blocks : mind)(
    'disk',
    say('doctor.diskShort', { size }),
    say('doctor.diskShortFix'),
  );
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
