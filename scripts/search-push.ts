import { pushSearch, searchAddress } from '../src/app/push-search.ts';
import { searchProxies } from '../src/domain/servers/search-proxy/registry.ts';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { PushError } from '../src/io/engines/opensearch/push-error.ts';
import { parseCommand } from './lib/command.ts';
import { pushProblem } from './lib/push-problem.ts';

const { options, settings, locale } = parseCommand({
  name: 'search-push',
  options: ['content', 'public', 'base', 'today', 'engine', 'verify', 'proxy', 'locale'],
});
const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;
const to = searchAddress(options.to);

if (to && options.proxy) {
  const { nodes, alias } = to;
  const authority = process.env.GONGKAI_SEARCH_CA ?? null;
  const proxied = { nodes: nodes.map(({ origin }) => origin), alias, authority, listen: '127.0.0.1:8090' };
  process.stdout.write(searchProxies[options.proxy](proxied));
  process.exit(0);
}
try {
  const pushed = to && (await pushSearch(settings, to, { verify: options.verify === true }));
  if (pushed) {
    const { total, stored, deleted } = pushed;
    console.log(textIn(say('search-push.done', { total, stored, deleted }), language));
  } else {
    console.error(textIn(say(to ? 'search-push.blocks' : 'search-push.noTo'), language));
    process.exitCode = to ? 1 : 2;
  }
} catch (error) {
  if (!(error instanceof PushError)) throw error;
  console.error(textIn(pushProblem(error), language));
  process.exitCode = 2;
}
