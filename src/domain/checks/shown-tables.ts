import type { Corpus } from '../corpus.ts';
import { layoutOf, type TableLayout } from '../files/merged-table.ts';
import type { Offence } from './rule.ts';

/** A `<Table>` in a text: its file, how it is laid out, where it stands. */
export interface ShownTableUse extends Pick<Offence, 'entry' | 'at'> {
  readonly src: string;
  readonly layout: TableLayout;
}

/** Every `<Table>` of a site in the order of the texts. */
export const tablesShown = ({ entries }: Corpus): ShownTableUse[] =>
  entries.flatMap((entry) =>
    entry.prose.components.flatMap(({ name, props, line, column }) =>
      name === 'Table' && typeof props.src === 'string'
        ? [{ src: props.src, layout: layoutOf(props), entry, at: { position: { line, column } } }]
        : [],
    ),
  );
