import { type Message, say } from '../../src/domain/text/message.ts';
import type { Removed } from '../../src/io/attachments/clean/removed.ts';

/** What was taken out of a file, in words. */
export function removedWords({ kind, count }: Removed): Message {
  switch (kind) {
    case 'comments':
      return say('clean-file.comments', { count });
    case 'revisions':
      return say('clean-file.revisions', { count });
    case 'hidden-text':
      return say('clean-file.hiddenText', { count });
    case 'embedded':
      return say('clean-file.embedded', { count });
    case 'sheets':
      return say('clean-file.sheets', { count });
    case 'cells':
      return say('clean-file.cells', { count });
    case 'names':
      return say('clean-file.names', { count });
    case 'links':
      return say('clean-file.links', { count });
    case 'pivots':
      return say('clean-file.pivots', { count });
    case 'properties':
      return say('clean-file.properties', { count });
  }
}
