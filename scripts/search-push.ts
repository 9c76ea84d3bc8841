import { NoBuiltSiteError } from '../src/app/bundle/bundle-site.ts';
import { pushSearch, searchAddress } from '../src/app/push-search.ts';
import { searchProxies } from '../src/domain/servers/search-proxy/registry.ts';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { PushError } from '../src/io/engines/opensearch/push-error.ts';
import { UnreadableIndexError } from '../src/io/search/published-items.ts';
import { shownPath } from '../src/io/settings.ts';
import { parseCommand } from './lib/command.ts';
import { pushProblem } from './lib/push-problem.ts';

const { options, settings, locale } = parseCommand({
  name: 'search-push',
  options: ['content', 'public', 'out', 'base', 'engine', 'verify', 'proxy', 'locale'],
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
  if (to) {
    const { total, stored, deleted } = await pushSearch(settings, to, { verify: options.verify === true });
    console.log(textIn(say('search-push.done', { total, stored, deleted }), language));
  } else {
    console.error(textIn(say('search-push.noTo'), language));
    process.exitCode = 2;
  }
} catch (error) {
  const problem = problemOf(error);
  if (!problem) throw error;
  console.error(textIn(problem, language));
  process.exitCode = 2;
}

/** What ended a push, in words; null for what nobody expects. */
function problemOf(error: unknown): Message | null {
  if (error instanceof NoBuiltSiteError) return say('publish.noSite', { path: shownPath(error.message) });
  if (error instanceof UnreadableIndexError) return say('search-push.changed', { file: error.message });
  return error instanceof PushError ? pushProblem(error) : null;
}
