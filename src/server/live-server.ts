import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { noticeScript, noticeStyle } from './live-notice.ts';
import { openGate } from './server-gate.ts';
import { isFile, sendFile } from './static-file.ts';

/** What makes pages and files at the moment they are asked for, by path without the base. */
interface AnsweringSite {
  answer(
    path: string,
  ): Promise<{ readonly status: number; readonly type: string; readonly body: Uint8Array }>;
}

/** What the live server serves. */
export interface LiveServerOptions {
  readonly site: AnsweringSite;
  /** Folders in which a file may stand at a path, the first one that has it counts. */
  folders(path: string): Promise<readonly string[]>;
  readonly base: string;
  readonly port: number;
  readonly host: string;
  /** Is called before anything is answered. */
  begin(): void;
  /** HTML that is put at the end of a page, by its path without the base: what is wrong with the content. */
  notice(path: string): string;
}

/** A server whose pages are made as they are asked for. */
export interface LiveServer {
  readonly server: Server;
  /** Tells open pages to load again. */
  reload(): void;
}

/** Where open pages wait for news. */
const events = '/__changes';
/** What is put into every page stands in files of its own: pages allow no other scripts and styles. */
const added: Readonly<Record<string, readonly [type: string, text: string]>> = {
  [`${events}.js`]: [
    'text/javascript; charset=utf-8',
    `const seen = new URL(import.meta.url).search.slice(1);
new EventSource('${events}').onmessage = ({ data }) => {
  if (data.split(' ')[1] !== seen) location.reload();
};
${noticeScript}`,
  ],
  [`${events}.css`]: ['text/css; charset=utf-8', noticeStyle],
};

/** Serves a site that is being written: every page is made anew for every request. */
export function serveLive(options: LiveServerOptions): Promise<LiveServer> {
  const waiting = new Set<ServerResponse>();
  // A page that was on its way when something changed learns of it as soon as it listens.
  let changes = 0;
  const gate = openGate(options.host);
  const server = createServer((request, response) => {
    const path = gate.pass(request, response);
    const file = added[path ?? ''];
    if (path === null) return;
    if (file) {
      response.writeHead(200, { 'Content-Type': file[0], 'Cache-Control': 'no-store' }).end(file[1]);
    } else if (path === events) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`data: now ${changes}\n\n`);
      waiting.add(response);
      request.on('close', () => waiting.delete(response));
    } else {
      answer(options, { path, changes }, request, response).catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(String(error));
      });
    }
  });
  const reload = () => {
    changes++;
    for (const response of waiting) response.write(`data: reload ${changes}\n\n`);
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => resolve({ server, reload }));
  });
}

async function answer(
  { site, folders, base, notice, begin }: LiveServerOptions,
  { path, changes }: { readonly path: string; readonly changes: number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!path.startsWith(base)) {
    response.writeHead(302, { Location: encodeURI(base) }).end();
    return;
  }
  begin();
  const below = path.slice(base.length - 1);
  const folder = (await folders(below)).find((candidate) => isFile(join(candidate, below)));
  if (folder) {
    sendFile(request, response, { folder, path: below }, () => response.writeHead(404).end());
    return;
  }
  const { status, type, body } = await site.answer(below);
  const isPage = type.startsWith('text/html');
  if (isPage && status === 404 && !below.endsWith('/') && !below.includes('.')) {
    response.writeHead(302, { Location: encodeURI(`${path}/`) }).end();
    return;
  }
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(isPage ? withNews(new TextDecoder().decode(body), notice(below), changes) : body);
}

/** A page that loads itself again when something changes. */
const withNews = (html: string, notice: string, changes: number): string =>
  withStyle(html).replace(
    /(?=<\/body>)|$/,
    () => `${notice}<script type="module" src="${events}.js?${changes}"></script>`,
  );

const withStyle = (html: string): string =>
  html.replace('</head>', () => `<link rel="stylesheet" href="${events}.css"></head>`);
