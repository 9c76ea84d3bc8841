import type { Corpus } from '../corpus.ts';

/** The page of all terms of the glossary. */
export interface GlossaryAddress {
  readonly type: 'glossary';
  readonly path: string;
}

export const glossaryPath = '/glossary/';

/** Such a page; none where nothing is explained. */
export const glossaryAddresses = ({ glossary }: Pick<Corpus, 'glossary'>): GlossaryAddress[] =>
  glossary?.length ? [{ type: 'glossary', path: glossaryPath }] : [];
