import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { LiveSite } from '../../src/integrations/live-site.ts';
import { requestedPath, sendFile } from './serve.ts';

/** What the live server serves beside pages. */
export interface LiveServerOptions {
  readonly site: LiveSite;
  /** Folders in which a file may stand at a path, the first one that has it counts. */
  folders(path: string): readonly string[];
  readonly base: string;
  readonly port: number;
  readonly host: string;
  /** HTML that is put at the end of every page: what is wrong with the content. */
  notice(): string;
}

/** A server whose pages are made as they are asked for. */
export interface LiveServer {
  readonly server: Server;
  /** Tells open pages to load again. */
  reload(): void;
}

/** Where open pages wait for news. */
const events = '/__changes';

/** Serves a site that is being written: every page is made anew for every request. */
export function serveLive(options: LiveServerOptions): Promise<LiveServer> {
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === events) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(':\n\n');
      waiting.add(response);
      request.on('close', () => waiting.delete(response));
    } else {
      answer(options, request, response).catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(String(error));
      });
    }
  });
  const reload = () => {
    for (const response of waiting) response.write('data: reload\n\n');
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => resolve({ server, reload }));
  });
}

async function answer(
  { site, folders, base, notice }: LiveServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = requestedPath(request.url ?? '/');
  if (path === null || !path.startsWith(base)) {
    response.writeHead(302, { Location: encodeURI(base) }).end();
    return;
  }
  const below = path.slice(base.length - 1);
  const file = folders(below)
    .map((folder) => join(folder, below))
    .find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
  if (file) {
    sendFile(response, 200, file);
    return;
  }
  const { status, type, body } = await site.answer(below);
  const isPage = type.startsWith('text/html');
  if (isPage && status === 404 && !below.endsWith('/') && !below.includes('.')) {
    response.writeHead(302, { Location: encodeURI(`${path}/`) }).end();
    return;
  }
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(isPage ? withNews(new TextDecoder().decode(body), notice()) : body);
}

/** A page that loads itself again when something changes. */
const withNews = (html: string, notice: string): string =>
  html.replace(
    /(?=<\/body>)|$/,
    () => `${notice}<script>new EventSource('${events}').onmessage=()=>location.reload()</script>`,
  );
