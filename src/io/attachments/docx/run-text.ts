import { signOfFont, signsOfFont } from '../font-signs.ts';
import { formulaText } from './formula.ts';
import { linkOfFields, withAnchor } from './link-target.ts';
import { pictureIds } from './picture-ids.ts';
import { lookOf } from './run-look.ts';
import type { Styles } from './styles.ts';
import { type Ground, isLikeGround } from './white-text.ts';
import { type WordRun, withNote, withText } from './word-run.ts';
import { child, elementsOf, switchOf, valOf, type XmlElement } from './xml-tree.ts';

/** Text of a paragraph, and what hangs on it. */
export interface RunText {
  runs: WordRun[];
  /** All of the text is bold; the run that is read is. */
  bold: boolean;
  runIsBold: boolean;
  /** The run that is read. */
  run: XmlElement | null;
  /** Some of the text is that of a table of contents. */
  contents: boolean;
  /** Contents of text boxes. */
  readonly boxes: XmlElement[];
  /** Notes in the order of their marks. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  /** Pictures with their descriptions; the first of the ids that stands for one is meant. */
  readonly pictures: { readonly ids: readonly string[]; readonly alt: string }[];
  /** Description that was read last: it stands before its picture. */
  alt: string;
}

/** What a file holds that nobody sees. */
export interface Unseen {
  hiddenText: boolean;
  /** Runs with text that is hidden, or of the colour of what is behind it. */
  readonly runs: Set<XmlElement>;
  /** Insertions, deletions and moves that were never accepted. */
  revisions: number;
  /** Formulas in which something stands above something else; their text is in one line. */
  formulas: number;
  /** Signs of fonts that stand for no character. */
  signs: number;
}

/** What is remembered from one paragraph to the next. */
export interface RunState {
  readonly styles: Styles;
  readonly unseen: Unseen;
  readonly fields: OpenField[];
  /** Targets of the links of the part that is read, by the id of their relation. */
  links: ReadonlyMap<string, string>;
  /** Target of the link that is read. */
  href: string | undefined;
  /** How many fields are open where a table of contents begins; 0 outside of one. */
  contents: number;
  /** What is behind the text that is read. */
  ground: Ground;
}

/** A field that is open: while its code is read, what stands there is no text. */
interface OpenField {
  code: string;
  isCode: boolean;
}

/**
 * Elements whose text is not that of the document: properties, deleted text, the code of fields, the reading above a
 * character.
 */
const silent: ReadonlySet<string> = new Set(
  (
    'w:pPr w:rPr w:sdtPr w:sdtEndPr w:tblPr w:trPr w:tcPr w:sectPr w:instrText w:delText ' +
    'w:delInstrText w:rt w:rubyPr w:fldData w:customXmlPr w:smartTagPr'
  ).split(' '),
);
const deletions: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
const insertions: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);

/**
 * Reads what a reader sees of a paragraph: insertions as if they were accepted, nothing deleted or hidden. `style` is
 * that of the paragraph.
 */
export function readRuns(paragraph: XmlElement, style: string | undefined, state: RunState): RunText {
  const found: RunText = {
    ...{ runs: [], bold: true, runIsBold: false, run: null, contents: false, alt: '' },
    ...{ boxes: [], notes: [], pictures: [] },
  };
  for (const element of elementsOf(paragraph)) read(element, false, found, style, state);
  return found;
}

