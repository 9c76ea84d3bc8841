import { quoted } from '../apache.ts';
import {
  answering,
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

/** What of a request a cluster might trust. */
const untrusted = [
  'Authorization',
  'Cookie',
  'X-Opaque-Id',
  'X-Forwarded-For',
  'X-Proxy-User',
  'X-Proxy-Roles',
];

/**
 * A host of Apache 2.4 that stands between readers and a cluster: it lets through the search template with parameters,
 * and nothing else. Bodies of requests are read by ModSecurity 2. Apache by itself cannot say how often a reader may
 * ask.
 */
export const toApacheSearch = (search: ProxiedSearch): string =>
  `${[
    `Listen ${search.listen}`,
    // Long texts take more steps than ModSecurity allows otherwise.
    'SecPcreMatchLimit 100000',
    'SecPcreMatchLimitRecursion 100000',
    '<Proxy "balancer://gongkai_search">',
    ...search.nodes.map(
      (node) =>
        `  BalancerMember "${node}" connectiontimeout=${reaching} timeout=${answering} retry=${resting}`,
    ),
    '</Proxy>',
    `<VirtualHost ${search.listen}>`,
    ...host(search).map((line) => `  ${line}`),
    '</VirtualHost>',
  ].join('\n')}\n`;

const host = (search: ProxiedSearch): string[] => [
  `LimitRequestBody ${largestQuestion}`,
  `RequestReadTimeout header=${sending} body=${sending}`,
  'SecRuleEngine On',
  'SecRequestBodyAccess On',
  `SecRequestBodyLimit ${largestQuestion}`,
  `SecRequestBodyNoFilesLimit ${largestQuestion}`,
  `SecRequestBodyInMemoryLimit ${largestQuestion}`,
  'SecRequestBodyLimitAction Reject',
  'SecAuditEngine Off',
  'SecAction "id:6204110,phase:1,pass,nolog,ctl:forceRequestBodyVariable=On"',
  // What is let through is named, all else refused: a pattern that fails lets nothing through.
  `SecRule REQUEST_BODY "@rx ${quoted(questionPattern(true))}" \\`,
  '  "id:6204111,phase:2,pass,nolog,t:none,skipAfter:gongkai_question"',
  'SecAction "id:6204112,phase:2,deny,status:403,nolog"',
  'SecMarker gongkai_question',
  '<Location "/">',
  '  Require all denied',
  '</Location>',
  `<LocationMatch "^/${search.alias}$">`,
  '  Require method POST',
  '</LocationMatch>',
  ...(isEncrypted(search) ? verification(search) : []),
  'RewriteEngine On',
  `RewriteRule "^/${search.alias}$" "balancer://gongkai_search${templatePath(search.alias)}" [P,QSD]`,
  ...untrusted.map((name) => `RequestHeader unset ${name}`),
  'ProxyAddHeaders Off',
  'RequestHeader set Accept application/json',
  'RequestHeader set Content-Type application/json',
  '# RequestHeader set Authorization "Basic …"',
  'ProxyErrorOverride On',
  'Header always unset Set-Cookie',
  'Header always set Access-Control-Allow-Origin *',
  'Header always set Cache-Control no-store',
];

const verification = ({ authority }: ProxiedSearch): string[] => [
  'SSLProxyEngine On',
  'SSLProxyVerify require',
  'SSLProxyCheckPeerName On',
  `SSLProxyCACertificateFile ${authority ?? systemAuthorities}`,
];
