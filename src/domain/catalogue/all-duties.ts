import { type Corpus, pathOf } from '../corpus.ts';
import { onceEach } from '../once.ts';
import { fulfilmentOf } from './fulfilment.ts';
import { type Duty, dutiesOf } from './status.ts';

const made = onceEach(dutiesOf);

/**
 * Every duty of the site, found out once. The day, and texts whose headings were looked at, are asked for each time, so
 * that whoever notes what a page was made from notes them for every page.
 */
export function allDuties(corpus: Corpus): readonly Duty[] {
  const asked = [corpus.today];
  for (const { id, parts } of corpus.catalogue?.obligations ?? [])
    if (parts)
      for (const entry of fulfilmentOf(corpus).all(id)) asked.push(entry.prose.digest, pathOf(entry));
  return asked.length > 0 ? made(corpus) : [];
}
