import type { YAMLError } from 'yaml';
import { type Message, say } from '../text/message.ts';
import { quote } from './yaml-as-typed.ts';

/** What is wrong with the form of YAML, and how to mend it. */
export interface YamlText {
  readonly message: Message;
  readonly fix: Message;
}

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

type Placed = YamlText & { readonly offset: number };

/**
 * Explains YAML that cannot be read: every line with a usual slip, else the first place where the parser was lost;
 * its own words are never shown.
 */
export function brokenYaml(yaml: string, errors: readonly YAMLError[]): Placed[] {
  const slips = lineSlips(yaml);
  if (slips.length > 0) return slips;
  const [first] = errors;
  if (!first) return [];
  const place = (first.code === 'MISSING_CHAR' && openQuote(yaml)) || openBracket(yaml) || shiftedLine(yaml);
  return [place || { offset: first.pos[0], ...textOf(first, yaml) }];
}

/** Every line with a usual slip, whether it can be read or not. */
export const lineSlips = (yaml: string): Placed[] => [...slipsIn(yaml)];

/** The line on which a quote begins that nothing ends. */
function openQuote(yaml: string): Placed | null {
  for (const { line, offset } of linesOf(yaml)) {
    const { key, value = '', before = '' } = lineForm.exec(line)?.groups ?? {};
    const [sign = ''] = /^["']/.exec(value) ?? [];
    if (key === undefined || sign === '' || value.split(sign).length % 2 === 1) continue;
    const mended = `${before.trimStart()}${key}: ${quote(value.slice(1))}`;
    return {
      offset: offset + line.length - value.length,
      message: say('yaml-texts.openQuote', { value }),
      fix: say('yaml-texts.openQuoteFix', { mended }),
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
      };
    above = { indent: before.length, hasValue: key !== undefined && value !== '' && !/^[|>]/.test(value) };
  }
  return null;
}

function* linesOf(yaml: string): Generator<{ readonly line: string; readonly offset: number }> {
  let offset = 0;
  for (const line of yaml.split('\n')) {
    yield { line: line.trimEnd(), offset };
    offset += line.length + 1;
  }
}

function textOf({ code, pos: [at] }: YAMLError, yaml: string): YamlText {
  const [line = ''] = yaml.slice(yaml.lastIndexOf('\n', at) + 1).split('\n');
  // What has one colon only stands in the wrong column.
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return yamlTexts[code] ?? otherYaml;
  const { key = '', value = '', before = '' } = lineForm.exec(line.trimEnd())?.groups ?? {};
  // What has one colon only stands in the wrong column.
  return /: .*: /.test(line) && value !== ''
    ? twoColons(`${before.trimStart()}${key}: ${quote(value)}`)
    : (yamlTexts.BAD_INDENT ?? otherYaml);
}

const lineForm =
  /^(?<before>\s*(?:- +)?)(?<key>[A-Za-z][\w-]*)(?<colon>[ \t]*[:：])(?<gap>[ \t]*)(?<value>.*)$/;

function* slipsIn(yaml: string): Generator<Placed> {
  for (const { line, offset } of linesOf(yaml)) {
    const slip = slipOf(line);
    if (slip) yield { offset, ...slip };
  }
}

function slipOf(line: string): YamlText | null {
  if (/^ *\t/.test(line)) return yamlTexts.TAB_AS_INDENT ?? otherYaml;
  const { key, colon = '', gap = '', value = '', before = '' } = lineForm.exec(line)?.groups ?? {};
  if (key === undefined || value.startsWith('//')) return null;
  const mended = `${before.trimStart()}${key}: `;
  if (colon.includes('：')) return fullWidthColon(line.trim(), `${mended}${plainOrQuoted(value)}`);
  if (gap === '' && value !== '') return noSpace(line.trim(), `${mended}${plainOrQuoted(value)}`);
  const isReserved = /^[@`%*&!]/.test(value) || /^["'].*["'].*[^"'\s]$/.test(value);
  return isReserved ? needsQuotes(value, `${mended}${quote(value)}`) : null;
}

const plainOrQuoted = (value: string) => (/^[\w\p{L}][^#:"']*$/u.test(value) ? value : quote(value));

const twoColons = (mended: string): YamlText => ({
  message: say('yaml-texts.twoColons'),
  fix: say('yaml-texts.twoColonsFix', { mended }),
});

const fullWidthColon = (line: string, mended: string): YamlText => ({
  message: say('yaml-texts.fullWidthColon', { line }),
  fix: say('yaml-texts.fullWidthColonFix', { mended }),
});

const noSpace = (line: string, mended: string): YamlText => ({
  message: say('yaml-texts.noSpace', { line }),
  fix: say('yaml-texts.noSpaceFix', { mended }),
});

const needsQuotes = (value: string, mended: string): YamlText => ({
  message: say('yaml-texts.needsQuotes', { value }),
  fix: say('yaml-texts.needsQuotesFix', { mended }),
});
