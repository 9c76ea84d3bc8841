import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A pointer of Git LFS stands where the file itself should be: nobody could open it. */
export const lfsPointer: RuleOf<'corpus'> = {
  id: 'lfs-pointer',
  needs: 'corpus',
  severity: 'error',
  title: say('lfs-pointer.title'),
  help: say('lfs-pointer.help'),
  *check({ publicFolder: { path, types } }) {
    for (const [pointer, type] of types) {
      if (type !== 'lfs') continue;
      yield {
        entry: null,
        file: `${path}${pointer}`,
        at: { position: null },
        message: say('lfs-pointer.found', { pointer }),
        fix: say('lfs-pointer.foundFix'),
      };
    }
  },
};
