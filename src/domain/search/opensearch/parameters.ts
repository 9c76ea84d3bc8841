import { isAsTyped, type Phrase } from '../asked.ts';
import { type FacetName, facetNames, type ItemSort } from '../document.ts';
import type { Query, Term } from '../query.ts';
import type { SortOrder } from '../rank.ts';
import { type EngineQuestion, resultsPerPage } from '../search-engine.ts';
import { nameToken, pairsOfTokens, placeTokens } from '../tokens.ts';
import { namesAsked } from '../whole-names.ts';
import { facetValue } from './facet-groups.ts';
import { searchTemplateId } from './template-id.ts';

/** A term by the ways in which it may be worded, each as tokens parted by spaces. */
export interface WordedTerm {
  readonly typed: readonly string[];
  readonly synonym: readonly string[];
  readonly inflected: readonly string[];
  readonly sound: readonly string[];
}

/** Where the items of a page are found: behind so many, or behind the item with these values of the order. */
export type Position = { readonly from: number } | { readonly after: readonly (string | number)[] };

/** Parameters of the search template: texts, flags and lists of these. */
export type Parameters = Readonly<Record<string, unknown>>;

/** What is sent: the stored template with its parameters. `questionPattern` lets nothing else through. */
export const questionOf = (params: Parameters): { id: string; params: Parameters } => ({
  id: searchTemplateId,
  params,
});

/** Names under which the synonyms of a query come back. */
export const synonymsOf = ({ required }: Query): { text: string; phrases: string[]; typed: string[] }[] =>
  required.flatMap((term) =>
    term.synonyms.map(({ text, phrases }) => ({
      text,
      phrases: phrases.map(textOf),
      typed: wordedTerm(term).typed as string[],
    })),
  );

/** True where the wording of what is found must be asked for: all else is found as it was typed. */
export const isWorded = ({ required }: Query): boolean =>
  required.map(wordedTerm).some((term) => [...term.synonym, ...term.inflected, ...term.sound].length > 0);

const orders: Readonly<Record<SortOrder, string>> = {
  relevance: 'byRelevance',
  newest: 'newestFirst',
  oldest: 'oldestFirst',
};

/** What the template is given for a question on a day (ISO date). */
export function parametersOf(question: EngineQuestion, today: string, position: Position): Parameters {
  const { query, old, from, to, choice, sort } = question;
  const names = namesAsked(query.required).map(nameToken);
  return {
    today,
    old,
    terms: query.required.map(wordedTerm),
    excluded: query.excluded.map(wordedTerm),
    isEmpty: query.required.length === 0,
    isWorded: isWorded(query),
    names,
    isNamed: names.length > 0,
    synonyms: synonymsOf(query).map(({ phrases, typed }, at) => ({ at: String(at), phrases, typed })),
    preferred: worths(question),
    since: from === '' ? [] : [from],
    until: to === '' ? [] : [to],
    [orders[sort]]: true,
    isChosen: from !== '' || to !== '' || choice.some((values) => values.length > 0),
    ...Object.fromEntries(facetNames.map((name, at) => [`${name}Chosen`, chosen(name, choice[at] ?? [])])),
    ...('from' in position
      ? { from: position.from > 0 ? [String(position.from)] : [] }
      : {
          after: [
            {
              sorts: position.after.map((value, at) => ({
                value: String(value),
                last: at === position.after.length - 1,
              })),
            },
          ],
        }),
  };
}

/** Items of page `page` by their number alone. */
export const positionOf = (page: number): Position => ({ from: (page - 1) * resultsPerPage });

const chosen = (facet: FacetName, values: readonly string[]) =>
  values.length > 0
    ? [
        {
          values: values.map((value) => facetValue(facet, value)),
          ...(facet === 'state' ? { states: values } : {}),
        },
      ]
    : [];

/** What is preferred adds this much to the score for each place that it stands before the last. */
const [worth, worthAbove] = [2, 1024];

function worths({ preference: { sorts, above } }: EngineQuestion): { sort: ItemSort; worth: string }[] {
  const each = above ? worthAbove + worth : worth;
  return sorts.map((sort, at) => ({ sort, worth: String(each * (sorts.length - at)) }));
}

const textOf = (phrase: Phrase): string => pairsOfTokens(placeTokens(phrase)).join(' ');

/** A term as the template takes it. */
function wordedTerm({ phrases, sound, synonyms }: Pick<Term, 'phrases' | 'sound' | 'synonyms'>): WordedTerm {
  return {
    typed: phrases.filter(isAsTyped).map(textOf),
    synonym: synonyms.flatMap((synonym) => synonym.phrases.map(textOf)),
    inflected: phrases.filter((phrase) => !isAsTyped(phrase)).map(textOf),
    sound: sound === null ? [] : [sound],
  };
}
