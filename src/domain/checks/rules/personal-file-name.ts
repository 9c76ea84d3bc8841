import { personalNumbers } from '../../personal/personal-findings.ts';
import { hinted } from '../../personal/personal-number.ts';
import { kindNames } from '../../personal/personal-rules.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Numbers of persons in names of files: an address is public, and search engines keep it. */
export const personalFileName: RuleOf<'corpus'> = {
  id: 'personal-file-name',
  needs: 'corpus',
  severity: 'error',
  title: say('personal-file-name.title'),
  help: say('personal-file-name.help'),
  *check({ corpus, files, publicFolder, personal }) {
    const paths = [
      ...corpus.entries.map(({ file }) => file),
      ...[...files.keys()].map((path) => publicFolder.path + path),
    ];
    for (const file of paths) {
      const [number] = personalNumbers(asWords(file), [...personal.numbers, ...personal.phones]);
      if (!number) continue;
      yield {
        entry: null,
        file,
        at: { position: null },
        message: say('personal-file-name.found', { kind: kindNames[number.kind], hint: hinted(number) }),
        fix: say('personal-file-name.fix'),
      };
    }
  },
};

/** Letters and signs that are glued to digits stand apart. */
const asWords = (path: string): string => path.replace(/[._/]/g, ' ').replace(/(?<=[a-z])(?=\d)/gi, ' ');
