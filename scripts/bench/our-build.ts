import { join } from 'node:path';
import type { Command } from './measure.ts';

/** The command that builds a generated site in its own folder. */
export function ourBuild(root: string, site: string): Command {
  const options = {
    content: join(site, 'content'),
    out: join(site, 'dist'),
    today: '2026-11-23',
    locale: 'zh-CN',
  };
  return {
    command: process.execPath,
    args: [
      ...process.execArgv,
      join(root, 'scripts/build.ts'),
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    folder: root,
  };
}
