import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { hostHeaders } from './host-headers.ts';
import { openGate } from './server-gate.ts';
import { sendFile, sendNotFound } from './static-file.ts';

/** Where and what to serve. */
export interface ServeOptions {
  readonly folder: string;
  /** Base path with slashes at both ends. */
  readonly base: string;
  /** 0 picks a free port. */
  readonly port: number;
  readonly host: string;
}

/**
 * Serves a folder of static files as a plain host would: folders by their `index.html`, `404.html` for the rest, text
 * compressed.
 */
export function serveFolder({ folder, base, port, host }: ServeOptions): Promise<Server> {
  const gate = openGate(host);
  const server = createServer((request, response) => {
    const path = gate.pass(request, response);
    if (path !== null) answerFrom(folder, base, path, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Answers a request for a decoded path from a folder, which may be exchanged for another at any moment. */
export function answerFrom(
  folder: string,
  base: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of hostHeaders(folder, path)) response.setHeader(name, value);
  const missing = () => sendNotFound(folder, request, response);
  if (`${path}/` === base) redirect(response, base);
  else if (!path.startsWith(base)) missing();
  else {
    const below = `/${path.slice(base.length)}`;
    const isFolder = statSync(join(folder, below), { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder && !path.endsWith('/')) redirect(response, `${path}/`);
    else sendFile(request, response, { folder, path: isFolder ? `${below}index.html` : below }, missing);
  }
}

/** The path has one slash at its beginning: it never leads to another host. */
function redirect(response: ServerResponse, to: string): void {
  const location = encodeURI(to).replaceAll('?', '%3F').replaceAll('#', '%23');
  response.writeHead(301, { Location: location }).end();
}