function read(
  element: XmlElement,
  hidden: boolean,
  found: RunText,
  style: string | undefined,
  state: RunState,
): void {
  const { name, attributes } = element;
  if (name === 'w:instrText') {
    if (state.contents === 0 && isContents(element)) state.contents = state.fields.length;
    const field = state.fields.at(-1);
    if (field) field.code += textIn(element);
  }
  if (silent.has(name)) return;
  if (deletions.has(name)) {
    state.unseen.revisions++;
    return;
  }
  if (insertions.has(name)) state.unseen.revisions++;
  if (name === 'mc:AlternateContent') {
    const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
    if (chosen) read(chosen, hidden, found, style, state);
    return;
  }
  if (name === 'w:txbxContent') {
    if (!hidden) found.boxes.push(element);
    return;
  }
  if (name === 'docPr') found.alt = attributes.descr ?? '';
  const ids = pictureIds(element);
  if (ids.length > 0 && !hidden) found.pictures.push({ ids, alt: found.alt });
  if (name === 'w:r') {
    found.runIsBold = isBold(element, style, state.styles);
    found.run = element;
  }
  const below = name === 'w:r' ? hidden || isUnseen(element, style, state) : hidden;
  const said = name === 'm:oMath' ? formulaOf(element, below, state) : sayOf(element, found, state);
  if (said !== null) {
    if (state.fields.some(({ isCode }) => isCode)) return;
    const isText = said.trim() !== '';
    if (below && isText) {
      state.unseen.hiddenText = true;
      if (found.run) state.unseen.runs.add(found.run);
    }
    if (!below) {
      const href = state.href ?? linkOfFields(state.fields.map(({ code }) => code));
      const look = lookOf(found.run);
      if (said !== '')
        found.runs = withText(found.runs, said, {
          ...(href !== undefined && { href }),
          ...(look && { look }),
        });
      found.bold &&= found.runIsBold || !isText;
      found.contents ||= isText && state.contents > 0;
    }
    return;
  }
  const before = state.href;
  if (name === 'w:hyperlink')
    state.href = withAnchor(state.links.get(attributes.id ?? ''), attributes.anchor);
  for (const one of elementsOf(element)) read(one, below, found, style, state);
  state.href = before;
}

function formulaOf(element: XmlElement, hidden: boolean, { unseen }: RunState): string {
  const { text, isPlain } = formulaText(element);
  if (!hidden && !isPlain) unseen.formulas++;
  return text;
}

const textIn = ({ children }: XmlElement): string =>
  children.filter((text) => typeof text === 'string').join('');

/** What an element of a run says; null for one that only holds others. */
function sayOf(element: XmlElement, found: RunText, state: RunState): string | null {
  const { fields } = state;
  const { name, attributes } = element;
  switch (name) {
    case 'w:t':
      return plainText(textIn(element), found.run, state.unseen);
    case 'w:tab':
    case 'w:ptab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolText(attributes, state.unseen);
    case 'w:fldChar':
      if (attributes.fldCharType === 'begin') fields.push({ code: '', isCode: true });
      if (attributes.fldCharType === 'separate') {
        const field = fields.at(-1);
        if (field) field.isCode = false;
      }
      if (attributes.fldCharType === 'end') fields.pop();
      if (fields.length < state.contents) state.contents = 0;
      return '';
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      const id = attributes.id ?? '';
      found.notes.push({ kind, id });
      if (found.run && !state.unseen.runs.has(found.run)) found.runs = withNote(found.runs, `${kind} ${id}`);
      return '';
    }
    default:
      return null;
  }
}

function symbolText({ font = '', char = '' }: XmlElement['attributes'], unseen: Unseen): string {
  const sign = signOfFont(font, Number.parseInt(char, 16));
  if (sign === null) unseen.signs++;
  return sign ?? '';
}

/** Text whose signs of fonts are the characters that they show. */
function plainText(text: string, run: XmlElement | null, unseen: Unseen): string {
  if (!/[\uf020-\uf0ff]/.test(text)) return text;
  const { ascii, hAnsi } = child(child(run ?? undefined, 'w:rPr'), 'w:rFonts')?.attributes ?? {};
  const found = signsOfFont(text, ascii ?? hAnsi ?? '');
  unseen.signs += found.unknown;
  return found.text;
}

/** The code of the field that makes a table of contents. */
const isContents = ({ children }: XmlElement): boolean => /^\s*TOC\b/.test(String(children[0] ?? ''));

function isBold(run: XmlElement, paragraph: string | undefined, styles: Styles): boolean {
  const properties = child(run, 'w:rPr');
  return (
    switchOf(properties, 'w:b') ??
    styles.emboldens(valOf(properties, 'w:rStyle')) ??
    styles.emboldens(paragraph) ??
    false
  );
}

/** Marked as hidden, or of the colour of what is behind it. */
const isUnseen = (run: XmlElement, style: string | undefined, { styles, ground }: RunState): boolean =>
  isHidden(run, style, styles) || isLikeGround(run, ground);

/** What stands at the run itself counts before its style, that before the style of the paragraph. */
function isHidden(run: XmlElement, paragraph: string | undefined, styles: Styles): boolean {
  const properties = child(run, 'w:rPr');
  return (
    switchOf(properties, 'w:vanish') ??
    styles.hides(valOf(properties, 'w:rStyle')) ??
    styles.hides(paragraph) ??
    false
  );
}
