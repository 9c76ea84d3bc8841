import { nameProblem } from '../../files/name-problem.ts';
import { oddFileWords } from '../../files/odd-file.ts';
import { type Refusal, refusalOf } from '../../files/publishable.ts';
import { type Message, say } from '../../text/message.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';

/** What stands in `public/` is published as it is: only files that can do nothing may stand there. */
export const publicFile: RuleOf<'corpus'> = {
  id: 'public-file',
  needs: 'corpus',
  severity: 'error',
  title: say('public-file.title'),
  help: say('public-file.help'),
  *check(context) {
    const allowed: ReadonlySet<string> = new Set(context.corpus.site.static ?? []);
    for (const file of context.publicFolder.odd) yield offence(context, file.path, oddFileWords[file.kind]);
    for (const address of context.files.keys()) {
      const path = address.slice(1);
      const refusal = refusalOf(path, allowed);
      const markup = context.publicFolder.markup.get(address);
      if (refusal) yield offence(context, path, refusals[refusal]);
      else if (markup !== undefined) yield offence(context, path, withMarkup(markup));
      const [name, problem] = badName(path) ?? [];
      if (name !== undefined && problem) yield offence(context, path, withName(name, problem));
    }
  },
};

function badName(path: string): readonly [string, Message] | null {
  for (const name of path.split('/')) {
    const problem = nameProblem(name);
    if (problem) return [name, problem];
  }
  return null;
}

type Words = Pick<Offence, 'message' | 'fix'>;

const offence = ({ publicFolder }: CheckContext, path: string, words: Words): Offence => ({
  entry: null,
  file: `${publicFolder.path}/${path}`,
  at: { position: null },
  ...words,
});

const refusals: Readonly<Record<Refusal, Words>> = {
  order: {
    message: say('public-file.order'),
    fix: say('public-file.orderFix'),
  },
  hidden: {
    message: say('public-file.hidden'),
    fix: say('public-file.hiddenFix'),
  },
  'no-ending': {
    message: say('public-file.noEnding'),
    fix: say('public-file.noEndingFix'),
  },
  ending: {
    message: say('public-file.ending'),
    fix: say('public-file.endingFix'),
  },
};

const withMarkup = (markup: string): Words => ({
  message: say('public-file.withMarkup', { markup }),
  fix: say('public-file.withMarkupFix'),
});

const withName = (name: string, problem: Message): Words => ({
  message: say('public-file.withName', { name, problem }),
  fix: say('public-file.withNameFix'),
});
