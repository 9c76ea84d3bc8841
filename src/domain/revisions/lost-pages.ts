import type { Finding, Severity } from '../finding.ts';
import { type Message, say } from '../text/message.ts';
import type { MissingHistory } from './history.ts';

/** Addresses that were published and lead nowhere now. */
export interface LostPages {
  readonly addresses: readonly string[];
  /** Why there are no versions, null when there are. */
  readonly missing: MissingHistory | null;
  /** Path of `site.yaml`, for findings. */
  readonly siteFile: string;
  readonly severity: Severity;
}

/** More are counted, not named. */
const named = 5;

/** One finding for all of them: which, why, and what to do. */
export function lostPages({ addresses, missing, siteFile, severity }: LostPages): Finding[] {
  if (addresses.length === 0) return [];
  const quoted = addresses.slice(0, named).map((address) => `“${address}”`);
  const count = addresses.length;
  const cause = (missing && causes[missing]) || edited;
  return [
    {
      rule: 'lost-address',
      severity,
      file: siteFile,
      position: null,
      message:
        count > named
          ? say('lost-pages.found', { count, quoted })
          : say('lost-pages.found2', { count, quoted }),
      fix: say('lost-pages.foundFix', { cause, accept }),
    },
  ];
}

const accept: Message = say('lost-pages.accept');

const edited: Message = say('lost-pages.edited');

const causes: Readonly<Partial<Record<MissingHistory, Message>>> = {
  shallow: say('lost-pages.shallow'),
  refused: say('lost-pages.refused'),
  'no-git': say('lost-pages.noGit'),
  damaged: say('lost-pages.damaged'),
  none: say('lost-pages.none'),
};
