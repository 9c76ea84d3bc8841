import { fill } from '../view/labels.ts';
import type { ListEntry, Panel, PersonView, Value } from '../view/types.ts';
import { fileInlines, textRun } from './component-inlines.ts';
import type { Place } from './place.ts';
import { chartTable, viewTable } from './tables.ts';
import type { Inline, PortableBlock, PortableFact } from './types.ts';
import { joinedValues, portableFacts, valueLine } from './values.ts';

/** What a panel shows, without its title; nothing for one that leads to other pages, and for the text itself. */
export function panelBlocks(panel: Panel, place: Place): PortableBlock[] {
  switch (panel.type) {
    case 'facts':
      return [{ type: 'facts', facts: portableFacts(panel.facts, place) }];
    case 'table':
      return [viewTable(panel.table, place)];
    case 'list':
      return [
        listOf(
          panel.entries.map((values) => joinedValues(values, place)),
          panel.ordered,
        ),
      ];
    case 'steps':
      return panel.steps.flatMap(({ name, facts }, at): PortableBlock[] => [
        { type: 'heading', level: 3, id: '', content: [textRun(`${at + 1}. ${name}`)] },
        ...factsOf(portableFacts(facts, place)),
      ]);
    case 'people':
      return panel.groups.flatMap(({ name, people }): PortableBlock[] => [
        { type: 'heading', level: 3, id: '', content: [textRun(name)] },
        ...people.flatMap((person) => personBlocks(person, place)),
      ]);
    case 'figures':
      return [
        {
          type: 'facts',
          facts: panel.figures.map(({ label, value, unit, note, previous }) => ({
            label,
            values: [
              [textRun(value + unit)],
              ...(previous ? [valueLine(previous, place)] : []),
              ...(note ? [[textRun(note)]] : []),
            ],
          })),
        },
      ];
    case 'charts':
      return panel.charts.map((chart) => chartTable(chart, place));
    case 'downloads':
      return [
        listOf(
          panel.files.map((file) => fileInlines(file, place)),
          false,
        ),
      ];
    case 'code':
      return [{ type: 'code', text: panel.text }];
    case 'questions':
      return [
        {
          type: 'terms',
          terms: panel.questions.map(({ question, answer }) => ({
            term: [textRun(question)],
            blocks: [{ type: 'paragraph', content: [textRun(answer)] }],
          })),
        },
      ];
    case 'terms':
      return [
        {
          type: 'terms',
          terms: panel.terms.map(({ term, means }) => ({
            term: [textRun(term)],
            blocks: [{ type: 'paragraph', content: [textRun(means)] }],
          })),
        },
      ];
    case 'duties':
      return panel.groups.flatMap(({ name, duties }): PortableBlock[] => [
        {
          type: 'heading',
          level: 3,
          id: '',
          content: [
            textRun(name),
            textRun(fill(place.labels.page.duties, { n: duties.length }), { marks: ['small'] }),
          ],
        },
        {
          type: 'list',
          ordered: true,
          items: duties.map((duty, at) => ({
            marker: `${at + 1}.`,
            blocks: [
              { type: 'paragraph', content: [textRun(duty.name, { marks: ['bold'] })] },
              ...factsOf(portableFacts(duty.facts, place)),
            ],
          })),
        },
      ]);
    case 'entries':
      return [
        listOf(
          panel.entries.map((entry) => entryLine(entry, place)),
          false,
        ),
      ];
    case 'links':
    case 'prose':
      return [];
  }
}

const factsOf = (facts: readonly PortableFact[]): PortableBlock[] =>
  facts.length > 0 ? [{ type: 'facts', facts }] : [];

const listOf = (lines: readonly (readonly Inline[])[], ordered: boolean): PortableBlock => ({
  type: 'list',
  ordered,
  items: lines.map((content, at) => ({
    marker: ordered ? `${at + 1}.` : '•',
    blocks: [{ type: 'paragraph', content }],
  })),
});

function personBlocks({ name, post, facts, badge }: PersonView, place: Place): PortableBlock[] {
  const content: Inline[] = [
    textRun(name, { marks: ['bold'] }),
    textRun([' ', post, ...(badge?.text ? [badge.text] : [])].join(' ').slice(1)),
  ];
  return [{ type: 'paragraph', content }, ...factsOf(portableFacts(facts, place))];
}

/** An item of a list of the site: its title, its day, what else is said of it. */
function entryLine({ title, href, day, notes, badge }: ListEntry, place: Place): Inline[] {
  const behind: Value[] = [badge?.text ?? '', day, ...notes].filter(Boolean).map((text) => ({ text }));
  return [...valueLine({ text: title, href }, place), ...behind.map(({ text }) => textRun(` ${text}`))];
}
