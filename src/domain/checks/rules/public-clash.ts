import { foldName } from '../../files/name-problem.ts';
import { say } from '../../text/message.ts';
import { isReserved } from '../reserved-addresses.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';

/**
 * No file of an editor stands where the site writes, on any file system; no two files of editors are one to a system
 * that folds names.
 */
export const publicClash: RuleOf<'corpus'> = {
  id: 'public-clash',
  needs: 'corpus',
  severity: 'error',
  title: say('public-clash.title'),
  help: say('public-clash.help'),
  *check(context) {
    if (context.files.size === 0) return;
    const pages = new Map([...context.urls.keys()].map((url) => [foldName(url), url]));
    const items = new Set(context.corpus.entries.map(({ collection, id }) => `/${collection}/${id}/`));
    const seen = new Map<string, string>();
    for (const address of context.files.keys()) {
      const folded = foldName(address);
      const twin = seen.get(folded);
      seen.set(folded, twin ?? address);
      const owner =
        pages.get(folded) ?? pages.get(`${folded}/`) ?? pages.get(folded.replace(/\/index\.html$/, '/'));
      if (owner !== undefined) yield clash(context, address, owner);
      else if (isReserved(folded, items)) yield clash(context, address, address);
      else if (twin !== undefined) yield twins(context, address, twin);
    }
  },
};

const clash = ({ publicFolder }: CheckContext, address: string, owner: string): Offence => ({
  entry: null,
  file: publicFolder.path + address,
  at: { position: null },
  message: say('public-clash.clash', { owner }),
  fix: say('public-clash.clashFix', { name: address.split('/').at(-1) ?? '' }),
});

const twins = ({ publicFolder }: CheckContext, address: string, other: string): Offence => ({
  entry: null,
  file: publicFolder.path + address,
  at: { position: null },
  message: say('public-clash.twins', { other }),
  fix: say('public-clash.twinsFix'),
});
