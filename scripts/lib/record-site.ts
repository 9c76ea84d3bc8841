import type { Corpus } from '../../src/domain/corpus.ts';
import type { Locale, Text } from '../../src/domain/finding.ts';
import { fill } from '../../src/domain/view/labels.ts';
import { readLedger } from '../../src/io/ledger/read-ledger.ts';
import { recordPublication } from '../../src/io/ledger/write-ledger.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';
import { breachesOf } from './check-ledger.ts';
import type { SiteCheck } from './check-site.ts';

const noHistory: Text = {
  'zh-CN': '没有登记：台账要对照完整的提交记录写，先照上面的提示取全。',
  en: 'Nothing recorded: the ledger is written from the whole history of commits; fetch it first.',
};
const nothing: Text = {
  'zh-CN': '公开台账已经齐全，没有新的要登记。',
  en: 'The ledger is complete; there is nothing new.',
};
const done: Text = {
  'zh-CN': '登记了 {n} 个新版本。请提交台账：git add {folder}，再 git commit。',
  en: 'Recorded {n} new versions. Commit the ledger: git add {folder}, then git commit.',
};
const uncommitted: Text = {
  'zh-CN': '还没有提交的改动没有登记：先提交、发布，再运行一次。',
  en: 'Changes that are not committed were not recorded: commit and publish them, then run this again.',
};

/** Records what a checked site publishes and says what was written; false where there is no history to record. */
export async function recordSite(
  settings: Settings,
  { corpus, history }: Pick<SiteCheck, 'history'> & { readonly corpus: Corpus },
  language: Locale,
): Promise<boolean> {
  if (history.missing !== null) {
    console.error(noHistory[language]);
    return false;
  }
  const { content } = settings;
  const boards = corpus.site.boards.flatMap(({ slug, sections }) => [
    `/${slug}/`,
    ...(sections ?? []).map((section) => `/${slug}/${section.slug}/`),
  ]);
  const accepted = breachesOf(corpus, history, readLedger(content));
  const recorded = await recordPublication({ content, history, boards, accepted, day: corpus.today });
  const folder = shownPath(content);
  if (recorded.written.length === 0) console.log(nothing[language]);
  else console.log(fill(done[language], { n: recorded.versions, folder: `${folder}/ledger` }));
  if (history.items.some(({ revisions }) => revisions.at(-1)?.commit === null && !revisions.at(-1)?.redacted))
    console.log(uncommitted[language]);
  return true;
}
