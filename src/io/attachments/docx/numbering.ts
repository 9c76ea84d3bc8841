import { boxOf } from '../font-signs.ts';
import { formatNumber } from './number-format.ts';
import type { Styles } from './styles.ts';
import { child, elementsOf, switchOf, valOf, type XmlElement } from './xml-tree.ts';

/** Counts the paragraphs of lists, in the order of the text. */
export interface Numbering {
  /**
   * The number of the next paragraph of a list at a level, as it is shown (`第二条`, `2.1`); of bullets only boxes
   * that are ticked or not; empty for lists without numbers.
   */
  next(
    list: string,
    level: number,
  ): { readonly label: string; readonly glued: boolean; readonly isBullet: boolean };
  /** The level of a list that belongs to a style of paragraphs. */
  levelOf(list: string, style: string): number | null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Nothing stands between the number and the text. */
  readonly glued: boolean;
  /** Begins anew after a level above this one; 0 for never. */
  readonly restart: number | null;
  readonly decimalOnly: boolean;
  readonly style: string | undefined;
  /** Font of the number or bullet. */
  readonly font: string;
}

interface List {
  /** Lists of the same count go on with each other's numbers. */
  readonly count: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const levelsOfWord = 9;

/** Reads the part of the lists; null for a file without one. */
export function numberingOf(part: XmlElement | null, styles: Styles): Numbering {
  const lists = listsOf(part, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    levelOf(list, style) {
      const found = [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style);
      return found?.[0] ?? null;
    },
    next(id, at) {
      const list = lists.get(id);
      const level = list?.levels.get(at);
      if (!list || !level) return { label: '', glued: true, isBullet: false };
      const counters = counts.get(list.count) ?? [];
      counts.set(list.count, counters);
      const own = list.starts.get(at);
      const before = counters[at];
      const isFirst = own !== undefined && !begun.has(`${id} ${at}`);
      counters[at] = isFirst || before === undefined ? (own ?? level.start) : before + 1;
      begun.add(`${id} ${at}`);
      for (let below = at + 1; below < levelsOfWord; below++) {
        const { restart = null } = list.levels.get(below) ?? {};
        if (restart === null || at < restart) counters[below] = undefined;
      }
      const isBullet = level.format === 'bullet';
      return { label: labelOf(list, at, counters), glued: level.glued, isBullet };
    },
  };
}

function labelOf(list: List, at: number, counters: readonly (number | undefined)[]): string {
  const level = list.levels.get(at);
  if (!level) return '';
  if (level.format === 'bullet') return boxOf(level.text, level.font);
  return level.text.replace(/%([1-9])/g, (_found, digit: string) => {
    const other = Number(digit) - 1;
    const { format = 'decimal', start = 1 } = list.levels.get(other) ?? {};
    return formatNumber(counters[other] ?? start, level.decimalOnly ? 'decimal' : format);
  });
}

function listsOf(part: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
  const elements = part ? elementsOf(part) : [];
  const abstracts = new Map(
    elements.flatMap((element): [string, XmlElement][] =>
      element.name === 'w:abstractNum' ? [[element.attributes.abstractNumId ?? '', element]] : [],
    ),
  );
  const numbers = new Map(
    elements.flatMap((element): [string, XmlElement][] =>
      element.name === 'w:num' ? [[element.attributes.numId ?? '', element]] : [],
    ),
  );
  const abstractOf = (number: XmlElement | undefined, hops = 0): string => {
    const id = valOf(number, 'w:abstractNumId') ?? '';
    const link = valOf(abstracts.get(id), 'w:numStyleLink');
    const linked = link === undefined ? null : styles.linkedList(link);
    return linked === null || hops > 5 ? id : abstractOf(numbers.get(linked), hops + 1);
  };
  return new Map(
    [...numbers].map(([id, number]): [string, List] => {
      const count = abstractOf(number);
      const levels = levelsIn(abstracts.get(count));
      const starts = new Map<number, number>();
      for (const change of elementsOf(number)) {
        if (change.name !== 'w:lvlOverride') continue;
        const start = valOf(change, 'w:startOverride');
        if (start !== undefined) starts.set(Number(change.attributes.ilvl), Number(start));
        for (const [at, level] of levelsIn(change)) levels.set(at, level);
      }
      return [id, { count, levels, starts }];
    }),
  );
}

const levelsIn = (element: XmlElement | undefined): Map<number, Level> =>
  new Map(
    (element ? elementsOf(element) : []).flatMap((level): [number, Level][] =>
      level.name === 'w:lvl' ? [[Number(level.attributes.ilvl), levelFrom(level)]] : [],
    ),
  );

function levelFrom(level: XmlElement): Level {
  const restart = valOf(level, 'w:lvlRestart');
  return {
    start: Number(valOf(level, 'w:start') ?? 0),
    format: formatIn(level),
    text: valOf(level, 'w:lvlText') ?? '',
    glued: valOf(level, 'w:suff') === 'nothing',
    restart: restart === undefined ? null : Number(restart),
    decimalOnly: switchOf(level, 'w:isLgl') ?? false,
    style: valOf(level, 'w:pStyle'),
    font: child(child(level, 'w:rPr'), 'w:rFonts')?.attributes.ascii ?? '',
  };
}

/** Newer formats stand in a choice beside the one for older programs. */
function formatIn(level: XmlElement): string {
  const direct = child(level, 'w:numFmt');
  const choice = child(child(child(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt');
  const { val = 'decimal', format = '' } = (choice ?? direct)?.attributes ?? {};
  return val === 'custom' && format.startsWith('0') ? 'decimalZero' : val;
}
