import type { Fact, Panel, Value } from '../view/types.ts';

const words = (values: readonly Value[]): string => values.map(({ text }) => text).join('\t');
const line = ({ label, values }: Fact): string => `${label}\t${words(values)}`;

/** The lines that a panel of typed data shows. */
export function panelLines(panel: Panel): string[] {
  switch (panel.type) {
    case 'facts':
      return panel.facts.map(line);
    case 'table':
      return panel.table.rows.map((row) => row.map(({ values }) => words(values)).join('\t'));
    case 'list':
      return panel.entries.map(words);
    case 'steps':
      return panel.steps.flatMap(({ name, facts }) => [name, ...facts.map(line)]);
    case 'people':
      return panel.groups.flatMap(({ name, people }) => [
        name,
        // Name and portfolio in one line: whoever finds one is shown the other.
        ...people.map((person) => [`${person.name}\t${person.post}`, ...person.facts.map(line)].join('\t')),
      ]);
    case 'figures':
      return panel.figures.map(({ label, value, unit, note }) =>
        [label, value + unit, note].filter(Boolean).join('\t'),
      );
    case 'charts':
      return panel.charts.map(({ caption }) => caption);
    case 'downloads':
      return panel.files.map(({ title }) => title);
    case 'questions':
      return panel.questions.flatMap(({ question, answer }) => [question, answer]);
    case 'duties':
      return panel.groups.flatMap(({ name, duties }) => [
        name,
        ...duties.flatMap((duty) => [duty.name, ...duty.facts.map(line)]),
      ]);
    default:
      return [];
  }
}
