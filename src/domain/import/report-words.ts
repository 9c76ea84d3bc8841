import { type Message, say } from '../text/message.ts';
import type { Loss, LossRule, Notice, NoticeKind, Place } from './blocks.ts';
import type { ConvertedTree } from './convert-tree.ts';
import type { Question } from './questions.ts';

/** What the rules are called by which lines go. */
export const ruleWords: Readonly<Record<LossRule, Message>> = {
  'title-repeated': say('import-loss.titleRepeated'),
  breadcrumb: say('import-loss.breadcrumb'),
  'view-count': say('import-loss.viewCount'),
  'page-tools': say('import-loss.pageTools'),
  share: say('import-loss.share'),
  neighbours: say('import-loss.neighbours'),
  related: say('import-loss.related'),
  footer: say('import-loss.footer'),
  navigation: say('import-loss.navigation'),
  metadata: say('import-loss.metadata'),
  'page-number': say('import-loss.pageNumber'),
  'running-head': say('import-loss.runningHead'),
  contents: say('import-loss.contents'),
  'page-break': say('import-loss.pageBreak'),
  'crawler-key': say('import-loss.crawlerKey'),
  hidden: say('import-loss.hidden'),
  'statutory-table': say('import-loss.statutoryTable'),
  'editor-mark': say('import-loss.editorMark'),
};

const nowhere: Place = { page: null, line: null };

const noticeWords: Readonly<Record<NoticeKind, (notice: Notice) => Message>> = {
  encoding: ({ detail }) => say('import-notice.encoding', { encoding: detail }),
  revisions: ({ count }) => say('import-notice.revisions', { count }),
  comments: ({ count }) => say('import-notice.comments', { count }),
  'hidden-text': () => say('import-notice.hiddenText'),
  pictures: ({ count }) => say('import-notice.pictures', { count }),
  'no-alt': ({ count }) => say('import-notice.noAlt', { count }),
  'missing-files': ({ detail }) => say('import-notice.missingFiles', { names: detail }),
  'reduced-pictures': ({ detail }) => say('import-notice.reducedPictures', { names: detail }),
  'large-pictures': ({ detail }) => say('import-notice.largePictures', { names: detail }),
  cleaned: ({ count }) => say('import-notice.cleaned', { count }),
  'not-cleaned': ({ detail }) => say('import-notice.notCleaned', { names: detail }),
  'dead-links': ({ count, detail }) => say('import-notice.deadLinks', { count, links: detail }),
  'lost-links': ({ count, detail, place = nowhere }) =>
    say('import-notice.lostLinks', { count, links: detail, place: placeWords(place) }),
  'lost-picture': ({ detail, place = nowhere }) =>
    say('import-notice.lostPicture', { address: detail, place: placeWords(place) }),
  'source-kept': ({ detail }) => say('import-notice.sourceKept', { name: detail }),
  formulas: ({ count }) => say('import-notice.formulas', { count }),
  signs: ({ count }) => say('import-notice.signs', { count }),
  objects: ({ count }) => say('import-notice.objects', { count }),
  scan: () => say('import-notice.scan'),
  'scan-pages': ({ detail }) => say('import-notice.scanPages', { pages: detail }),
  'loose-tables': ({ detail }) => say('import-notice.looseTables', { pages: detail }),
  gibberish: ({ detail }) => say('import-notice.gibberish', { text: detail }),
  hijacked: ({ detail }) => say('import-notice.hijacked', { text: detail }),
  macros: () => say('import-notice.macros'),
};

const questionWords = (question: Question): Message => {
  switch (question.kind) {
    case 'secret':
      return say('import-question.secret', { text: question.text });
    case 'internal':
      return say('import-question.internal', { text: question.text });
    case 'publisher':
      return say('import-question.publisher', { names: question.names, publisher: question.publisher });
    case 'title-guessed':
      return say('import-question.titleGuessed', { title: question.text });
    case 'year-missing':
      return say('import-question.yearMissing');
    case 'days':
      return say('import-question.days', { days: question.values });
  }
};

/** Questions that keep a file from being written until they are answered. */
const stops: ReadonlySet<Question['kind']> = new Set(['secret', 'internal', 'publisher'] as const);

/** Whether a text must not be written before somebody has answered. */
export const mustStop = ({ questions }: ConvertedTree): boolean =>
  questions.some(({ kind }) => stops.has(kind));

/** What is told by a reader or a later step, in words. */
export const noticeMessage = (notice: Notice): Message => noticeWords[notice.kind](notice);

/** A report in words: what is asked, what is told, then every line that went, with its place. */
export const reportWords = ({ questions, notices, losses, notes }: ConvertedTree): Message[] => [
  ...questions.map(questionWords),
  ...notices.map(noticeMessage),
  ...notes,
  ...losses.map(lossWords),
];

const lossWords = ({ rule, text, place }: Loss): Message =>
  say('import-loss.line', { rule: ruleWords[rule], text, place: placeWords(place) });

function placeWords({ page, line }: Place): Message {
  if (page !== null) return say('import-loss.atPage', { page });
  return line === null ? say('import-loss.somewhere') : say('import-loss.atLine', { line });
}
