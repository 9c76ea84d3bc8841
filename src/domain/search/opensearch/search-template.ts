import { type FacetName, facetNames } from '../document.ts';
import { type FacetGroup, groupNames, groupOf } from './facet-groups.ts';

/**
 * The one question that an index of OpenSearch is asked, as a search template (mustache): readers name values, never
 * clauses, fields or sizes. Every value stands in quotation marks, in which the engine escapes it.
 *
 * Its score is our ranking: each level adds a power of two, more than all levels below it together, so that the order
 * is that of `rank` to the last place.
 */

/** So many values of facets are counted. */
const mostValues = 5_000;

/** Each in mustache, ends with a comma; what lists are begun with. */
type Clauses = string;

const list = (...clauses: readonly Clauses[]): string => `[${clauses.join('')}{"match_none":{}}]`;
const allOf = (...clauses: readonly Clauses[]): string =>
  `{"bool":{"filter":[${clauses.join('')}{"match_all":{}}]}}`;
const anyOf = (...clauses: readonly Clauses[]): string => `{"bool":{"should":${list(...clauses)}}}`;
const section = (name: string, inner: string): string => `{{#${name}}}${inner}{{/${name}}}`;
const values = (name: string): string => `[${section(name, '"{{.}}",')}""]`;
const terms = (field: string, name: string): string => `{"terms":{"${field}":${values(name)}}}`;

/** Ways in which a term may be worded, as `wordings` has them. */
const wordings = ['typed', 'synonym', 'inflected', 'sound'] as const;
type Upto = 1 | 2 | 3 | 4;

/** Clauses for the term at hand in a zone, in the first so many wordings; sounds are no text. */
const phrases = (tokens: string, stems: string, upto: Upto): Clauses =>
  wordings
    .slice(0, Math.min(upto, 3))
    .map((wording) =>
      section(wording, `{"match_phrase":{"${wording === 'inflected' ? stems : tokens}":"{{.}}"}},`),
    )
    .join('');
const sounding = (field: string, upto: Upto): Clauses =>
  upto < 4 ? '' : section('sound', `{"prefix":{"${field}":"{{.}}"}},`);
const inTitle = (upto: Upto): Clauses => phrases('title', 'titleStems', upto) + sounding('titleSounds', upto);
const inHeading = (upto: Upto): Clauses =>
  phrases('heading', 'headingStems', upto) + sounding('nameSounds', upto);
const now = (upto: Upto): Clauses =>
  phrases('text', 'textStems', upto) + sounding('titleSounds', upto) + sounding('nameSounds', upto);
const ever = (upto: Upto): Clauses => now(upto) + section('old', phrases('oldText', 'oldTextStems', upto));

const named = terms('names', 'names');
/** Called just so, but for its text, which does not say so: as if it stood in the title as typed. */
const onlyNamed: Clauses = section(
  'isNamed',
  `{"bool":{"filter":[${named}],"must_not":[${anyOf(now(4))}]}},`,
);
/** Every term of the question as some clauses have it. */
const everyTerm = (clauses: Clauses): string => allOf(section('terms', `${anyOf(clauses + onlyNamed)},`));

const onDay = (field: string): string => `{"term":{"${field}":"{{today}}"}}`;
const namedAs = (query: string, name: string): string =>
  `{"constant_score":{"filter":${query},"_name":"${name}"}}`;
const scored = (weight: number, query: string, name?: string): Clauses =>
  `{"filter":${name ? namedAs(query, name) : query},"weight":${weight}},`;
const worded = (boost: number, upto: Upto): Clauses =>
  section('isWorded', scored(boost, everyTerm(ever(upto)), `wording${upto}`));
const standing = (how: 'current' | 'turning'): string => `{"term":{"standing":"${how}"}}`;
/** Those that stand otherwise on other days, and not so on this one. */
const turningNot = (...fields: readonly string[]): string =>
  `{"bool":{"filter":[${standing('turning')}],"must_not":[${fields.map(onDay).join()}]}}`;

/** Synonyms by which items were found that do not say what was typed. */
const said = '{"match_phrase":{"text":"{{.}}"}},';
const synonym = `{"bool":{"filter":[${anyOf(section('phrases', said))}],"must_not":[${anyOf(
  section('typed', said),
)}]}}`;
const vias: Clauses = section('synonyms', scored(0, synonym, 'via{{at}}'));

/** Levels of the ranking, the least first; what is preferred comes with a worth of its own. */
const levels: readonly Clauses[] = [
  section('preferred', '{"filter":{"term":{"sort":"{{sort}}"}},"weight":"{{worth}}"},'),
  // Looked at for all that is found: most are current on every day.
  scored(16, standing('current')),
  scored(8, turningNot('pastDays')),
  scored(8, turningNot('pastDays', 'waitingDays')),
  worded(32, 1),
  scored(64, everyTerm(inTitle(4) + inHeading(4)), 'heading'),
  scored(64, everyTerm(inTitle(4)), 'title'),
  worded(256, 3),
  worded(256, 2),
  section('isNamed', scored(4096, named, 'exact')),
  section('old', scored(0, everyTerm(now(4)), 'now')),
  vias,
];

