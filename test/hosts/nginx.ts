import { startServer, type WebServer } from './web-server.ts';

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** A real nginx with lines in its `http` block, made for a folder of its own and a port. */
export const startNginx = (lines: (port: number) => readonly string[]): Promise<WebServer> =>
  startServer({
    program: 'nginx',
    args: (file, place) => ['-c', file, '-p', place],
    config: (place, port) =>
      [
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        'daemon off; master_process off; error_log stderr crit;',
        `pid ${place}/pid;`,
        'events { worker_connections 4096; }',
        'http {',
        ...temporary.map((name) => `${name}_temp_path ${place}/${name};`),
        'access_log off; keepalive_requests 100000;',
        ...lines(port),
        '}',
      ].join('\n'),
  });

/**
 * A real nginx that serves a built site by what the site tells it; below a path, in the server of a portal, whose own
 * page is `/portal`.
 */
export const serveWithNginx = (folder: string, base: string): Promise<WebServer> =>
  startNginx((port) => [
    `server { listen 127.0.0.1:${port};`,
    `set $gongkai_site ${folder};`,
    ...(base === '/'
      ? [`include ${folder}/*.nginx.conf;`]
      : [`include ${folder}/site.nginx.conf;`, `include ${folder}/redirects*.nginx.conf;`]),
    `location = /portal { default_type text/html; return 200 "${'portal '.repeat(200)}"; }`,
    '}',
  ]);
