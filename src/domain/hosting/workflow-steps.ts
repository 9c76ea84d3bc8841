import { actions } from './actions.ts';
import { installFonts } from './fonts.ts';

/** Lines that begin further to the right. */
export const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, () => ' '.repeat(by));

/** Steps of a workflow, as they stand below `steps:` of a job. */
export const steps = (...texts: readonly string[]): string => indented(texts.join('\n'), 6);

/** Gets the whole history, and leaves no token behind for the programs that follow. */
export const checkout = `- uses: ${actions.checkout}
  with:
    fetch-depth: 0
    persist-credentials: false`;

/** Installs what the lock file names (no package may run anything meanwhile), and what PDF files need. */
export const install = `- uses: ${actions.setupNode}
  with:
    node-version: 24
    cache: npm
- run: npm ci --ignore-scripts
- run: ${installFonts('sudo ')}`;

/** Holds the content against all rules; findings stand at their lines in the view of changes. */
export const check = '- run: npx --no-install gongkai check --format github';

/** What earlier builds computed; it may be missing at any time. */
export const cache = `- uses: ${actions.cache}
  with:
    path: .gongkai
    key: gongkai-\${{ github.sha }}
    restore-keys: gongkai-`;

/** Makes the site of the day that it is where the site is, and holds every file of it against its lists. */
export const build = `- run: npx --no-install gongkai build
- run: npx --no-install gongkai verify dist`;
