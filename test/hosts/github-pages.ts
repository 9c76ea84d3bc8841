import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';
import type { WebServer } from './web-server.ts';

/**
 * A server that answers as GitHub Pages does: files and `index.html` of folders, `name.html` for `name`, `404.html`
 * for the rest; no rule of the site is read.
 */
export async function serveLikeGitHubPages(root: string, base: string): Promise<WebServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = (path: string, status = 200) => {
      response.statusCode = status;
      send(request, path, { root, extensions: ['html'], dotfiles: 'allow' })
        .on('directory', () => response.writeHead(301, { Location: `${pathname}/` }).end())
        .on('error', () => (status === 404 ? response.end() : answer('/404.html', 404)))
        .pipe(response);
    };
    if (pathname.startsWith(base)) answer(`/${pathname.slice(base.length)}`);
    else answer('/404.html', 404);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
