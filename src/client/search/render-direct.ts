import { fill } from '../../domain/view/labels.ts';
import { element } from './dom.ts';
import type { SearchLabels } from './labels.ts';
import type { Direct } from './messages.ts';
import { shownDay } from './shown-day.ts';

/**
 * What typed data answer, each with where it stands; `base` is the path of the site with a slash at its
 * end, `today` the reader's day.
 */
export const directBlocks = (
  answers: readonly Direct[],
  labels: SearchLabels,
  { base, today }: { readonly base: string; readonly today: string },
): HTMLElement[] =>
  answers.map(({ name, state, facts, source }) =>
    element(
      'article',
      {},
      element('h3', {}, name),
      element(
        'dl',
        {},
        ...withState(facts, state, labels, today).map(({ label, text, href }) =>
          element(
            'div',
            {},
            element('dt', {}, label),
            element('dd', {}, href ? element('a', { href: addressOf(base, href) }, text) : spelled(text)),
          ),
        ),
      ),
      element(
        'p',
        { class: 'source' },
        `${labels.source} `,
        element('a', { href: addressOf(base, source.url) }, source.title),
        ...(source.date ? [` ${spelled(source.date)}`] : []),
      ),
    ),
  );

const spelled = (day: string): string => shownDay(day, document.documentElement.lang);

const withState = (
  facts: Direct['facts'],
  state: string | null,
  labels: SearchLabels,
  today: string,
): Direct['facts'] => {
  if (state === null) return facts;
  return [
    { label: labels.facets.state, text: fill(labels.asOf, { text: state, date: spelled(today) }) },
    ...facts,
  ];
};

/** A path of the site below its base; anything else as it is. */
const addressOf = (base: string, href: string): string =>
  href.startsWith('/') ? base + href.slice(1) : href;
