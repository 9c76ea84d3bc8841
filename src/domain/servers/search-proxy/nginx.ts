import {
  answering,
  failures,
  isEncrypted,
  largestQuestion,
  type ProxiedSearch,
  reaching,
  resting,
  sending,
  systemAuthorities,
  templatePath,
} from './proxied-search.ts';
import { questionPattern } from './question-pattern.ts';

/**
 * An nginx that stands between readers and a cluster, to be included in the `http` block: it lets through the search
 * template with parameters, and nothing else, so many times a second for each reader.
 */
export const toNginxSearch = (search: ProxiedSearch): string =>
  `${[
    'limit_req_zone $binary_remote_addr zone=gongkai_search:10m rate=10r/s;',
    'limit_conn_zone $binary_remote_addr zone=gongkai_search_open:10m;',
    'upstream gongkai_search {',
    ...search.nodes.map(
      (node) => `  server ${new URL(node).host} max_fails=${failures} fail_timeout=${resting}s;`,
    ),
    '}',
    'map $request_body $gongkai_question {',
    `  '~${questionPattern(true).replaceAll('\\', '\\\\')}' $request_body;`,
    '  default refused;',
    '}',
    'server {',
    ...server(search).map((line) => `  ${line}`),
    '}',
  ].join('\n')}\n`;

const server = (search: ProxiedSearch): string[] => [
  `listen ${search.listen};`,
  `client_max_body_size ${largestQuestion};`,
  `client_body_buffer_size ${largestQuestion};`,
  'client_body_in_single_buffer on;',
  `client_body_timeout ${sending}s;`,
  `client_header_timeout ${sending}s;`,
  'location / { return 404; }',
  `location = /${search.alias} {`,
  // The address as it was sent, whatever it comes to.
  `  if ($request_uri !~ "^/${search.alias}(?:[?]|$)") { return 404; }`,
  '  limit_except POST { deny all; }',
  '  limit_req zone=gongkai_search burst=20 nodelay;',
  '  limit_req_status 429;',
  '  limit_conn gongkai_search_open 10;',
  '  limit_conn_status 429;',
  `  rewrite ^ ${templatePath(search.alias)}? break;`,
  `  proxy_pass ${isEncrypted(search) ? 'https' : 'http'}://gongkai_search;`,
  ...(isEncrypted(search) ? verification(search) : []),
  '  proxy_pass_request_headers off;',
  '  proxy_set_header Content-Type application/json;',
  '  # proxy_set_header Authorization "Basic …";',
  '  proxy_set_body $gongkai_question;',
  `  proxy_connect_timeout ${reaching}s;`,
  `  proxy_read_timeout ${answering}s;`,
  // A question changes nothing: another node may be asked again.
  '  proxy_next_upstream error timeout http_502 http_503 non_idempotent;',
  `  proxy_next_upstream_timeout ${answering}s;`,
  '  proxy_intercept_errors on;',
  '  error_page 400 401 403 404 500 502 503 504 @gongkai_refused;',
  '  proxy_hide_header Set-Cookie;',
  '  gzip on;',
  '  gzip_types application/json;',
  '  gzip_proxied any;',
  ...forBrowsers,
  '}',
  'location @gongkai_refused {',
  ...forBrowsers,
  '  return 502;',
  '}',
];

const forBrowsers = [
  '  add_header Access-Control-Allow-Origin * always;',
  '  add_header Cache-Control no-store always;',
];

/** Certificates of all nodes name the first one, for nginx knows one name for all. */
const verification = ({ nodes: [node = ''], authority }: ProxiedSearch): string[] => [
  '  proxy_ssl_verify on;',
  `  proxy_ssl_trusted_certificate ${authority ?? systemAuthorities};`,
  '  proxy_ssl_server_name on;',
  `  proxy_ssl_name ${new URL(node).hostname};`,
];
