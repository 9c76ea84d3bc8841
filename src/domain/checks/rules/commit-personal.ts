import { personalNumbers } from '../../personal/personal-findings.ts';
import { hinted } from '../../personal/personal-number.ts';
import { kindNames } from '../../personal/personal-rules.ts';
import { type Message, say } from '../../text/message.ts';
import type { Offence, RuleOf } from '../rule.ts';

/**
 * Numbers of persons in what the next push would give away: the name of the branch, messages of commits, lines that a
 * commit added even where a later one took them away. Git keeps them all.
 */
export const commitPersonal: RuleOf<'commits'> = {
  id: 'commit-personal',
  needs: 'commits',
  severity: 'error',
  title: say('commit-personal.title'),
  help: say('commit-personal.help'),
  *check({ unpushed: { branch, commits }, personal: { numbers, phones } }) {
    const first = (text: string, finders = numbers) => {
      const [number] = personalNumbers(text, finders);
      return number ? { kind: kindNames[number.kind], hint: hinted(number) } : null;
    };
    const everything = [...numbers, ...phones];
    const inBranch = first(asWords(branch ?? ''), everything);
    if (inBranch)
      yield offence('.git/HEAD', say('commit-personal.branch', inBranch), say('commit-personal.branchFix'));
    for (const { id, message, added } of commits) {
      const commit = id.slice(0, 10);
      const inMessage = first(message, everything);
      if (inMessage)
        yield offence(
          `commit ${commit}`,
          say('commit-personal.message', { commit, ...inMessage }),
          say('commit-personal.messageFix'),
        );
      for (const [file, text] of added) {
        const inText = first(text);
        if (inText)
          yield offence(
            file,
            say('commit-personal.added', { commit, ...inText }),
            say('commit-personal.addedFix', { commit }),
          );
      }
    }
  },
};

/** Signs that join words in the name of a branch stand between words. */
const asWords = (name: string): string =>
  name.replace(/[/_.]/g, ' ').replace(/(?<=[a-z])-|-(?=[a-z])/gi, ' ');

const offence = (file: string, message: Message, fix: Message): Offence => ({
  entry: null,
  file,
  at: { position: null },
  message,
  fix,
});
