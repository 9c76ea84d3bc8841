import type { YAMLError } from 'yaml';
import { say } from '../text/message.ts';
import { quote } from './yaml-as-typed.ts';
import { lineForm, linesOf, type Mend, type Placed, type YamlText } from './yaml-lines.ts';
import { shifted } from './yaml-shifts.ts';

/** Anchors and aliases. */
export const aliasText: YamlText = {
  message: say('yaml-texts.alias'),
  fix: say('yaml-texts.aliasFix'),
};

const otherYaml: YamlText = {
  message: say('yaml-texts.other'),
  fix: say('yaml-texts.otherFix'),
};

const unclosed: YamlText = {
  message: say('yaml-texts.unclosed'),
  fix: say('yaml-texts.unclosedFix'),
};

const yamlTexts: Readonly<Partial<Record<YAMLError['code'], YamlText>>> = {
  TAB_AS_INDENT: {
    message: say('yaml-texts.tabAsIndent'),
    fix: say('yaml-texts.tabAsIndentFix'),
  },
  BAD_INDENT: {
    message: say('yaml-texts.badIndent'),
    fix: say('yaml-texts.badIndentFix'),
  },
  MISSING_CHAR: unclosed,
  BAD_ALIAS: aliasText,
};

/** `!type` before a value. */
export const tagText: YamlText = {
  message: say('yaml-texts.tag'),
  fix: say('yaml-texts.tagFix'),
};

/** A key that stands twice in one group. */
export const duplicateText = (key: string): YamlText => ({
  message: say('yaml-texts.duplicate', { key }),
  fix: say('yaml-texts.duplicateFix'),
});

/**
 * Explains YAML that cannot be read: every line with a usual slip, else the first place where the parser was lost;
 * its own words are never shown.
 */
export function brokenYaml(yaml: string, errors: readonly YAMLError[]): Placed[] {
  const slips = lineSlips(yaml);
  if (slips.length > 0) return slips;
  const [first] = errors;
  if (!first) return [];
  const place = (first.code === 'MISSING_CHAR' && openQuote(yaml)) || openBracket(yaml) || shifted(yaml);
  return [place || placedText(first, yaml)];
}

/** Every line with a usual slip, whether it can be read or not. */
export const lineSlips = (yaml: string): Placed[] => [...slipsIn(yaml)];

