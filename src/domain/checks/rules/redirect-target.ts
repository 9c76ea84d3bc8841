import { endOf, readableAddress } from '../../exports/redirects.ts';
import { nameProblem } from '../../files/name-problem.ts';
import type { Text } from '../../finding.ts';
import { publishedPaths } from '../../view/addresses.ts';
import type { CheckContext, Offence, Rule } from '../rule.ts';
import { addressesOfTheSite } from './public-clash.ts';

/** An old address that leads to a page which does not exist, or that hides one that does. */
export const redirectTarget: Rule = {
  id: 'redirect-target',
  severity: 'error',
  title: { 'zh-CN': '转向的网址不对', en: 'Redirect leads nowhere' },
  help: {
    'zh-CN':
      'site.yaml 的 redirects 里，to 必须是现有页面（或者另一条 redirects 的 from，一路转到现有页面），from 不能是现有页面或附件。旧网址要能在网站里放一个同名的文件，所以不能有 Windows 不允许的字符。',
    en: 'In redirects of site.yaml, to must be a page of the site (or the from of another one that leads to a page); from must be neither a page nor a file of the site. A file of that name must be possible, so no sign may stand in it that Windows does not allow.',
  },
  *check(context) {
    const redirects = (context.corpus.site.redirects ?? []).map(({ from, to }) => ({
      from: readableAddress(from),
      to: readableAddress(to),
    }));
    if (redirects.length === 0) return;
    const taken = placesOf(context);
    const next = new Map(redirects.toReversed().map((redirect) => [redirect.from, redirect]));
    for (const [index, { from, to }] of redirects.entries()) {
      const source = sourceProblem(taken, from);
      if (source) yield offence(index, 'from', source);
      const end = endOf(to, next);
      if (end === null) yield offence(index, 'to', circle(to));
      else if (!taken.pages.has(end)) yield offence(index, 'to', nowhere(end));
    }
  },
};

interface Problem {
  readonly message: Text;
  readonly fix: Text;
}

/** Where something stands already. */
interface Places {
  /** Pages and feeds. */
  readonly pages: ReadonlySet<string>;
  /** Files of the public folder, and their folders with a slash at the end. */
  readonly files: ReadonlySet<string>;
  isOfTheSite(address: string): boolean;
}

function placesOf({ corpus, files }: CheckContext): Places {
  const folders = [...files.keys()].flatMap((file) =>
    [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1)),
  );
  return {
    pages: publishedPaths(corpus),
    files: new Set([...files.keys(), ...folders]),
    isOfTheSite: addressesOfTheSite(corpus),
  };
}

function sourceProblem({ pages, files, isOfTheSite }: Places, from: string): Problem | null {
  const folder = from.replace(/\/?$/, '/');
  if (pages.has(folder) || files.has(from) || isOfTheSite(from)) return taken(from);
  // A file cannot have the name of a folder.
  if (/\.html?$/i.test(from) && files.has(folder)) return taken(from);
  for (const part of from.split('/')) {
    const problem = nameProblem(part);
    if (problem) return odd(from, part, problem);
  }
  return null;
}

const offence = (index: number, field: 'from' | 'to', { message, fix }: Problem): Offence => ({
  entry: null,
  at: { field: ['redirects', index, field] },
  message,
  fix,
});

const taken = (from: string): Problem => ({
  message: {
    'zh-CN': `旧网址“${from}”现在就有页面或文件，转走以后就打不开了。`,
    en: `There is a page or a file at the old address “${from}”, which nobody could open any more.`,
  },
  fix: {
    'zh-CN': '删去这一条；如果要转走的是别的网址，改成那个网址，如 /old-guide/。',
    en: 'Take this redirect out, or write the address that is meant, e.g. /old-guide/.',
  },
});

const odd = (from: string, part: string, problem: Text): Problem => ({
  message: {
    'zh-CN': `旧网址“${from}”里的“${part}”${problem['zh-CN']}，网站里放不下这个名字的页面。`,
    en: `In the old address “${from}” the part “${part}” ${problem.en}; no page can have that name.`,
  },
  fix: {
    'zh-CN':
      '从浏览器地址栏重新抄一遍旧网址（只抄域名后面、问号前面的部分），如 /art/2020/art_123.html；确实是这样的，请在服务器上设置转向，这里删去。',
    en: 'Copy the old address from the address bar once more (behind the host, before the question mark), e.g. /art/2020/art_123.html; if it is right, let the server redirect it and take it out here.',
  },
});

const circle = (to: string): Problem => ({
  message: {
    'zh-CN': `从“${to}”又转了回来，绕成一圈，永远打不开。`,
    en: `From “${to}” the way leads back here: a circle that never ends.`,
  },
  fix: {
    'zh-CN': '把其中一条的 to 改成现有页面，如 /guide/。',
    en: 'Let one of them lead to an existing page, e.g. /guide/.',
  },
});

const nowhere = (to: string): Problem => ({
  message: {
    'zh-CN': `新网址“${to}”不是本站的页面。`,
    en: `The address “${to}” is no page of the site.`,
  },
  fix: {
    'zh-CN': '写现有页面的路径，以 / 开头和结尾，如 /guide/；可以从浏览器地址栏抄。',
    en: 'Write the path of an existing page with slashes at both ends, e.g. /guide/.',
  },
});
