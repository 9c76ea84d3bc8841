import type { HeldLedger } from '../domain/checks/rule.ts';
import type { Corpus } from '../domain/corpus.ts';
import { type Breach, compareLedger } from '../domain/ledger/compare.ts';
import type { SiteHistory } from '../domain/revisions/history.ts';
import { ledgerFolder, type StoredLedger } from '../io/ledger/read-ledger.ts';
import { type Settings, shownPath } from '../io/settings.ts';

/** Versions that were published and are not what they were; none where there is no history to compare. */
export const breachesOf = (corpus: Corpus, history: SiteHistory, { ledger }: StoredLedger): Breach[] =>
  history.missing === null
    ? compareLedger(ledger, history, new Set((corpus.site.redirects ?? []).map(({ from }) => from)))
    : [];

/** Holds a site against the ledger of its content folder; versions only where there is a history to compare. */
export function holdLedger(
  settings: Settings,
  corpus: Corpus,
  history: SiteHistory,
  stored: StoredLedger,
): HeldLedger {
  const { publications, ledger } = stored;
  const held = { folder: shownPath(ledgerFolder(settings.content)), boards: ledger.boards };
  if (history.missing === 'off') return { ...held, edited: [], missing: [], breaches: [], unreachable: [] };
  const replaced = [...publications.values()].flatMap(({ replaces }) => replaces);
  const there = new Set([...publications.keys(), ...replaced]);
  const named = [...publications.values()].flatMap(({ after }) => after);
  return {
    ...held,
    edited: stored.edited,
    missing: [...new Set([...named, ...(history.ledgerFiles ?? [])])]
      .filter((name) => !there.has(name))
      .sort(),
    breaches: breachesOf(corpus, history, stored),
    unreachable: history.missing === null ? [] : unreachable(corpus, stored),
  };
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
