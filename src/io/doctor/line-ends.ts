import { dirname } from 'node:path';
import { askGit } from '../git/run-git.ts';

/** Whether git leaves files of a site as they are. */
export interface LineEnds {
  /** Texts have the same line ends on every machine. */
  readonly content: boolean;
  /** Attachments are kept byte for byte. */
  readonly attachments: boolean;
  /** What this machine is set to: `true`, `input`, `false`. */
  readonly autocrlf: string;
}

/** Asks git what it would do with a document and an attachment, by `.gitattributes` and settings. */
export function lineEndsOf(content: string, name: string): LineEnds {
  const home = dirname(content);
  const attribute = (path: string, what: string) =>
    askGit(home, ['check-attr', what, '--', path]).printed.trim().split(': ').at(-1) ?? '';
  const document = `${name}/site.yaml`;
  return {
    content: attribute(document, 'eol') === 'lf' || attribute(document, 'text') === 'unset',
    attachments: attribute('public/files/form.txt', 'text') === 'unset',
    autocrlf: askGit(home, ['config', 'core.autocrlf']).printed.trim() || 'false',
  };
}
