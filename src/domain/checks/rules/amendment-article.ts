import { type EntryOf, isOf, type RefusedAmendment } from '../../corpus.ts';
import type { AmendmentObstacle } from '../../schema/amendment.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

type Amendment = NonNullable<EntryOf<'documents'>['data']['amendments']>[number];

/** What a document says of an article of another one must be possible to the letter: nothing is guessed. */
export const amendmentArticle: RuleOf<'corpus'> = {
  id: 'amendment-article',
  needs: 'corpus',
  severity: 'error',
  title: say('amendment-article.title'),
  help: say('amendment-article.help'),
  *check({ corpus }) {
    for (const refused of corpus.amended.refused) {
      const entry = corpus.byPath.get(refused.by);
      const amendment = isOf(entry, 'documents') ? entry.data.amendments?.[refused.index] : undefined;
      // Of a document that there is not another rule tells.
      if (
        !entry ||
        !amendment ||
        (refused.obstacle === 'no-document' &&
          refused.found !== undefined &&
          !corpus.byPath.has(refused.found))
      )
        continue;
      yield {
        entry,
        at: { field: ['amendments', refused.index, fieldOf(refused, amendment)] },
        ...wordsOf(refused, amendment),
      };
    }
  },
};

const fields: Readonly<Record<Exclude<AmendmentObstacle, 'other-name'>, keyof Amendment>> = {
  'no-text': 'action',
  'no-name': 'action',
  'spare-text': 'text',
  'spare-name': 'as',
  'no-document': 'document',
  'not-amends': 'document',
  over: 'document',
  unclear: 'article',
  'no-article': 'article',
  several: 'article',
  gone: 'article',
  twice: 'article',
  last: 'article',
  taken: 'as',
  differs: 'was',
  'no-day': 'from',
  'too-early': 'from',
};

const fieldOf = ({ obstacle, found }: RefusedAmendment, { as }: Amendment): keyof Amendment => {
  if (obstacle !== 'other-name') return fields[obstacle];
  return as !== undefined && as.trim() === found ? 'as' : 'text';
};

interface Words {
  readonly message: Message;
  readonly fix: Message;
}

function wordsOf({ obstacle, found = '' }: RefusedAmendment, { article, action }: Amendment): Words {
  switch (obstacle) {
    case 'no-text':
      return {
        message: say('amendment-article.noText', { action }),
        fix: say('amendment-article.noTextFix'),
      };
    case 'no-name':
      return {
        message: say('amendment-article.noName', { action }),
        fix: say('amendment-article.noNameFix'),
      };
    case 'spare-text':
      return {
        message: say('amendment-article.spareText', { action }),
        fix: say('amendment-article.spareTextFix'),
      };
    case 'spare-name':
      return { message: say('amendment-article.spareName'), fix: say('amendment-article.spareNameFix') };
    case 'other-name':
      return {
        message: say('amendment-article.otherName', { found, article }),
        fix: say('amendment-article.otherNameFix'),
      };
    case 'no-document':
      return { message: say('amendment-article.noDocument'), fix: say('amendment-article.noDocumentFix') };
    case 'not-amends':
      return {
        message: say('amendment-article.notAmends', { found }),
        fix: say('amendment-article.notAmendsFix', { found }),
      };
    case 'over':
      return { message: say('amendment-article.over', { found }), fix: say('amendment-article.overFix') };
    case 'unclear':
      return {
        message: say('amendment-article.unclear', { article }),
        fix: say('amendment-article.unclearFix'),
      };
    case 'no-article':
      return {
        message:
          found === ''
            ? say('amendment-article.noArticles')
            : say('amendment-article.noArticle', { article, found }),
        fix: say('amendment-article.noArticleFix'),
      };
    case 'several':
      return {
        message: say('amendment-article.several', { article }),
        fix: say('amendment-article.severalFix'),
      };
    case 'gone':
      return { message: say('amendment-article.gone', { article }), fix: say('amendment-article.goneFix') };
    case 'twice':
      return { message: say('amendment-article.twice', { article }), fix: say('amendment-article.twiceFix') };
    case 'last':
      return { message: say('amendment-article.last', { article }), fix: say('amendment-article.lastFix') };
    case 'taken':
      return { message: say('amendment-article.taken', { found }), fix: say('amendment-article.takenFix') };
    case 'differs':
      return {
        message: say('amendment-article.differs', { article, found }),
        fix: say('amendment-article.differsFix'),
      };
    case 'no-day':
      return { message: say('amendment-article.noDay'), fix: say('amendment-article.noDayFix') };
    case 'too-early':
      return {
        message: say('amendment-article.tooEarly', { found }),
        fix: say('amendment-article.tooEarlyFix'),
      };
  }
}
