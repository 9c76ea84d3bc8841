import { say } from '../text/message.ts';
import { lineForm, linesOf, type Placed } from './yaml-lines.ts';

/** The first line with a field that does not line up with the others. */
export const shifted = (yaml: string): Placed | null => shiftedFirst(yaml) ?? shiftedLine(yaml);

/** The first field, where it stands further to the right than another one. */
function shiftedFirst(yaml: string): Placed | null {
  const fields = [...linesOf(yaml)].filter(({ line }) => lineForm.test(line));
  const [first] = fields;
  const indents = fields.map(({ line }) => line.length - line.trimStart().length);
  const count = (indents[0] ?? 0) - Math.min(...indents);
  if (!first || count === 0) return null;
  return {
    offset: first.offset,
    message: say('yaml-texts.shiftedFirst', { line: first.line.trim() }),
    fix: say('yaml-texts.shiftedFix', { count }),
    mend: { from: 0, length: count, text: '' },
  };
}

/** A field that stands further to the right than the one above it, which has a value already. */
function shiftedLine(yaml: string): Placed | null {
  let above: { readonly indent: number; readonly hasValue: boolean } | null = null;
  for (const { line, offset } of linesOf(yaml)) {
    if (line.trim() === '') continue;
    const { key, value = '', before = '' } = lineForm.exec(line)?.groups ?? {};
    if (key !== undefined && above?.hasValue && before.trim() === '' && before.length > above.indent)
      return {
        offset,
        message: say('yaml-texts.shifted', { line: line.trim() }),
        fix: say('yaml-texts.shiftedFix', { count: before.length - above.indent }),
        mend: { from: above.indent, length: before.length - above.indent, text: '' },
      };
    above = { indent: before.length, hasValue: key !== undefined && value !== '' && !/^[|>]/.test(value) };
  }
  return null;
}
