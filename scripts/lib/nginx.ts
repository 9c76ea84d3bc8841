import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
];

/**
 * Path of a real nginx: an installed one, or Debian's package (as root). Throws with what to do where there is none.
 */
export function ensureNginx(): string {
  const found = installed.find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing nginx (apt-get) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    if (
      apt('update') &&
      apt('install', '-y', '--no-install-recommends', 'nginx-light') &&
      existsSync('/usr/sbin/nginx')
    )
      return '/usr/sbin/nginx';
  }
  throw new Error(
    'There is no nginx: the tests follow every redirect in a real one. Install it (Debian: nginx-light).',
  );
}
