import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Web servers that the tests start, with the package of Debian that has each, and where its program may stand. */
const servers = {
  nginx: {
    package: 'nginx-light',
    paths: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
  },
  apache: {
    package: 'apache2-bin',
    paths: ['/usr/sbin/apache2'],
  },
  caddy: {
    package: 'caddy',
    paths: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
  },
} as const;

/**
 * Path of a real web server: an installed one, or Debian's package (as root). Throws with what to do where there is
 * none.
 */
export function ensureServer(name: keyof typeof servers): string {
  const { package: wanted, paths } = servers[name];
  const installed = () => paths.find((path) => existsSync(path));
  const found = installed() ?? (installs(wanted) ? installed() : undefined);
  if (found) return found;
  throw new Error(
    `There is no ${name}: the tests ask a real one for every page. Install it (Debian: ${wanted}).`,
  );
}

/** Gets a package of Debian; false where that is not to be had. */
function installs(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${name} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', name);
}
