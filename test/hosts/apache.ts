import { startServer, type WebServer } from './web-server.ts';

const modules = [
  ...['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'headers', 'setenvif', 'filter', 'deflate'],
];

/** A real Apache that serves a built site by its `.htaccess`. */
export const serveWithApache = (folder: string, base: string): Promise<WebServer> =>
  startServer({
    program: 'apache',
    args: (file) => ['-X', '-f', file],
    config: (place, port) =>
      [
        `ServerRoot ${place}`,
        'ServerName 127.0.0.1',
        `Listen 127.0.0.1:${port}`,
        `PidFile ${place}/pid`,
        `ErrorLog ${place}/error.log`,
        'LogLevel error',
        ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        'TypesConfig /dev/null',
        // With few workers it hangs up on whoever keeps a connection.
        'KeepAlive Off',
        ...(base === '/' ? [`DocumentRoot ${folder}`] : [`Alias ${base.slice(0, -1)} ${folder}`]),
        `<Directory ${folder}>`,
        '  AllowOverride FileInfo Indexes',
        '  Require all granted',
        '</Directory>',
      ].join('\n'),
  });
