import type { Finding } from '../finding.ts';
import { say } from '../text/message.ts';

/** Boards that had an address of their own once and have none now, nor a redirect. */
export function lostAddresses(
  published: readonly string[],
  known: ReadonlyMap<string, string | null>,
  siteFile: string,
): Finding[] {
  return published
    .filter((address) => !known.has(address))
    .map((address) => ({
      rule: 'lost-address',
      severity: 'error',
      file: siteFile,
      position: null,
      message: say('lost-addresses.found', { address }),
      fix: say('lost-addresses.foundFix', { address }),
    }));
}
