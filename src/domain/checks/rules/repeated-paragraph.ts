import { ancestry, type EntryOf, entriesOf, publisherOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { LongParagraph } from '../../wording/mentions/mentions.ts';
import type { RuleOf } from '../rule.ts';

type Report = EntryOf<'reports'>;
interface Place {
  readonly report: Report;
  readonly paragraph: LongParagraph;
}

/**
 * Reports of two bodies with the same paragraphs: reports that repeat others are held against their makers (notices on
 * the annual report name 内容雷同). Paragraphs of 100 characters and more count, word by word; how a report begins,
 * texts with a source and bodies of which one stands above the other do not. It does not see a text with other numbers.
 */
export const repeatedParagraph: RuleOf<'corpus'> = {
  id: 'repeated-paragraph',
  needs: 'corpus',
  severity: 'notice',
  lowerable: true,
  title: say('repeated-paragraph.title'),
  help: say('repeated-paragraph.help'),
  *check({ corpus, mentions }) {
    const first = new Map<string, Place>();
    for (const report of entriesOf(corpus, 'reports')) {
      if (report.data.source || report.data.withdrawn) continue;
      const publisher = publisherOf(corpus, report);
      const line = ancestry(corpus, publisher);
      const repeated = (mentions(report)?.paragraphs ?? []).flatMap((paragraph) => {
        const place = first.get(paragraph.digest);
        if (!place) first.set(paragraph.digest, { report, paragraph });
        const other = place ? publisherOf(corpus, place.report) : publisher;
        const isOwn = line.includes(other) || ancestry(corpus, other).includes(publisher);
        return place && !isOwn ? [{ paragraph, place }] : [];
      });
      const [{ paragraph, place } = {}, ...more] = repeated;
      if (paragraph && place)
        yield {
          entry: report,
          at: { position: { line: paragraph.line, column: 1 } },
          message: say('repeated-paragraph.found', {
            start: paragraph.start,
            file: place.report.file,
            line: place.paragraph.line,
            title: place.report.data.title,
            count: more.length + 1,
          }),
          fix: say('repeated-paragraph.fix'),
        };
    }
  },
};
