import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { selfSignedServer } from '../self-signed.ts';

/** A request that got as far as the engine. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What stands before an engine and notes what is asked of it. */
export interface Between {
  readonly origin: string;
  /** File of its certificate, which no authority has signed; null where it speaks in the clear. */
  readonly certificate: string | null;
  /** All requests so far, the oldest first. */
  readonly passed: Passed[];
  close(): void;
}

/** May answer in the place of the engine; gives true where it did, or means never to. */
type Trouble = (passed: Passed, answer: ServerResponse) => boolean;

/** Stands before an engine; gives on what is no trouble. */
export async function standBetween(
  engine: string,
  {
    trouble = () => false,
    encrypted = false,
  }: { readonly trouble?: Trouble; readonly encrypted?: boolean } = {},
): Promise<Between> {
  const passed: Passed[] = [];
  const listener: RequestListener = async (incoming, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = incoming;
    const bytes = Buffer.concat(chunks);
    const one = { method, path, headers, body: bytes.toString() };
    passed.push(one);
    if (trouble(one, answer)) return;
    const onward = request(engine + path, { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers);
      given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    onward.end(bytes);
  };
  const { server, certificate } = encrypted
    ? selfSignedServer(listener)
    : { server: createServer(listener), certificate: null };
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `${encrypted ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`,
    certificate,
    passed,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
