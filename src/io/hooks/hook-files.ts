import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { askGit } from '../git/run-git.ts';
import { isInstalled } from '../program-file.ts';

/** Hooks that check what is committed and pushed. */
export const hookNames = ['pre-commit', 'pre-push'] as const;
export type HookName = (typeof hookNames)[number];

/** What became of a hook; one that somebody else wrote is left alone. */
export interface HookOutcome {
  readonly name: HookName;
  readonly path: string;
  readonly state: 'written' | 'same' | 'foreign';
  /** The line that a foreign hook needs in it. */
  readonly line: string;
}

/** By this line a hook is known as ours. */
const sign = '# npm run hooks (gongkai)';

/** Whether each hook of the repository checks content; null where a folder belongs to none. */
export function hookStates(
  content: string,
  project: string,
): readonly { readonly name: HookName; readonly isInstalled: boolean }[] | null {
  const folder = hooksFolder(content);
  if (folder === null) return null;
  return hookNames.map((name) => {
    const path = join(folder, name);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return { name, isInstalled: text.includes(sign) || text.includes(lineFor(name, content, project)) };
  });
}

function hooksFolder(content: string): string | null {
  const { printed } = askGit(content, ['rev-parse', '--show-toplevel', '--git-path', 'hooks']);
  const [root, hooks] = printed.split('\n');
  return root && hooks ? resolve(content, hooks) : null;
}

/** Writes both hooks of the repository that a folder belongs to; null where it belongs to none. */
export function writeHooks(content: string, project: string): readonly HookOutcome[] | null {
  const folder = hooksFolder(content);
  if (folder === null) return null;
  return hookNames.map((name): HookOutcome => {
    const path = join(folder, name);
    const line = lineFor(name, content, project);
    const text = `#!/bin/sh\n${sign}\n${line}\n`;
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
    const outcome = { name, path: path.replaceAll('\\', '/'), line };
    if (before !== null && !before.includes(sign) && !before.includes(line))
      return { ...outcome, state: 'foreign' };
    if (before === text || (before !== null && !before.includes(sign))) return { ...outcome, state: 'same' };
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, 0o755);
    return { ...outcome, state: 'written' };
  });
}

/** What a hook does: the Node that is installed here, else the one of the machine, runs the check. */
function lineFor(name: HookName, content: string, project: string): string {
  const [root = '', folder = '', running = ''] = [project, content, process.execPath].map((path) =>
    path.replaceAll('\\', '/'),
  );
  const [node, starter] = isInstalled(project)
    ? [running, 'gongkai.mjs']
    : [`${root}/node_modules/node/bin/node`, 'run.mjs'];
  const run = `${quoted(`${root}/scripts/${starter}`)} hooks --run ${name} --content ${quoted(folder)}`;
  return `n=${quoted(node)}; [ -x "$n" ] || n=node; "$n" ${run} || exit 1`;
}

const quoted = (path: string) => `'${path.replaceAll("'", () => `'\\''`)}'`;
