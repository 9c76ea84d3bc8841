import { comparable } from '../../search/comparable.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A word that stands in two groups of synonyms, or in a circle of them, means everything in both. */
export const synonymRepeated: RuleOf<'corpus'> = {
  id: 'synonym-repeated',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('synonym-repeated.title'),
  help: say('synonym-repeated.help'),
  *check({ corpus, locateAsked }) {
    const groups = new Map<string, number>();
    for (const [group, { words }] of (corpus.synonyms ?? []).entries())
      for (const [at, word] of words.entries()) {
        const name = comparable(word);
        const first = groups.get(name);
        if (first === undefined) {
          groups.set(name, group);
          continue;
        }
        const { file, position } = locateAsked('synonyms.yaml', [group, 'words', at]);
        const other = locateAsked('synonyms.yaml', [first]).position.line;
        const [message, fix] =
          first === group
            ? [say('synonym-repeated.twice', { word }), say('synonym-repeated.twiceFix')]
            : [say('synonym-repeated.found', { word, line: other }), say('synonym-repeated.foundFix')];
        yield { entry: null, file, at: { position }, message, fix };
      }
  },
};
