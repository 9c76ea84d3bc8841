import { type Message, say } from '../text/message.ts';
import type { Ledger } from './account.ts';
import type { Mend, WalkContext } from './context.ts';
import { at } from './placed.ts';
import { findTabTables } from './tab-tables.ts';

/** A sign that looks like markup and was not taken as such: what it is meant as, and how that is written. */
interface Failure {
  readonly pattern: RegExp;
  /** Only at the beginning of a line of the file. */
  readonly atLineStart?: true;
  readonly meant: Message;
  readonly fix: Message;
  /** What the sign at its beginning has to be. */
  mend?(found: string): Omit<Mend, 'offset'>;
}

const failures: readonly Failure[] = [
  {
    pattern: /^[ ]{0,3}#{2,6}(?=[^\s#])[^\n]{0,20}/gm,
    atLineStart: true,
    meant: say('failed-markup.heading'),
    fix: say('failed-markup.headingSpace'),
    mend(found) {
      const [signs = ''] = /^ *#+/.exec(found) ?? [];
      return { length: signs.length, text: `${signs.trim()} ` };
    },
  },
  {
    // One sign before a number of a heading; `#1` may be a building.
    pattern:
      /^[ ]{0,3}#(?=[（(]?[一二三四五六七八九十]{1,4}[、）)]|第[一二三四五六七八九十百]{1,6}[章节条])[^\n]{0,20}/gm,
    atLineStart: true,
    meant: say('failed-markup.heading'),
    fix: say('failed-markup.headingSpace'),
    mend: (found) => ({ length: found.indexOf('#') + 1, text: '## ' }),
  },
  {
    pattern: /^[ ]{0,3}＃+[^\n]{0,20}/gm,
    atLineStart: true,
    meant: say('failed-markup.heading'),
    fix: say('failed-markup.headingSign'),
    mend(found) {
      const [signs = ''] = /^ *＃+[ \u3000]*/.exec(found) ?? [];
      // The first level is the title of the page.
      return { length: signs.length, text: `${'#'.repeat(Math.max(2, signs.trim().length))} ` };
    },
  },
  {
    pattern: /^[ ]{0,3}\|.*[^\\\n\r]\|[ \t]*$(?:\n[ ]{0,3}\|.*)*/gm,
    atLineStart: true,
    meant: say('failed-markup.table'),
    fix: say('failed-markup.tableLine'),
  },
  {
    pattern: /(?<![^\n])[^\n｜]*｜[^\n]*(?:\n[^\n｜]*｜[^\n]*)+/g,
    meant: say('failed-markup.table'),
    fix: say('failed-markup.tableBars'),
  },
  {
    pattern: /!?\[[^[\]\n]{0,80}\]\([^()\n]{1,200}\)/g,
    meant: say('failed-markup.pictureOrLink'),
    fix: say('failed-markup.spaceInAddress'),
  },
  {
    pattern: /!?\[[^[\]\n]+\][ \t]+\((?:https?:|\/|#|mailto:)[^()\n]*\)/g,
    meant: say('failed-markup.pictureOrLink'),
    fix: say('failed-markup.spaceBetween'),
  },
  {
    pattern: /\[\^[^[\]\n]{1,40}\]/g,
    meant: say('failed-markup.note'),
    fix: say('failed-markup.noteFix'),
  },
  {
    pattern:
      /(?:^|(?<=[\s，。；：、！？（“《]))(?:\*\*|__|~~)[ ]?(?=[^\s*_~，。；：、！？）”》\d-])[^\n*]{1,20}/gm,
    meant: say('failed-markup.emphasis'),
    fix: say('failed-markup.emphasisFix'),
  },
];

/** Any sign by which one of them is known; most texts have none. */
const suspicious = /#|＃|\||｜|\t|\]|\*\*|__|~~/;

/** Reports markup that was not taken as such and is shown as typed. */
export function findFailedMarkup(context: WalkContext, { source, texts }: Ledger): void {
  for (const [start, end] of texts) {
    const text = source.slice(start, end);
    if (!suspicious.test(text)) continue;
    const startsLine = /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, start - 20), start));
    findTabTables(context, text, start);
    for (const failure of failures)
      for (const { 0: found, index } of text.matchAll(failure.pattern)) {
        if (failure.atLineStart && index === 0 && !startsLine) continue;
        if (source.charAt(start + index - 1) === '\\') continue;
        report(context, start + index, found, failure);
      }
  }
}

function report(context: WalkContext, offset: number, found: string, { meant, fix, mend }: Failure): void {
  const typed = context.clean(found).trim();
  const first = typed.split('\n')[0] ?? '';
  const quoted = first.length > 40 ? `${first.slice(0, 40)}…` : first;
  context.report(
    'markup',
    at(offset),
    say('failed-markup.shownAsTyped', { quoted, meant }),
    fix,
    mend ? [{ offset, ...mend(found) }] : [],
  );
}
