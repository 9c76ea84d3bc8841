import type { Page } from './page-types.ts';
import type { Badge, Panel } from './types.ts';

/** What a page says of the day for which its statements hold. */
export interface AsOf {
  /** Entries of lists are marked with what they were on this day; null where no list says so. */
  readonly listed: string | null;
  /** Some statement on the page changes on a day that is known. */
  readonly turns: boolean;
  /** The day of the statements, if any depends on it. */
  readonly day: string | null;
}

/** Looks through all that a page states. */
export function asOfOf(page: Page): AsOf {
  const badges = badgesOf(page);
  const listed = dayOf(badges);
  const own = page.kind === 'item' ? page.badge : undefined;
  const people = 'panels' in page ? page.panels.flatMap(peopleOf) : [];
  const turns = [...badges, ...(own ? [own] : []), ...people].map((statement) => statement.turns);
  return {
    listed,
    turns: turns.some((list) => list !== undefined),
    day: listed ?? own?.asOf ?? dayOf(people),
  };
}

function badgesOf(page: Page): Badge[] {
  const lists = [
    ...(page.kind === 'home' ? [page.latest, page.bodies] : []),
    ...('panels' in page ? page.panels.map(entriesOf) : []),
  ];
  return lists.flat().flatMap(({ badge }) => badge ?? []);
}

const entriesOf = (panel: Panel) => (panel.type === 'entries' ? panel.entries : []);

const peopleOf = (panel: Panel): Badge[] =>
  panel.type === 'people'
    ? panel.groups.flatMap(({ people }) => people.flatMap(({ badge }) => badge ?? []))
    : [];

const dayOf = (statements: readonly Pick<Badge, 'asOf'>[]): string | null =>
  statements.find(({ asOf }) => asOf)?.asOf ?? null;
