import { unseenRuns } from '../docx/unseen-runs.ts';
import type { OfficePackage } from './office-package.ts';
import type { Removed } from './removed.ts';
import { withUsualPrefix } from './word-prefix.ts';
import { between, editXml, type Fate, type SeenElement } from './xml-edits.ts';

/** Parts that hold text of the document. */
const texts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const commentParts = /^word\/(?:comments\w*|people)\.xml$/;

const deleted = ['w:del', 'w:moveFrom'];
const inserted = ['w:ins', 'w:moveTo'];
const changes = [
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
];
const ranges = ['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'];
const marks = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'];

/** Accepts changes and takes comments, hidden runs and files within out of a Word document. */
export function cleanWord(file: OfficePackage): Removed[] {
  const counts = { revisions: 0, hiddenText: 0 };
  const comments = file.paths().some((path) => /^word\/comments\.xml$/.test(path))
    ? (file.text('word/comments.xml')?.match(/<(?:[\w.-]+:)?comment[\s>]/g)?.length ?? 0)
    : 0;
  file.remove(commentParts);
  const embedded = file.remove(/^word\/embeddings\//);
  for (const path of file.paths().filter((name) => texts.test(name))) {
    const before = file.text(path) ?? '';
    const usual = withUsualPrefix(before);
    const steps = [changed, hiddenRuns, runsLikeGround(file), remarks(embedded > 0)];
    const after = steps.reduce((xml, edit) => edit(xml, counts), usual);
    if (after !== usual) file.write(path, after);
  }
  return [
    ...(comments > 0 ? [{ kind: 'comments', count: comments } as const] : []),
    ...(counts.revisions > 0 ? [{ kind: 'revisions', count: counts.revisions } as const] : []),
    ...(counts.hiddenText > 0 ? [{ kind: 'hidden-text', count: counts.hiddenText } as const] : []),
    ...(embedded > 0 ? [{ kind: 'embedded', count: embedded } as const] : []),
  ];
}

interface Counts {
  revisions: number;
  hiddenText: number;
}

/** Rows that were deleted go whole; the mark stands in their properties. */
function rows(xml: string, counts: Counts): string {
  const edited = editXml(xml, new Set(['w:tr']), ({ whole }) =>
    /<w:(?:del|hidden)[\s/>]/.test(between(ownPart(whole), '<w:trPr>', '</w:trPr>') ?? '') ? 'drop' : null,
  );
  counts.revisions += edited.count;
  return edited.xml;
}

/** A row up to its first cell. */
const ownPart = (row: string): string => row.slice(0, Math.max(0, row.search(/<w:tc[\s>]/)));

function changed(xml: string, counts: Counts): string {
  const names = new Set([...deleted, ...inserted, ...changes, ...ranges]);
  const byRow = rows(xml, counts);
  const edited = editXml(byRow, names, ({ name }) => (inserted.includes(name) ? 'unwrap' : 'drop'));
  counts.revisions += edited.count;
  return edited.xml;
}

function hiddenRuns(xml: string, counts: Counts): string {
  const edited = editXml(xml, new Set(['w:r']), ({ whole }: SeenElement): Fate => {
    const properties = between(whole, '<w:rPr>', '</w:rPr>') ?? '';
    return /<w:vanish(?:\/| \/| w:val="(?:1|true|on)")/.test(properties) ? 'drop' : null;
  });
  counts.hiddenText += edited.count;
  return edited.xml;
}

/** Runs of the colour of what is behind them, and those that a style hides. */
const runsLikeGround = (file: OfficePackage) => (xml: string, counts: Counts) => {
  const unseen = unseenRuns(xml, stylesOf(file));
  if (unseen.size === 0) return xml;
  let at = 0;
  const edited = editXml(xml, new Set(['w:r']), ({ whole }): Fate => {
    if (!unseen.has(at)) {
      at++;
      return null;
    }
    // Runs within one that goes are not asked for.
    at += whole.match(/<w:r[\s/>]/g)?.length ?? 1;
    return 'drop';
  });
  counts.hiddenText += edited.count;
  return edited.xml;
};

const remarks = (embedded: boolean) => (xml: string) =>
  editXml(xml, new Set([...marks, ...(embedded ? ['o:OLEObject'] : [])]), () => 'drop').xml;

const stylesOf = (file: OfficePackage): string | null => {
  const styles = file.text('word/styles.xml');
  return styles && withUsualPrefix(styles);
};
