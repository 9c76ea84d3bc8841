import {
  answering,
  failures,
  isEncrypted,
  largestQuestion,
  type ProxiedSearch,
  reaching,
  resting,
  templatePath,
} from './proxied-search.ts';
import { questionPattern } from './question-pattern.ts';

/**
 * A site of Caddy 2 that stands between readers and a cluster: it lets through the search template with parameters, and
 * nothing else. Caddy by itself cannot say how often a reader may ask.
 */
export const toCaddySearch = (search: ProxiedSearch): string =>
  `${[`http://${search.listen} {`, ...site(search).map((line) => `  ${line}`), '}'].join('\n')}\n`;

const site = (search: ProxiedSearch): string[] => [
  '@gongkai_asked {',
  '  method POST',
  `  expression \`{http.request.orig_uri.path} == "/${search.alias}"\``,
  '}',
  'route @gongkai_asked {',
  '  request_body {',
  `    max_size ${largestQuestion}`,
  '  }',
  '  header Access-Control-Allow-Origin *',
  '  header Cache-Control no-store',
  '  encode gzip',
  `  @gongkai_question vars_regexp {http.request.body} \`${questionPattern(false)}\``,
  '  handle @gongkai_question {',
  `    rewrite * ${templatePath(search.alias)}`,
  // Of every name that holds nothing: older versions stumble over one star.
  '    request_header -**',
  `    reverse_proxy ${search.nodes.join(' ')} {`,
  ...toNodes(search).map((line) => `      ${line}`),
  '    }',
  '  }',
  '  respond 400',
  '}',
  'respond 404',
];

const toNodes = (search: ProxiedSearch): string[] => [
  'header_up Content-Type application/json',
  '# header_up Authorization "Basic …"',
  'header_down -Set-Cookie',
  // A question changes nothing: another node may be asked again.
  'lb_policy round_robin',
  `lb_try_duration ${answering}s`,
  // The only node is asked whatever it did before.
  ...(search.nodes.length > 1 ? [`fail_duration ${resting}s`, `max_fails ${failures}`] : []),
  'transport http {',
  `  dial_timeout ${reaching}s`,
  `  response_header_timeout ${answering}s`,
  `  read_timeout ${answering}s`,
  ...(isEncrypted(search) ? ['  tls', ...verification(search)] : []),
  '}',
  '@gongkai_refused status 4xx 5xx',
  'handle_response @gongkai_refused {',
  '  respond 502',
  '}',
];

/** Caddy holds certificates against the authorities of the system where it is told of no other. */
const verification = ({ authority }: ProxiedSearch): string[] =>
  authority === null ? [] : [`  tls_trusted_ca_certs ${authority}`];
