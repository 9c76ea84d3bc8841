import { isOfFrequency } from '../../catalogue/periods.ts';
import { bodyOf, type Corpus } from '../../corpus.ts';
import { nearestName } from '../../nearest-name.ts';
import type { Obligation, Statement } from '../../schema/catalogue.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A catalogue, or statements in it, that contradict themselves or name what there is not. */
export const catalogueConflict: RuleOf<'corpus'> = {
  id: 'catalogue-conflict',
  needs: 'corpus',
  severity: 'error',
  title: say('catalogue-conflict.title'),
  help: say('catalogue-conflict.help'),
  *check({ corpus, broken, locateAsked }) {
    const isBody = (id: string) => bodyOf(corpus, id) !== undefined || broken.has(`bodies/${id}`);
    for (const { field, message, fix } of [
      ...ofObligations(corpus, isBody),
      ...ofStatements(corpus, isBody),
    ]) {
      const { file, position } = locateAsked('catalogue.yaml', field);
      yield { entry: null, file, at: { position }, message, fix };
    }
  },
};

interface Conflict {
  readonly field: readonly PropertyKey[];
  readonly message: Message;
  readonly fix: Message;
}
type IsBody = (id: string) => boolean;

const noBody = (field: readonly PropertyKey[], body: string): Conflict => ({
  field,
  message: say('catalogue-conflict.body', { body }),
  fix: say('catalogue-conflict.bodyFix'),
});

function* ofObligations({ catalogue }: Corpus, isBody: IsBody): Generator<Conflict> {
  const seen = new Set<string>();
  for (const [at, { id, since, until, bodies }] of (catalogue?.obligations ?? []).entries()) {
    const field = ['obligations', at];
    if (seen.has(id))
      yield {
        ...{ field: [...field, 'id'], message: say('catalogue-conflict.twice', { id }) },
        fix: say('catalogue-conflict.twiceFix'),
      };
    seen.add(id);
    if (since && until && until < since)
      yield {
        ...{ field: [...field, 'until'], message: say('catalogue-conflict.reversed', { since, until }) },
        fix: say('catalogue-conflict.reversedFix'),
      };
    for (const [index, body] of (bodies?.ids ?? []).entries())
      if (!isBody(body)) yield noBody([...field, 'bodies', 'ids', index], body);
  }
}

function* ofStatements({ catalogue, today }: Corpus, isBody: IsBody): Generator<Conflict> {
  const { obligations = [], statements = [] } = catalogue ?? {};
  const seen = new Set<string>();
  for (const [at, statement] of statements.entries()) {
    const field = ['statements', at];
    const known = obligations.find(({ id }) => id === statement.obligation);
    const said = [statement.obligation, statement.body, statement.period].join(' ');
    if (seen.has(said))
      yield {
        ...{ field, message: say('catalogue-conflict.statedTwice') },
        fix: say('catalogue-conflict.statedTwiceFix'),
      };
    seen.add(said);
    if (!known) yield unknown([...field, 'obligation'], statement, obligations);
    else if (statement.period && !isOfFrequency(statement.period, known.period))
      yield {
        field: [...field, 'period'],
        message: say('catalogue-conflict.period', { period: statement.period }),
        fix: say('catalogue-conflict.periodFix'),
      };
    if (!isBody(statement.body)) yield noBody([...field, 'body'], statement.body);
    if (statement.date > today)
      yield {
        field: [...field, 'date'],
        message: say('catalogue-conflict.future', { date: statement.date, today }),
        fix: say('catalogue-conflict.futureFix'),
      };
  }
}

function unknown(
  field: readonly PropertyKey[],
  { obligation }: Statement,
  obligations: readonly Obligation[],
): Conflict {
  const ids = obligations.map(({ id }) => id);
  const nearest = nearestName(obligation, ids) ?? ids[0] ?? '';
  return {
    field,
    message: say('catalogue-conflict.obligation', { id: obligation }),
    fix: say('catalogue-conflict.obligationFix', { nearest }),
  };
}
