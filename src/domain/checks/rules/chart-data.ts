import { type FigureQuery, figureQuery, reportsOfBody, reportsWith } from '../../charted-reports.ts';
import type { Corpus } from '../../corpus.ts';
import { nearestName } from '../../nearest-name.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/**
 * A chart shows a figure of reports: where none states it, the page would be without the chart, and nobody would
 * know.
 */
export const chartData: RuleOf<'corpus'> = {
  id: 'chart-data',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('chart-data.title'),
  help: say('chart-data.help'),
  *check({ corpus, broken }) {
    for (const entry of corpus.entries)
      for (const { name, props, line, column } of entry.prose.components) {
        if (name !== 'Chart') continue;
        const query = figureQuery(corpus, entry, props);
        // Of a body that there is not, another rule tells.
        if (!corpus.byPath.has(`bodies/${query.body}`) || reportsWith(corpus, query).length > 0) continue;
        // A report that cannot be read may state it.
        if ([...broken].some((path) => path.startsWith('reports/'))) continue;
        yield {
          entry,
          at: { position: { line, column } },
          message: say('chart-data.found', { body: query.body, figure: query.figure }),
          fix: adviceFor(corpus, query),
        };
      }
  },
};

function adviceFor(corpus: Corpus, { figure, body }: FigureQuery): Message {
  const years = reportsWith(corpus, { figure, body }).map(({ data }) => data.year);
  if (years.length > 0) return say('chart-data.otherYears', { years });
  const figures = [
    ...new Set(reportsOfBody({ corpus }, body).flatMap(({ data }) => Object.keys(data.figures ?? {}))),
  ];
  const nearest = nearestName(figure, figures);
  if (nearest) return say('chart-data.nearest', { nearest });
  return figures.length > 0 ? say('chart-data.known', { figures }) : say('chart-data.none');
}
