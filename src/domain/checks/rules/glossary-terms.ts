import type { Corpus } from '../../corpus.ts';
import { termKey, termsByName } from '../../glossary.ts';
import { nearestName } from '../../nearest-name.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A word that is explained twice, and terms to see that are not there. */
export const glossaryTerms: RuleOf<'corpus'> = {
  id: 'glossary-terms',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('glossary-terms.title'),
  help: say('glossary-terms.help'),
  *check({ corpus, locateAsked }) {
    const lineOf = (entry: number) => locateAsked('glossary.yaml', [entry]).position.line;
    for (const { field, message, fix } of [...repeated(corpus, lineOf), ...misled(corpus)]) {
      const { file, position } = locateAsked('glossary.yaml', field);
      yield { entry: null, file, at: { position }, message, fix };
    }
  },
};

interface Slip {
  readonly field: readonly PropertyKey[];
  readonly message: Message;
  readonly fix: Message;
}

function* repeated({ glossary }: Corpus, lineOf: (entry: number) => number): Generator<Slip> {
  const first = new Map<string, number>();
  for (const [at, { term, aliases = [] }] of (glossary ?? []).entries())
    for (const [index, name] of [term, ...aliases].entries()) {
      const before = first.get(termKey(name));
      if (before === undefined) {
        first.set(termKey(name), at);
        continue;
      }
      const field = index === 0 ? [at, 'term'] : [at, 'aliases', index - 1];
      if (before === at)
        yield {
          field,
          message: say('glossary-terms.twice', { name }),
          fix: say('glossary-terms.twiceFix'),
        };
      else
        yield {
          field,
          message: say('glossary-terms.repeated', { name, line: lineOf(before) }),
          fix: say('glossary-terms.repeatedFix'),
        };
    }
}

function* misled(corpus: Corpus): Generator<Slip> {
  const terms = termsByName(corpus);
  for (const [at, entry] of (corpus.glossary ?? []).entries())
    for (const [index, name] of (entry.see ?? []).entries()) {
      const field = [at, 'see', index];
      const seen = terms.get(termKey(name));
      if (seen === entry)
        yield { field, message: say('glossary-terms.self', { name }), fix: say('glossary-terms.selfFix') };
      else if (!seen) {
        const near = nearestName(name, corpus.glossary?.map(({ term }) => term) ?? []);
        yield {
          field,
          message: say('glossary-terms.unknown', { name }),
          fix: near ? say('glossary-terms.nearFix', { near }) : say('glossary-terms.unknownFix'),
        };
      }
    }
}
