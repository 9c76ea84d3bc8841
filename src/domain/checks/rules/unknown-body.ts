import type { Entry } from '../../corpus.ts';
import { nearestName } from '../../nearest-name.ts';
import { type Message, say } from '../../text/message.ts';
import type { CheckContext, Offence, Rule } from '../rule.ts';

type Mention = readonly [id: string, field: readonly PropertyKey[]];

/** A body that is named by its id must stand in the collection `bodies`. */
export const unknownBody: Rule = {
  id: 'unknown-body',
  severity: 'error',
  title: say('unknown-body.title'),
  help: say('unknown-body.help'),
  *check({ corpus, broken }) {
    const isKnown = (id: string) => corpus.byPath.has(`bodies/${id}`) || broken.has(`bodies/${id}`);
    for (const entry of corpus.entries)
      for (const [id, field] of mentionsIn(entry))
        if (!isKnown(id)) yield offence({ corpus }, entry, id, field);
    for (const [id, field] of mentionsInSite({ corpus }))
      if (!isKnown(id)) yield offence({ corpus }, null, id, field);
  },
};

function mentionsIn({ collection, data }: Entry): Mention[] {
  const found: Mention[] = [];
  if (data.publisher) found.push([data.publisher, ['publisher']]);
  data.jointly?.forEach((id, index) => {
    found.push([id, ['jointly', index]]);
  });
  if (collection === 'bodies' && data.parent) found.push([data.parent, ['parent']]);
  if (collection === 'bodies' && data.successor) found.push([data.successor, ['successor']]);
  return found;
}

function mentionsInSite({ corpus }: Pick<CheckContext, 'corpus'>): Mention[] {
  const { publisher, banners = [] } = corpus.site;
  const inBanners = banners.flatMap(({ bodies = [] }, banner) =>
    bodies.map((id, index): Mention => [id, ['banners', banner, 'bodies', index]]),
  );
  return [[publisher, ['publisher']], ...inBanners];
}

function offence(
  { corpus }: Pick<CheckContext, 'corpus'>,
  entry: Entry | null,
  id: string,
  field: readonly PropertyKey[],
): Offence {
  const known = corpus.entries.filter(({ collection }) => collection === 'bodies').map((body) => body.id);
  const nearest = nearestName(id, known);
  return {
    entry,
    at: { field },
    message: say('unknown-body.offence', { id }),
    fix: nearest ? say('unknown-body.offenceFix', { nearest }) : otherBody(id, known[0]),
  };
}

const otherBody = (id: string, example: string | undefined): Message =>
  example ? say('unknown-body.otherBody', { id, example }) : say('unknown-body.otherBody2', { id });
