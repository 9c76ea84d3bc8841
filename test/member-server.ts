import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A member site on this machine: what it answers may change, and what it was asked is known. */
export interface MemberServer {
  /** With a slash at the end. */
  readonly url: string;
  readonly asked: IncomingMessage[];
  answer(listener: RequestListener): void;
  close(): Promise<void>;
}

/** Starts one; it stops when the test ends. */
export async function memberServer(host = '127.0.0.1'): Promise<MemberServer> {
  let listener: RequestListener = (_request, response) => void response.writeHead(404).end();
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    asked,
    answer(next) {
      listener = next;
    },
    close,
  };
}

/** Answers with JSON. */
export const json =
  (value: unknown, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  };

/** The description of a site with one body and items of these days. */
export const describedSite = (url: string, name: string, ...days: readonly string[]) => ({
  format: 1,
  name,
  url,
  day: '2026-01-31',
  bodies: [{ id: 'town', name: `${name}人民政府` }],
  collections: [{ name: 'documents', title: '文件', count: days.length, url: `${url}documents/` }],
  newest: days.map((published, at) => ({
    title: `${name}通知${at + 1}`,
    url: `${url}documents/${at + 1}/`,
    published,
    collection: 'documents',
    publisher: 'town',
  })),
});
