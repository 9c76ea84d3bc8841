import type { Corpus } from '../../corpus.ts';
import { memberUrl } from '../../members/member-sites.ts';
import { membersPath } from '../../routes/members-address.ts';
import { membersFile } from '../../schema/members.ts';
import { say } from '../../text/message.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';

/** Member sites are named in one place, each once, and none of them is the site itself. */
export const memberSitesRule: RuleOf<'corpus'> = {
  id: 'member-sites',
  needs: 'corpus',
  severity: 'error',
  title: say('member-sites.title'),
  help: say('member-sites.help'),
  *check(context) {
    const { site, members } = context.corpus;
    if (site.members === membersFile && members === null)
      yield {
        entry: null,
        at: { field: ['members'] },
        message: say('member-sites.missing', { file: membersFile }),
        fix: say('member-sites.missingFix', { file: membersFile }),
      };
    if (site.members !== membersFile && members !== null)
      yield {
        entry: null,
        ...placeIn(context, []),
        message: say('member-sites.unread', { file: membersFile }),
        fix: say('member-sites.unreadFix', { file: membersFile }),
      };
    for (const [at, { slug }] of site.boards.entries())
      if (site.members !== undefined && `/${slug}/` === membersPath)
        yield {
          entry: null,
          at: { field: ['boards', at, 'slug'] },
          message: say('member-sites.board', { address: membersPath }),
          fix: say('member-sites.boardFix'),
        };
    const own = memberUrl(site.url + (site.base ?? ''));
    const seen = new Set<string>();
    for (const { url, place } of written(context)) {
      const address = memberUrl(url);
      const problem = address === own ? 'own' : seen.has(address) ? 'repeated' : null;
      seen.add(address);
      if (problem)
        yield { entry: null, ...place, message: words[problem](url), fix: say('member-sites.takeOut') };
    }
  },
};

const words = {
  own: (url: string) => say('member-sites.own', { url }),
  repeated: (url: string) => say('member-sites.repeated', { url }),
};

type Place = Pick<Offence, 'file' | 'at'>;

const placeIn = ({ locateAsked }: CheckContext, field: readonly PropertyKey[]): Place => {
  const { file, position } = locateAsked(membersFile, field);
  return { file, at: { position } };
};

/** All addresses as they are written, and where. */
function written(context: CheckContext): { readonly url: string; readonly place: Place }[] {
  const { site, members }: Corpus = context.corpus;
  if (site.members === membersFile)
    return (members ?? []).map(({ url }, at) => ({ url, place: placeIn(context, [at, 'url']) }));
  return (site.members ?? []).map((url, at) => ({ url, place: { at: { field: ['members', at] } } }));
}
