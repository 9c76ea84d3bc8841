import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** The files of the ledger stay as they were written. */
export const ledgerFile: RuleOf<'history'> = {
  id: 'ledger-file',
  needs: 'history',
  severity: 'error',
  title: say('ledger-file.title'),
  help: say('ledger-file.help'),
  *check({ ledger: { folder, edited, missing } }) {
    const what = [
      [edited, say('ledger-file.edited')],
      [missing, say('ledger-file.missing')],
    ] as const;
    for (const [names, message] of what)
      for (const name of names)
        yield {
          entry: null,
          file: `${folder}/${name}.tsv`,
          at: { position: null },
          message,
          fix: say('ledger-file.fix', { folder, name }),
        };
  },
};
