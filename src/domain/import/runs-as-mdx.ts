import { type Look, type Run, textOfRuns } from './blocks.ts';
import { escapeHeading, escapeLine, escapeLink } from './escape.ts';

export const shownText = (runs: readonly Run[]): string => textOfRuns(runs).trim();

/** Runs of one line; a link keeps its words, and its target where a browser may follow it. */
export function lineOf(runs: readonly Run[]): string {
  if (runs.every(({ href, note, look }) => href === undefined && note === undefined && look === undefined))
    return escapeLine(shownText(runs));
  return runs
    .map(({ text, href, note, look }, at) => {
      const shown = at === 0 ? text.trimStart() : at === runs.length - 1 ? text.trimEnd() : text;
      const plain = at === 0 ? escapeLine(shown) : escapeHeading(shown);
      const linked = href === undefined || shown.trim() === '' ? plain : escapeLink(shown.trim(), href);
      return looking(linked, look) + (note === undefined ? '' : `[^${note}]`);
    })
    .join('');
}

export const looking = (written: string, look: Look | undefined): string =>
  look === undefined || written.trim() === '' ? written : `<${look}>${written}</${look}>`;
