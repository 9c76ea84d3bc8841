import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Who may ask a server of this machine. */
export interface Gate {
  /**
   * Decoded path of a request that may be answered, without its query; for any other a refusal has been sent and null
   * is given.
   */
  pass(request: IncomingMessage, response: ServerResponse): string | null;
}

/** Names under which a browser of this machine reaches it. */
const local = ['localhost', '127.0.0.1', '[::1]'];
/** Addresses that stand for all of a machine. */
const everywhere = ['0.0.0.0', '::', '[::]'];

/** Search of several sites together reads these files of each other; nothing else is read by pages of other origins. */
const shared = /^\/(?:[^?#]*\/)?(?:pagefind|search-data)\//;

/**
 * Opens the gate of a server that listens on `host`: another site whose name was made to point here (DNS rebinding)
 * asks with its own name as `Host`, its scripts with its own `Origin`; both are refused.
 */
export function openGate(host: string): Gate {
  const isOpen = everywhere.includes(host);
  const names = new Set([...local, bracketed(host), ...(isOpen ? [hostname().toLowerCase()] : [])]);
  const isKnown = (name: string) => names.has(name) || (isOpen && isIP(name.replace(/^\[|\]$/g, '')) > 0);
  const refuse = (response: ServerResponse, status: number, why: string) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
    return null;
  };
  return {
    pass(request, response) {
      const { method = 'GET', url = '/', headers } = request;
      response.setHeader('X-Content-Type-Options', 'nosniff');
      if (!isKnown(nameOf(`http://${headers.host ?? ''}`)))
        return refuse(
          response,
          403,
          '这个网址不是本机预览的网址。 Not an address of this server; use --host.',
        );
      if (shared.test(url)) response.setHeader('Access-Control-Allow-Origin', '*');
      else if (headers.origin !== undefined && !isKnown(nameOf(headers.origin)))
        return refuse(response, 403, '别的网站不能读取预览。 Pages of other sites may not read this one.');
      if (method !== 'GET' && method !== 'HEAD') {
        response.setHeader('Allow', 'GET, HEAD');
        return refuse(response, 405, '只能读取。 Only GET and HEAD.');
      }
      return requestedPath(url) ?? refuse(response, 400, '网址不正确。 Malformed address.');
    },
  };
}

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host.toLowerCase());

/** The name in an address, without port; empty when it is none. */
function nameOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/**
 * The decoded path of a request, or null when it is malformed, leaves the folder, or is read as another by some
 * browser or system.
 */
export function requestedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, () => ''));
    const isOdd =
      !path.startsWith('/') ||
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
      /\/\/|[\\\u0000-\u001f\u007f]/.test(path) ||
      path.split('/').some((part) => part === '.' || part === '..' || /^[a-z]:/i.test(part));
    return isOdd ? null : path;
  } catch {
    return null;
  }
}
