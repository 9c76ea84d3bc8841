import { builtStatement } from '../../src/app/built-statement.ts';
import type { SiteCheck } from '../../src/app/check-site.ts';
import { breachesOf } from '../../src/app/hold-ledger.ts';
import type { Corpus } from '../../src/domain/corpus.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';
import { readLedger } from '../../src/io/ledger/read-ledger.ts';
import { recordPublication } from '../../src/io/ledger/write-ledger.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';

const noHistory: Message = say('record-site.noHistory');
const nothing: Message = say('record-site.nothing');
const uncommitted: Message = say('record-site.uncommitted');

/** Records what a checked site publishes and says what was written; false where there is no history to record. */
export async function recordSite(
  settings: Settings,
  { corpus, history }: Pick<SiteCheck, 'history'> & { readonly corpus: Corpus },
  language: Locale,
): Promise<boolean> {
  if (history.missing !== null) {
    console.error(textIn(noHistory, language));
    return false;
  }
  const { content } = settings;
  const boards = corpus.site.boards.flatMap(({ slug, sections }) => [
    `/${slug}/`,
    ...(sections ?? []).map((section) => `/${slug}/${section.slug}/`),
  ]);
  const accepted = breachesOf(corpus, history, readLedger(content));
  const recorded = await recordPublication({
    content,
    history,
    boards,
    accepted,
    day: corpus.today,
    statement: builtStatement(settings),
  });
  const folder = shownPath(content);
  if (recorded.written.length === 0) console.log(textIn(nothing, language));
  else if (recorded.versions > 0 || !recorded.statement)
    console.log(
      textIn(say('record-site.done', { n: recorded.versions, folder: `${folder}/ledger` }), language),
    );
  if (recorded.statement)
    console.log(textIn(say('record-site.site', { folder: `${folder}/ledger` }), language));
  if (history.items.some(({ revisions }) => revisions.at(-1)?.commit === null && !revisions.at(-1)?.redacted))
    console.log(textIn(uncommitted, language));
  return true;
}
