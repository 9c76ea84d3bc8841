import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
};

/** Where and what to serve. */
export interface ServeOptions {
  readonly folder: string;
  /** Base path with slashes at both ends. */
  readonly base: string;
  /** 0 picks a free port. */
  readonly port: number;
  readonly host: string;
}

/** What hosts compress on the way. */
const compressed = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;

/** Serves a folder of static files as a plain host would: folders by their `index.html`, `404.html` for the rest, text compressed. */
export function serveFolder({ folder, base, port, host }: ServeOptions): Promise<Server> {
  const server = createServer((request, response) => answerFrom(folder, base, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Answers one request from a folder. */
export function answerFrom(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = requestedPath(request.url ?? '/');
  if (path === null || !path.startsWith(base)) {
    if (path !== null && `${path}/` === base) redirect(response, base);
    else notFound(folder, response);
    return;
  }
  const file = join(folder, path.slice(base.length));
  const stat = statSync(file, { throwIfNoEntry: false });
  const page = stat?.isDirectory() ? join(file, 'index.html') : file;
  if (stat?.isDirectory() && !path.endsWith('/')) redirect(response, `${path}/`);
  else if (isFile(page)) sendFile(response, 200, page);
  else notFound(folder, response);
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The decoded path of a request, or null when it is malformed or tries to leave the folder. */
export function requestedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.includes('\0') || path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: encodeURI(to) }).end();
}

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  if (isFile(page)) sendFile(response, 404, page);
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
}

/** Sends a file with its type, compressed where that helps. */
export function sendFile(response: ServerResponse, status: number, file: string): void {
  const type = types[extname(file)] ?? 'application/octet-stream';
  // Other sites may search this one.
  const headers = { 'Content-Type': type, Vary: 'Accept-Encoding', 'Access-Control-Allow-Origin': '*' };
  const accepted = /\bgzip\b/.test(String(response.req.headers['accept-encoding'] ?? ''));
  if (accepted && compressed.test(type)) {
    response.writeHead(status, { ...headers, 'Content-Encoding': 'gzip' });
    createReadStream(file).pipe(createGzip()).pipe(response);
  } else {
    response.writeHead(status, headers);
    createReadStream(file).pipe(response);
  }
}
