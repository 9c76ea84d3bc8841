import { isInstalled } from '../../src/io/program-file.ts';
import { makeSettings } from '../../src/io/settings.ts';

/** How a command is called where this program stands: `npm run check --`, of the package `npx gongkai check`. */
export const commandLine = (name: string): string =>
  isInstalled(makeSettings({}).root) ? `npx gongkai ${name}` : `npm run ${name} --`;
