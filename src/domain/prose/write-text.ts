import { escapeText } from './html.ts';
import { softBreak } from './output.ts';
import type { Walk } from './walk-state.ts';

/** Writes text as it was typed; line breaks of a paragraph are shown as planned. */
export function writeText({ context, output, blocks, verbatim, breaks }: Walk, value: string): void {
  const clean = context.clean(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark for a soft line break must come from here alone
  const text = /[\u0001\r]/.test(clean) ? clean.replace(/[\u0001\r]/g, '') : clean;
  if (!text.includes('\n') || verbatim) {
    output.html(output.plain ? text : escapeText(text));
    blocks.text(text);
    return;
  }
  if (text.trim() === '' && !breaks?.isParagraph) {
    output.html(text);
    blocks.text(text.replaceAll('\n', ' '));
    return;
  }
  for (const [at, line] of text.split('\n').entries()) {
    const isVisible = at > 0 && breaks?.next() === true;
    if (at > 0) output.html(isVisible ? '<br>\n' : softBreak);
    if (at > 0) blocks.text(isVisible ? '\n' : softBreak);
    output.html(output.plain ? line : escapeText(line));
    blocks.text(line);
  }
}
