import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A web server: the packages of Debian that have it, where its program may stand, and what else it must have. */
interface Program {
  readonly packages: readonly string[];
  readonly paths: readonly string[];
  readonly modules?: readonly string[];
}

/** Web servers that the tests start. */
const servers = {
  nginx: {
    packages: ['nginx-light'],
    paths: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
  },
  apache: {
    packages: ['apache2-bin', 'libapache2-mod-security2'],
    paths: ['/usr/sbin/apache2'],
    modules: ['/usr/lib/apache2/modules/mod_security2.so'],
  },
  caddy: {
    packages: ['caddy'],
    paths: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
  },
} as const satisfies Readonly<Record<string, Program>>;

/**
 * Path of a real web server: an installed one, or Debian's packages (as root). Throws with what to do where there is
 * none.
 */
export function ensureServer(name: keyof typeof servers): string {
  const { packages, paths, modules = [] }: Program = servers[name];
  const installed = () =>
    modules.every((path) => existsSync(path)) ? paths.find((path) => existsSync(path)) : undefined;
  const found = installed() ?? (installs(packages) ? installed() : undefined);
  if (found) return found;
  throw new Error(
    `There is no ${name}: the tests ask a real one for every page. Install it (Debian: ${packages.join(' ')}).`,
  );
}

/** Gets packages of Debian; false where they are not to be had. */
function installs(names: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
}
