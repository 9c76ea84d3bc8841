import type { Corpus } from '../../src/domain/corpus.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { type Breach, compareLedger } from '../../src/domain/ledger/compare.ts';
import { ledgerFindings } from '../../src/domain/ledger/findings.ts';
import type { SiteHistory } from '../../src/domain/revisions/history.ts';
import { lostPages } from '../../src/domain/revisions/lost-pages.ts';
import { ledgerFolder, type StoredLedger } from '../../src/io/ledger/read-ledger.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';

/** What is held against the ledger. */
interface HeldSite {
  readonly settings: Settings;
  readonly corpus: Corpus;
  readonly history: SiteHistory;
  readonly siteFile: string;
  /** Lost addresses are only told of. */
  readonly accepted: boolean;
}

/** Versions that were published and are not what they were; none where there is no history to compare. */
export const breachesOf = (corpus: Corpus, history: SiteHistory, { ledger }: StoredLedger): Breach[] =>
  history.missing === null
    ? compareLedger(ledger, history, new Set((corpus.site.redirects ?? []).map(({ from }) => from)))
    : [];

/** Holds a site against the ledger of its content folder. */
export function checkLedger(
  { settings, corpus, history, siteFile, accepted }: HeldSite,
  stored: StoredLedger,
): Finding[] {
  if (history.missing === 'off') return [];
  const { publications, edited } = stored;
  const replaced = [...publications.values()].flatMap(({ replaces }) => replaces);
  const there = new Set([...publications.keys(), ...replaced]);
  const named = [...publications.values()].flatMap(({ after }) => after);
  const missing = [...new Set([...named, ...(history.ledgerFiles ?? [])])]
    .filter((name) => !there.has(name))
    .sort();
  return [
    ...ledgerFindings({
      breaches: breachesOf(corpus, history, stored),
      edited,
      missing,
      folder: shownPath(ledgerFolder(settings.content)),
      severity: accepted ? 'notice' : 'error',
    }),
    ...lostPages({
      addresses: history.missing === null ? [] : unreachable(corpus, stored),
      missing: history.missing,
      siteFile,
      severity: accepted ? 'notice' : 'error',
    }),
  ];
}

/** Recorded addresses that a site without versions does not have. */
function unreachable({ byPath, site }: Corpus, { ledger }: StoredLedger): string[] {
  const redirected = new Set((site.redirects ?? []).map(({ from }) => from));
  return [...ledger.versions].flatMap(([item, lines]) => {
    if (redirected.has(`/${item}/`)) return [];
    const numbers = [...new Set(lines.map(({ n }) => n))];
    return [
      ...(byPath.has(item) ? [] : [`/${item}/`]),
      ...(numbers.length > 1 ? numbers.map((n) => `/${item}/v/${n}/`) : []),
    ];
  });
}
