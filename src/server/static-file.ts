import { fstatSync, type ReadStream, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';

const compress = compression();

/** True for a file that stands below a folder. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * Sends a file below a folder with its type, parts of it when asked for, compressed where that helps. Whatever is in
 * the way of it (it may have been replaced this moment), `missing` answers.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path }: { readonly folder: string; readonly path: string },
  missing: () => void,
): void {
  const start = () => {
    let seen: Stats | null = null;
    send(request, encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23'), {
      root: folder,
      dotfiles: 'allow',
      index: false,
      cacheControl: false,
    })
      .on('headers', () => response.setHeader('Cache-Control', 'no-cache'))
      .on('file', (_path: string, stats: Stats) => {
        seen = stats;
      })
      .on('stream', (stream: ReadStream) => {
        // Replaced between the look at it and its opening: length and tag would be those of the old one.
        stream.once('open', (fd) => {
          if (seen === null || fstatSync(fd).ino === seen.ino) return;
          stream.unpipe(response);
          stream.destroy();
          for (const name of ofFile) response.removeHeader(name);
          response.statusCode = 200;
          start();
        });
      })
      .on('directory', missing)
      .on('error', () => {
        if (response.headersSent) response.destroy();
        else missing();
      })
      .pipe(response);
  };
  compress(request as never, response as never, start);
}

/** Headers that tell of one file. */
const ofFile = ['Content-Length', 'Content-Range', 'Content-Type', 'ETag', 'Last-Modified'];

/** Sends a page as the answer to a request for what does not exist. */
export function sendNotFound(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const plain = () =>
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404 没有这个页面。\n');
  if (!isFile(join(folder, '404.html'))) return void plain();
  response.statusCode = 404;
  // It is never the part of a file, nor what the browser has already.
  const asked = Object.create(request, { headers: { value: { ...request.headers } } }) as IncomingMessage;
  for (const name of ['range', 'if-none-match', 'if-modified-since']) delete asked.headers[name];
  sendFile(asked, response, { folder, path: '/404.html' }, plain);
}
