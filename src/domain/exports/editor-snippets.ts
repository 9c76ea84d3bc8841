import { z } from 'zod';
import { fieldLines, indented } from '../document/write-fields.ts';
import { components } from '../prose/components.ts';
import { type CollectionName, type CollectionSchemas, collectionNames } from '../schema/collections.ts';
import { unwrap } from '../schema/inspect.ts';
import { type ExampleWorld, type Slot, type SlotContent, slotsOf } from '../schema/slots.ts';
import { choiceNames } from '../text/choice-names.ts';
import { exampleTitles } from '../text/languages.ts';
import { textIn } from '../text/message.ts';

/** A piece of text that an editor writes, with places to be filled in; in the form of VS Code. */
export interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Numbers of places, in order. */
type Next = () => number;

/** A snippet for each collection, with every field that must be there, and one for each component. */
export function editorSnippets(
  schemas: CollectionSchemas,
  world: ExampleWorld,
): Readonly<Record<string, Snippet>> {
  const items = collectionNames.map((name) => [name, collectionSnippet(name, schemas[name], world)] as const);
  const parts = Object.entries(components).map(([name, { title, description, example }]) => {
    const words = [textIn(title, world.locale), textIn(description, world.locale)];
    return [
      name,
      {
        scope: 'mdx,markdown',
        prefix: [name.toLowerCase(), words[0] ?? name],
        body: withStops(example).split('\n'),
        description: words[1] ?? '',
      },
    ] as const;
  });
  return Object.fromEntries([...items, ...parts]);
}

function collectionSnippet(name: CollectionName, schema: z.ZodType, world: ExampleWorld): Snippet {
  const [label = name] = choiceNames('collections', name, world.locale);
  const titled = { ...world, values: { title: exampleTitles[world.locale][name] } };
  let places = 0;
  const next = () => ++places;
  const fields = slotsOf(schema, titled, false).flatMap((slot) => slotLines(slot, world, next));
  return {
    scope: 'mdx,markdown',
    prefix: [name, label],
    body: ['---', ...fields, '---', '', '$0'],
    description: label,
  };
}

function slotLines({ key, schema, content }: Slot, world: ExampleWorld, next: Next): string[] {
  if (content.type === 'value') return [`${key}: ${valueStop(schema, content, next)}`];
  return [`${key}:`, ...indented(contentLines(content, world, next))];
}

function contentLines(content: SlotContent, world: ExampleWorld, next: Next): string[] {
  if (content.type === 'group') return content.slots.flatMap((slot) => slotLines(slot, world, next));
  if (content.type === 'value') return [stop(next, String(content.example))];
  const lines = contentLines(content.member, world, next);
  return lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
}

/** A place with the example in it, or with the choices that there are. */
function valueStop(schema: z.ZodType, content: SlotContent & { readonly type: 'value' }, next: Next): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) {
    const first = String(content.example);
    const choices = [first, ...inner.options.map(String).filter((choice) => choice !== first)];
    return `\${${next()}|${choices.map((choice) => choice.replace(/[\\,|]/g, (sign) => `\\${sign}`)).join(',')}|}`;
  }
  const [line = ''] = fieldLines('', content);
  return stop(next, line.replace(/^: /, ''));
}

const stop = (next: Next, text: string): string =>
  `\${${next()}:${text.replace(/[\\$}]/g, (sign) => `\\${sign}`)}}`;

/** An example of a component in which every value is a place to be filled in. */
function withStops(example: string): string {
  let places = 0;
  const next = () => ++places;
  return example.replace(
    /="([^"]*)"|=\{([^{}]*)\}|[\\$]/g,
    (sign, words: string | undefined, code: string | undefined) =>
      words !== undefined
        ? `="${stop(next, words)}"`
        : code !== undefined
          ? `={${stop(next, code)}}`
          : `\\${sign}`,
  );
}
