import type { Description } from '../../routes/data-addresses.ts';

/** Words of the page about the data of the site. */
export type DataLabels = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'files'
    | 'what'
    | 'count'
    | 'schema'
    | 'schemas'
    | 'about'
    | 'how'
    | 'table'
    | 'lines'
    | 'one'
    | 'list'
    | 'example'
    | 'descriptions'
    | Description
    | 'whole'
    | 'manifest'
    | 'feeds',
    string
  >
>;
