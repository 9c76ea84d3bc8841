import type { z } from 'zod';
import { type Entry, entriesOf } from '../../corpus.ts';
import { nearestName } from '../../nearest-name.ts';
import { components, isComponentName } from '../../prose/components.ts';
import { referencesIn } from '../../schema/references.ts';
import { siteSchema } from '../../schema/site.ts';
import { type Message, say } from '../../text/message.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';

/** A body that is named by its id must stand in the collection `bodies`. */
export const unknownBody: RuleOf<'corpus'> = {
  id: 'unknown-body',
  needs: 'corpus',
  severity: 'error',
  title: say('unknown-body.title'),
  help: say('unknown-body.help'),
  *check({ corpus, broken }) {
    const isKnown = (id: string) => corpus.byPath.has(`bodies/${id}`) || broken.has(`bodies/${id}`);
    for (const entry of corpus.entries)
      for (const { id, at } of [...inData(corpus.schemas[entry.collection], entry.data), ...inText(entry)])
        if (!isKnown(id)) yield offence({ corpus }, entry, id, at);
    for (const { id, at } of inData(siteSchema, corpus.site))
      if (!isKnown(id)) yield offence({ corpus }, null, id, at);
  },
};

interface Mention {
  readonly id: string;
  readonly at: Offence['at'];
}

const inData = (schema: z.ZodType, data: unknown): Mention[] =>
  bodiesIn(schema, data).map(({ value, field }) => ({ id: value, at: { field } }));

const inText = ({ prose }: Entry): Mention[] =>
  prose.components.flatMap(({ name, props, line, column }) =>
    isComponentName(name)
      ? bodiesIn(components[name].props, props).map(({ value }) => ({
          id: value,
          at: { position: { line, column } },
        }))
      : [],
  );

const bodiesIn = (schema: z.ZodType, value: unknown) =>
  referencesIn(schema, value).filter(({ kind }) => kind === 'body');

function offence(
  { corpus }: Pick<CheckContext, 'corpus'>,
  entry: Entry | null,
  id: string,
  at: Offence['at'],
): Offence {
  const known = entriesOf(corpus, 'bodies').map((body) => body.id);
  const nearest = nearestName(id, known);
  return {
    entry,
    at,
    message: say('unknown-body.offence', { id }),
    fix: nearest ? say('unknown-body.offenceFix', { nearest }) : otherBody(id, known[0]),
  };
}

const otherBody = (id: string, example: string | undefined): Message =>
  example ? say('unknown-body.otherBody', { id, example }) : say('unknown-body.firstBody', { id });
