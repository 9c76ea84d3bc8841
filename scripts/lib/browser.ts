import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a real Chromium: `CHROME_PATH`, an installed one, Debian's package (as root), or the one that npm brings. */
export async function ensureBrowser(): Promise<string> {
  const given = [process.env.CHROME_PATH, ...installed].find((path) => path && existsSync(path));
  if (given) return given;
  if (installWithApt()) return '/usr/bin/chromium';
  // Its bundled libraries unpack only where it believes to run in such a place.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** Debian's Chromium and a Chinese font, without which pages are blank boxes; false when this is not possible here. */
function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing Chromium and a Chinese font (apt-get) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return (
    apt('update') &&
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk') &&
    existsSync('/usr/bin/chromium')
  );
}
