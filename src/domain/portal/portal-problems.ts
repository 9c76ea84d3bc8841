import { htmlTags } from './html-tags.ts';

/** What keeps a part of a portal from being shown as it was meant, at an offset of its text. */
export interface PortalProblem {
  readonly kind: 'refused' | 'document' | 'unclosed' | 'unopened';
  /** As it is written. */
  readonly what: string;
  readonly offset: number;
}

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that a page has once, or that stand in its head. */
const ofDocument = new Set('html head body title base meta main'.split(' '));
const attribute = /(?<![^\s"'=<>/])([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** Attributes by which a browser loads something at once. */
const loading = new Set(['src', 'srcset', 'poster', 'data', 'background']);

/**
 * What is wrong with the HTML of a part of every page: what its policy refuses (styles and scripts in the page,
 * handlers, what other hosts serve), what belongs to a whole document, and elements that would swallow the page.
 */
export function portalProblems(html: string): PortalProblem[] {
  const problems: PortalProblem[] = [];
  const open: { name: string; what: string; offset: number }[] = [];
  for (const { name: element, isClosing, attributes, what, offset } of htmlTags(html)) {
    if (what === null) {
      problems.push({ kind: 'unclosed', what: html.slice(offset).split(/\s/, 1)[0] ?? '', offset });
      continue;
    }
    if (isClosing) {
      if (open.at(-1)?.name === element) open.pop();
      else problems.push({ kind: 'unopened', what, offset });
      continue;
    }
    if (ofDocument.has(element)) problems.push({ kind: 'document', what, offset });
    const refused = refusedIn(element, attributes);
    if (refused !== null) problems.push({ kind: 'refused', what: refused, offset });
    if (!empty.has(element)) open.push({ name: element, what, offset });
  }
  problems.push(...open.map(({ what, offset }) => ({ kind: 'unclosed' as const, what, offset })));
  return problems.sort((a, b) => a.offset - b.offset);
}

/** What the policy of pages does not let a tag do; null where it lets all. */
function refusedIn(element: string, attributes: string): string | null {
  if (['style', 'iframe', 'frame', 'object', 'embed', 'audio', 'video'].includes(element))
    return `<${element}>`;
  const values = new Map(
    [...attributes.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
  if (element === 'script' && !values.has('src')) return '<script>';
  for (const [name, value] of values) {
    const loads = loading.has(name) || (element === 'link' && name === 'href');
    const isElsewhere = /^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(value);
    if (name === 'style' || name.startsWith('on') || (loads && isElsewhere)) return `${name}="${value}"`;
    if (/^\s*javascript:/i.test(value)) return `${name}="${value}"`;
  }
  return null;
}
