import type { Finding } from '../finding.ts';
import { say } from '../text/message.ts';

/** Something in an editor's folder that is never opened. */
export interface OddFile {
  /** Path below the folder, with `/`. */
  readonly path: string;
  /** A symbolic link; a pipe, device or socket; a name whose bytes are no UTF-8. */
  readonly kind: 'link' | 'special' | 'encoding';
}

/** What is to be said of one. */
export const oddFileWords: Readonly<Record<OddFile['kind'], Pick<Finding, 'message' | 'fix'>>> = {
  link: {
    message: say('odd-file.link'),
    fix: say('odd-file.linkFix'),
  },
  special: {
    message: say('odd-file.special'),
    fix: say('odd-file.specialFix'),
  },
  encoding: {
    message: say('odd-file.encoding'),
    fix: say('odd-file.encodingFix'),
  },
};

/** What is to be said of one below `content/`. */
export const oddFileFinding = ({ kind }: OddFile, file: string): Finding => ({
  rule: 'file-unreadable',
  severity: 'error',
  file,
  position: null,
  ...oddFileWords[kind],
});
