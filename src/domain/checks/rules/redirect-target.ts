import { nameProblem } from '../../files/name-problem.ts';
import { endOf, readableAddress } from '../../routes/redirects.ts';
import { linkTargets, publishedPaths } from '../../routes/site-addresses.ts';
import { type Message, say } from '../../text/message.ts';
import { addressesOfTheSite } from '../reserved-addresses.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';

/** An old address that leads to a page which does not exist, or that hides one that does. */
export const redirectTarget: RuleOf<'corpus'> = {
  id: 'redirect-target',
  needs: 'corpus',
  severity: 'error',
  title: say('redirect-target.title'),
  help: say('redirect-target.help'),
  *check(context) {
    const redirects = (context.corpus.site.redirects ?? []).map(({ from, to }) => ({
      from: readableAddress(from),
      to: readableAddress(to),
    }));
    if (redirects.length === 0) return;
    const taken = placesOf(context);
    const targets = linkTargets(context.corpus);
    const next = new Map(redirects.toReversed().map((redirect) => [redirect.from, redirect]));
    for (const [index, { from, to }] of redirects.entries()) {
      const source = sourceProblem(taken, from);
      if (source) yield offence(index, 'from', source);
      const end = endOf(to, next);
      if (end === null) yield offence(index, 'to', circle(to));
      else if (!targets.has(end)) yield offence(index, 'to', nowhere(end));
    }
  },
};

interface Problem {
  readonly message: Message;
  readonly fix: Message;
}

/** Where something stands already. */
interface Places {
  /** Pages and feeds. */
  readonly pages: ReadonlySet<string>;
  /** Files of the public folder, and their folders with a slash at the end. */
  readonly files: ReadonlySet<string>;
  isOfTheSite(address: string): boolean;
}

function placesOf({ corpus, files }: CheckContext): Places {
  const folders = [...files.keys()].flatMap((file) =>
    [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1)),
  );
  return {
    pages: publishedPaths(corpus),
    files: new Set([...files.keys(), ...folders]),
    isOfTheSite: addressesOfTheSite(corpus),
  };
}

function sourceProblem({ pages, files, isOfTheSite }: Places, from: string): Problem | null {
  const folder = from.replace(/\/?$/, '/');
  if (pages.has(folder) || files.has(from) || isOfTheSite(from)) return taken(from);
  // A file cannot have the name of a folder.
  if (/\.html?$/i.test(from) && files.has(folder)) return taken(from);
  for (const part of from.split('/')) {
    const problem = nameProblem(part);
    if (problem) return odd(from, part, problem);
  }
  return null;
}

const offence = (index: number, field: 'from' | 'to', { message, fix }: Problem): Offence => ({
  entry: null,
  at: { field: ['redirects', index, field] },
  message,
  fix,
});

const taken = (from: string): Problem => ({
  message: say('redirect-target.taken', { from }),
  fix: say('redirect-target.takenFix'),
});

const odd = (from: string, part: string, problem: Message): Problem => ({
  message: say('redirect-target.odd', { from, part, problem }),
  fix: say('redirect-target.oddFix'),
});

const circle = (to: string): Problem => ({
  message: say('redirect-target.circle', { to }),
  fix: say('redirect-target.circleFix'),
});

const nowhere = (to: string): Problem => ({
  message: say('redirect-target.nowhere', { to }),
  fix: say('redirect-target.nowhereFix'),
});
