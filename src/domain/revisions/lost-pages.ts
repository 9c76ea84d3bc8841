import { type Message, say } from '../text/message.ts';
import type { MissingHistory } from './history.ts';

/** More are counted, not named. */
const named = 5;

/**
 * What is said of published addresses that lead nowhere now: which, why, and what to do; null without any. `missing`
 * tells why there are no versions, null when there are.
 */
export function lostPages(
  addresses: readonly string[],
  missing: MissingHistory | null,
): { readonly message: Message; readonly fix: Message } | null {
  if (addresses.length === 0) return null;
  const quoted = addresses.slice(0, named).map((address) => `“${address}”`);
  const count = addresses.length;
  const cause = (missing && causes[missing]) || say('lost-pages.edited');
  return {
    message:
      count > named
        ? say('lost-pages.foundMany', { count, quoted })
        : say('lost-pages.found', { count, quoted }),
    fix: say('lost-pages.fix', { cause, accept: say('lost-pages.accept') }),
  };
}

const causes: Readonly<Partial<Record<MissingHistory, Message>>> = {
  shallow: say('lost-pages.shallow'),
  refused: say('lost-pages.refused'),
  'no-git': say('lost-pages.noGit'),
  damaged: say('lost-pages.damaged'),
  none: say('lost-pages.none'),
};