/** The line on which a quote begins that nothing ends. */
function openQuote(yaml: string): Placed | null {
  for (const { line, offset } of linesOf(yaml)) {
    const { key, value = '', before = '' } = lineForm.exec(line)?.groups ?? {};
    const [sign = ''] = /^["']/.exec(value) ?? [];
    if (key === undefined || sign === '' || value.split(sign).length % 2 === 1) continue;
    const quoted = quote(value.slice(1));
    return {
      offset: offset + line.length - value.length,
      message: say('yaml-texts.openQuote', { value }),
      fix: say('yaml-texts.openQuoteFix', { mended: `${before.trimStart()}${key}: ${quoted}` }),
      mend: { from: 0, length: value.length, text: quoted },
    };
  }
  return null;
}

/** The line on which a list or group in brackets begins that nothing ends. */
function openBracket(yaml: string): Placed | null {
  for (const { line, offset } of linesOf(yaml)) {
    const { value = '' } = lineForm.exec(line)?.groups ?? {};
    const count = (sign: string) => value.split(sign).length;
    if (
      (value.startsWith('[') && count('[') > count(']')) ||
      (value.startsWith('{') && count('{') > count('}'))
    )
      return { offset: offset + line.length - value.length, ...unclosed };
  }
  return null;
}

function placedText({ code, pos: [at] }: YAMLError, yaml: string): Placed {
  const start = yaml.lastIndexOf('\n', at) + 1;
  const [line = ''] = yaml.slice(start).split('\n');
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return { offset: at, ...(yamlTexts[code] ?? otherYaml) };
  const form = formOf(line.trimEnd());
  // What has one colon only stands in the wrong column.
  if (!/: .*: /.test(line) || !form || form.value === '')
    return { offset: at, ...(yamlTexts.BAD_INDENT ?? otherYaml) };
  const { value, valueAt, prefix } = form;
  const quoted = quote(value);
  return {
    offset: at,
    message: say('yaml-texts.twoColons'),
    fix: say('yaml-texts.twoColonsFix', { mended: prefix + quoted }),
    mend: { from: start + valueAt - at, length: value.length, text: quoted },
  };
}

function* slipsIn(yaml: string): Generator<Placed> {
  for (const { line, offset } of linesOf(yaml)) {
    const slip = slipOf(line);
    if (slip) yield { offset, ...slip };
  }
}

/** The parts of a line with a field. */
interface LineForm {
  /** The same line up to its value, written right. */
  readonly prefix: string;
  readonly colon: string;
  readonly colonAt: number;
  readonly gap: string;
  readonly value: string;
  readonly valueAt: number;
}

function formOf(line: string): LineForm | null {
  const { key, colon = '', gap = '', value = '', before = '' } = lineForm.exec(line)?.groups ?? {};
  if (key === undefined) return null;
  const valueAt = line.length - value.length;
  const colonAt = valueAt - gap.length - colon.length;
  return { prefix: `${before.trimStart()}${key}: `, colon, colonAt, gap, value, valueAt };
}

function slipOf(line: string): YamlText | null {
  const [tabs = ''] = /^[ \t]*\t[ \t]*/.exec(line) ?? [];
  if (tabs !== '') {
    const text = tabs.replaceAll('\t', '  ');
    return { ...(yamlTexts.TAB_AS_INDENT ?? otherYaml), mend: { from: 0, length: tabs.length, text } };
  }
  const form = formOf(line);
  if (!form || form.value.startsWith('//')) return null;
  const { colon, gap, value, prefix } = form;
  if (colon.includes('：')) return fullWidthColon(line.trim(), form);
  if (gap === '' && value !== '') return noSpace(line.trim(), form);
  if (gap.startsWith('\u3000')) return wideSpace(line.trim(), form);
  const isReserved = /^[@`%*&!]/.test(value) || /^["'][^"']*["'].*[^"'\s]$/.test(value);
  if (!isReserved) return null;
  const quoted = quote(value);
  return {
    message: say('yaml-texts.needsQuotes', { value }),
    fix: say('yaml-texts.needsQuotesFix', { mended: prefix + quoted }),
    mend: { from: form.valueAt, length: value.length, text: quoted },
  };
}

const plainOrQuoted = (value: string) => (/^[\w\p{L}][^#:"']*$/u.test(value) ? value : quote(value));

/** From the colon to the end of the line, written right. */
function afterKey({ colonAt, value, valueAt }: LineForm): Mend {
  const text = value === '' ? ':' : `: ${plainOrQuoted(value)}`;
  return { from: colonAt, length: valueAt + value.length - colonAt, text };
}

const fullWidthColon = (line: string, form: LineForm): YamlText => ({
  message: say('yaml-texts.fullWidthColon', { line }),
  fix: say('yaml-texts.fullWidthColonFix', { mended: form.prefix + plainOrQuoted(form.value) }),
  mend: afterKey(form),
});

const noSpace = (line: string, form: LineForm): YamlText => ({
  message: say('yaml-texts.noSpace', { line }),
  fix: say('yaml-texts.noSpaceFix', { mended: form.prefix + plainOrQuoted(form.value) }),
  mend: afterKey(form),
});

const wideSpace = (line: string, form: LineForm): YamlText => ({
  message: say('yaml-texts.wideSpace', { line }),
  fix: say('yaml-texts.wideSpaceFix', { mended: form.prefix + plainOrQuoted(form.value) }),
  mend: afterKey(form),
});