/** The parts of a long text that hold most of the terms. */
const passages = (path: 'parts' | 'oldParts'): Clauses => {
  const holding = (wording: (typeof wordings)[number], field: string) =>
    section(wording, `{"match":{"${path}.${field}":{"query":"{{.}}","operator":"and"}}},`);
  const holds = holding('typed', 'tokens') + holding('synonym', 'tokens') + holding('inflected', 'stems');
  const term = `{"constant_score":{"filter":${anyOf(holds)}}},`;
  const inner = `{"name":"${path}","size":3,"_source":false,"stored_fields":["${path}.shown"]}`;
  const query = `{"bool":{"should":${list(section('terms', term))}}}`;
  return `{"nested":{"path":"${path}","query":${query},"inner_hits":${inner}}},`;
};

const years: Clauses =
  section('since', '{"range":{"year":{"gte":"{{.}}"}}},') +
  section('until', '{"range":{"year":{"lte":"{{.}}"}}},');
const turned = (clauses: Clauses): string => allOf(`${onDay('states.days')},`, clauses);
const chosen = (facet: FacetName): Clauses => {
  const picked = terms('values', 'values');
  const turning = `{"nested":{"path":"states","query":${turned(`${terms('states.state', 'states')},`)}}},`;
  return section(`${facet}Chosen`, `${facet === 'state' ? anyOf(`${picked},`, turning) : picked},`);
};
const filters = (leftOut?: FacetName): string =>
  allOf(years, ...facetNames.filter((facet) => facet !== leftOut).map(chosen));
const counting = (field: string): string => `{"terms":{"field":"${field}","size":${mostValues}}}`;
const today = `{"filter":${turned('')},"aggs":{"values":${counting('states.state')}}}`;
const counts: Readonly<Record<FacetGroup, string>> = {
  when: `"when":${counting('when')}`,
  what: `"what":${counting('what')},"turning":{"nested":{"path":"states"},"aggs":{"today":${today}}}`,
  who: `"who":${counting('who')}`,
};
const all = groupNames.map((group) => counts[group]).join();
/** Counts of one facet of which values are chosen, under the choices of the others. */
const counted = (facet: FacetName): Clauses =>
  section(`${facet}Chosen`, `"${facet}":{"filter":${filters(facet)},"aggs":{${counts[groupOf(facet)]}}},`);
/** Where something is chosen, facets of which nothing is are counted under all that is, and years without it. */
const aggregations = [
  section('synonyms', `"via{{at}}":{"filter":${synonym}},`),
  section('isNamed', `"exact":{"filter":${named}},`),
  section(
    'isChosen',
    `"all":{"filter":{"match_all":{}}},${facetNames.map(counted).join('')}` +
      `"rest":{"filter":${filters()},"aggs":{${all}}},${counts.when}`,
  ),
  `{{^isChosen}}${all}{{/isChosen}}`,
].join('');

const ties = '{"order":"asc"},{"digest":"asc"}';
const sorts =
  section('byRelevance', `{"_score":"desc"},{"fitness":"desc"},${ties}`) +
  section('newestFirst', `{"newest":"desc"},${ties}`) +
  section('oldestFirst', `{"oldest":"asc"},${ties}`);

/** Items on one page. */
const size = 20;

const held: Clauses = section('terms', `${anyOf(ever(4), section('isNamed', `${named},`))},`);
const excluded: Clauses = section('excluded', `${anyOf(now(4))},`);
/** What may hold or not: it is looked at in the items of the page alone, of which short ones have no parts. */
const shown: Clauses = `{"bool":{"filter":[{"match_all":{}}],"should":${list(
  passages('parts'),
  section('old', passages('oldParts')),
)}}},`;

/** The text of the template. */
export const searchTemplate: string = [
  `{"size":${size},"track_total_hits":true,`,
  section('from', '"from":"{{.}}",'),
  section('after', `"search_after":[${section('sorts', '"{{value}}"{{^last}},{{/last}}')}],`),
  `"_source":false,"stored_fields":[${section('old', '"oldPassages",')}"passages","shown"],`,
  `"sort":[${sorts}],`,
  `"query":{"function_score":{"query":{"bool":{"filter":[${held}${shown}`,
  `${section('isEmpty', '{"match_none":{}},')}{"match_all":{}}],"must_not":${list(excluded)}}},`,
  `"functions":[${levels.join('')}{"weight":1}],"score_mode":"sum","boost_mode":"replace"}},`,
  section('isChosen', `"post_filter":${filters()},`),
  // Without the space three brackets would be a sign of mustache.
  `"aggs":{ ${aggregations}}}`,
].join('');
