/** The cluster behind, and what readers ask there. */
export interface ProxiedSearch {
  /** `https://host:9200`, without a slash at the end. */
  readonly cluster: string;
  /** Name of the index, and of the search template. */
  readonly alias: string;
  readonly template: string;
  /** Where nginx listens: a port, or address and port. */
  readonly listen: string;
}

const text = String.raw`"(?:[^"\\\x00-\x1F]|\\.)*+"`;
const listed = String.raw`(\[(?:(?:${text}|(?1)|(?2)),?)*+\])`;
/** One object of JSON with texts, flags, lists and objects in it: nothing can stand behind its end. */
const parameters = String.raw`^(\{(?:"[a-zA-Z]+":(?:${text}|true|false|${listed}|(?1)),?)*+\})$`;

/** Characters of a question with its filters. */
const largest = '16k';

/**
 * An nginx that stands between readers and a cluster, to be included in the `http` block: it lets through the search
 * template with parameters, and nothing else. Whatever a reader sends becomes a value in it.
 */
export const toSearchProxy = ({ cluster, alias, template, listen }: ProxiedSearch): string =>
  [
    'limit_req_zone $binary_remote_addr zone=gongkai_search:10m rate=10r/s;',
    'limit_conn_zone $binary_remote_addr zone=gongkai_search_open:10m;',
    'map $request_body $gongkai_parameters {',
    `  '~${parameters.replaceAll('\\', '\\\\')}' $request_body;`,
    '  default \'"refused"\';',
    '}',
    'server {',
    ...[
      `listen ${listen};`,
      `client_max_body_size ${largest};`,
      `client_body_buffer_size ${largest};`,
      'client_body_in_single_buffer on;',
      'client_body_timeout 5s;',
      'client_header_timeout 5s;',
      'location / { return 404; }',
      `location = /${alias} {`,
      '  limit_except POST { deny all; }',
      '  limit_req zone=gongkai_search burst=20 nodelay;',
      '  limit_req_status 429;',
      '  limit_conn gongkai_search_open 10;',
      '  limit_conn_status 429;',
      `  rewrite ^ /${alias}/_search/template? break;`,
      `  proxy_pass ${cluster};`,
      '  proxy_pass_request_headers off;',
      '  proxy_set_header Content-Type application/json;',
      '  # proxy_set_header Authorization "Basic …";',
      `  proxy_set_body '{"id":"${template}","params":$gongkai_parameters}';`,
      '  proxy_connect_timeout 2s;',
      '  proxy_read_timeout 5s;',
      '  proxy_intercept_errors on;',
      '  proxy_hide_header Set-Cookie;',
      '  add_header Access-Control-Allow-Origin * always;',
      '  add_header Cache-Control no-store always;',
      '}',
    ].map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
