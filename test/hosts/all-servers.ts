import { serveWithApache } from './apache.ts';
import { serveWithCaddy } from './caddy.ts';
import { serveLikeGitHubPages } from './github-pages.ts';
import { serveWithNginx } from './nginx.ts';
import type { WebServer } from './web-server.ts';

/** Servers that read the rules of a site, by name. */
export const withRules = {
  nginx: serveWithNginx,
  Apache: serveWithApache,
  Caddy: serveWithCaddy,
} as const;

/** Servers of every kind, by name. */
const all = { ...withRules, 'a host like GitHub Pages': serveLikeGitHubPages } as const;
export const serverNames = Object.keys(all) as (keyof typeof all)[];
export const ruledNames = Object.keys(withRules) as (keyof typeof withRules)[];

/** The same built site on all of them. */
export async function serveOnAll(
  folder: string,
  base: string,
): Promise<{ on(name: keyof typeof all): WebServer; close(): Promise<void> }> {
  const started = new Map<string, WebServer>();
  const close = async () => void (await Promise.all([...started.values()].map((server) => server.close())));
  try {
    for (const name of serverNames) started.set(name, await all[name](folder, base));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    on(name) {
      const server = started.get(name);
      if (!server) throw new Error(`${name} was not started.`);
      return server;
    },
  };
}
