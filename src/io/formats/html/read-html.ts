import { linesOfBlock, type Notice, type SourceTree, type Stated } from '../../../domain/import/blocks.ts';
import { type Decoded, decodeAs } from '../../attachments/decode-text.ts';
import { addressOf, nowhere } from '../page-place.ts';
import { type HtmlBlocks, htmlBlocks } from './html-blocks.ts';
import { attribute, descendants, type HtmlElement, parseHtml, textOfNode } from './html-dom.ts';
import { shownText, unknownSigns } from './shown-text.ts';

/** Words that strangers write into the heads of pages that they have taken over. */
const gambling =
  /博彩|娱乐城|赌场|赌博|百家乐|时时彩|六合彩|棋牌|彩票平台|澳门(?:金沙|威尼斯|葡京)|真人荷官|色情|成人视频/;

/** A saved page as a tree, with what its head states; the part that is the text is found by its sentences. */
export function readHtml(bytes: Uint8Array, fileName: string, place = nowhere): SourceTree {
  const decoded = decodeAs(bytes);
  const document = parseHtml(decoded.text);
  const elements = descendants({ childNodes: document.childNodes });
  const body = elements.find(({ tagName }) => tagName === 'body');
  const stated = [
    ...(place.url === null ? [] : [{ name: 'url', value: place.url }]),
    ...statedIn(elements),
    ...savedFrom(decoded.text),
  ];
  const taken = stated.filter(({ value }) => gambling.test(value));
  const base = stated.find(({ name }) => /^(?:url|canonical|saved-from|og:url)$/i.test(name))?.value ?? null;
  const found = body
    ? htmlBlocks(body, (href) => addressOf(href, base, place), centredClasses(elements))
    : { blocks: [], hidden: [], pictures: new Map() };
  const shown = found.blocks.map(({ block }) => block);
  const isOwn = shown.some((block) => linesOfBlock(block).some((line) => gambling.test(line)));
  const signs = body ? unknownSigns(body) : 0;
  const notices: Notice[] = [
    ...encodingNotice(decoded, elements),
    ...(taken.length > 0 && !isOwn
      ? [{ kind: 'hijacked', count: taken.length, detail: taken[0]?.value.slice(0, 60) ?? '' } as const]
      : []),
    ...countOf(elements, embedded, 'objects'),
    ...(signs > 0 ? [{ kind: 'signs', count: signs, detail: '' } as const] : []),
  ];
  return {
    fileName,
    blocks: shown,
    main: mainOf(found),
    stated: isOwn ? stated : stated.filter((one) => !taken.includes(one)),
    losses: found.hidden,
    notices,
    pictures: found.pictures,
  };
}

/** Classes that the page's own rules centre, where these are plain. */
const centredClasses = (elements: readonly HtmlElement[]): ReadonlySet<string> =>
  new Set(
    elements
      .filter(({ tagName }) => tagName === 'style')
      .flatMap(({ childNodes }) => childNodes.map((node) => textOfNode(node) ?? ''))
      .flatMap((css) => [...css.matchAll(/\.([\w-]{1,60})\s{0,4}\{([^{}]{0,500})\}/g)])
      .flatMap(([, name = '', rules = '']) => (/text-align\s*:\s*center/i.test(rules) ? name : [])),
  );

/** Elements that show what is no text. */
const embedded = ['iframe', 'math', 'object', 'embed', 'video', 'audio'];

function countOf(elements: readonly HtmlElement[], tags: readonly string[], kind: Notice['kind']): Notice[] {
  const found = elements.filter(({ tagName }) => tags.includes(tagName));
  return found.length > 0 ? [{ kind, count: found.length, detail: found[0]?.tagName ?? '' }] : [];
}

function statedIn(elements: readonly HtmlElement[]): Stated[] {
  return elements.flatMap((element): Stated[] => {
    if (element.tagName === 'title') return [{ name: 'title', value: titleText(element) }];
    if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
      return [{ name: 'canonical', value: attribute(element, 'href') ?? '' }];
    if (element.tagName !== 'meta') return [];
    const name = attribute(element, 'name') ?? attribute(element, 'property');
    const value = attribute(element, 'content');
    return name && value ? [{ name: name.trim(), value: value.trim() }] : [];
  });
}

const titleText = (element: HtmlElement): string => shownText(element).replaceAll('\n', ' ');

/** What browsers write above a page that they save. */
const savedFrom = (text: string): Stated[] => {
  const url = /<!-- saved from url=\(\d+\)(\S{1,2000}) -->/.exec(text.slice(0, 4000))?.[1];
  return url ? [{ name: 'saved-from', value: url }] : [];
};

function encodingNotice({ encoding }: Decoded, elements: readonly HtmlElement[]): Notice[] {
  const said = elements.flatMap((element) => {
    if (element.tagName !== 'meta') return [];
    const charset = attribute(element, 'charset');
    return charset ?? /charset=([\w-]+)/i.exec(attribute(element, 'content') ?? '')?.[1] ?? [];
  })[0];
  const family = (name: string) => (/^(?:gb|x-gbk)/i.test(name) ? 'gb18030' : name.toLowerCase());
  if (encoding === 'utf-8' && (said === undefined || family(said) === 'utf-8')) return [];
  const detail = said !== undefined && family(said) !== encoding ? `${encoding} ≠ ${said}` : encoding;
  return [{ kind: 'encoding', count: 1, detail }];
}

/** This share of the sentences of a page stands in its text. */
const share = 0.7;
const fewest = 40;

/** First and last block of the narrowest element that holds most sentences; null where there are hardly any. */
function mainOf({ blocks }: HtmlBlocks): SourceTree['main'] {
  const weights = new Map<HtmlElement, { weight: number; from: number; to: number }>();
  let total = 0;
  for (const [at, { block, within }] of blocks.entries()) {
    const weight = linesOfBlock(block).reduce((sum, line) => sum + sentenceLength(line), 0);
    total += weight;
    for (const element of within) {
      const known = weights.get(element) ?? { weight: 0, from: at, to: at };
      weights.set(element, { weight: known.weight + weight, from: known.from, to: at });
    }
  }
  if (total < fewest) return null;
  const holding = [...weights].filter(([, { weight }]) => weight >= total * share);
  const inner = holding.filter(([element]) => !holding.some(([other]) => other.parentNode === element));
  const [element, found] = inner[0] ?? [];
  if (!found || !element) return null;
  // A text of one paragraph has its other lines beside it.
  let [own, range] = [element, found];
  while (/^(?:p|span|li|ol|ul|strong|b|em|i|u|a|font|h[1-6])$/.test(own.tagName)) {
    const parent = own.parentNode && 'tagName' in own.parentNode ? own.parentNode : null;
    const outer = parent && weights.get(parent);
    if (!parent || !outer) break;
    [own, range] = [parent, outer];
  }
  return { from: range.from, to: range.to };
}

const sentenceLength = (line: string): number => (/[。；，、,;]|\.(?:\s|$)/.test(line) ? line.length : 0);
