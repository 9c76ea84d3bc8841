import { startServer, type WebServer } from './web-server.ts';

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** A real nginx that serves a built site by what the site tells it. */
export const serveWithNginx = (folder: string): Promise<WebServer> =>
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
        `server { listen 127.0.0.1:${port};`,
        `set $gongkai_site ${folder};`,
        `include ${folder}/*.nginx.conf;`,
        '} }',
      ].join('\n'),
  });
