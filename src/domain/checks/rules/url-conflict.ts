import { type Entry, urlOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import { duplicates } from '../duplicates.ts';
import type { Offence, RuleOf } from '../rule.ts';

/** One address, one page: two files, or a file and a list, may not want the same. */
export const urlConflict: RuleOf<'corpus'> = {
  id: 'url-conflict',
  needs: 'corpus',
  severity: 'error',
  title: say('url-conflict.title'),
  help: say('url-conflict.help'),
  *check({ corpus, urls }) {
    for (const [entry, first] of duplicates(corpus.entries, urlOf)) yield offence(entry, first.file);
    for (const entry of corpus.entries) {
      const owner = urls.get(urlOf(entry));
      if (owner === null) yield offence(entry, null);
    }
  },
};

const offence = (entry: Entry, other: string | null): Offence => ({
  entry,
  at: { position: { line: 1, column: 1 } },
  message: other
    ? say('url-conflict.ofFile', { address: urlOf(entry), other })
    : say('url-conflict.ofSite', { address: urlOf(entry) }),
  fix: say('url-conflict.fix', { name: entry.id.split('/').at(-1) ?? '' }),
});
