import { startServer, type WebServer } from './web-server.ts';

/** Modules in the order in which they are loaded. */
const modules = [
  ...['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'headers', 'setenvif', 'filter', 'deflate'],
  ...['unique_id', 'reqtimeout', 'rewrite', 'proxy', 'proxy_http', 'slotmem_shm'],
  ...['proxy_balancer', 'lbmethod_byrequests', 'socache_shmcb', 'ssl', 'security2'],
];

/** A real Apache with lines of configuration, made for a folder of its own and a port. */
export const startApache = (lines: (port: number) => readonly string[]): Promise<WebServer> =>
  startServer({
    program: 'apache',
    args: (file) => ['-X', '-f', file],
    config: (place, port) =>
      [
        `ServerRoot ${place}`,
        'ServerName 127.0.0.1',
        `PidFile ${place}/pid`,
        `DefaultRuntimeDir ${place}`,
        `ErrorLog ${place}/error.log`,
        'LogLevel error',
        ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        'TypesConfig /dev/null',
        // With few workers it hangs up on whoever keeps a connection.
        'KeepAlive Off',
        ...lines(port),
      ].join('\n'),
  });

/** A real Apache that serves a built site by its `.htaccess`. */
export const serveWithApache = (folder: string, base: string): Promise<WebServer> =>
  startApache((port) => [
    `Listen 127.0.0.1:${port}`,
    ...(base === '/' ? [`DocumentRoot ${folder}`] : [`Alias ${base.slice(0, -1)} ${folder}`]),
    `<Directory ${folder}>`,
    '  AllowOverride FileInfo Indexes',
    '  Require all granted',
    '</Directory>',
  ]);
