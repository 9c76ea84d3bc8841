import { startServer, type WebServer } from './web-server.ts';

/** A real Caddy with lines of configuration, made for a port. */
export const startCaddy = (lines: (port: number) => readonly string[]): Promise<WebServer> =>
  startServer({
    program: 'caddy',
    args: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
    config: (_place, port) =>
      [
        '{',
        '  admin off',
        '  auto_https off',
        '  log {',
        '    level ERROR',
        '  }',
        '}',
        ...lines(port),
        '',
      ].join('\n'),
  });

/** A real Caddy that serves a built site by what the site tells it. */
export const serveWithCaddy = (folder: string): Promise<WebServer> =>
  startCaddy((port) => [
    `http://127.0.0.1:${port} {`,
    `  root * ${folder}`,
    `  import ${folder}/site.caddy`,
    '}',
  ]);
