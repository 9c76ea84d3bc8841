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

const yamlTexts: Readonly<Partial<Record<YAMLError['code'], YamlText>>> = {
  TAB_AS_INDENT: {
    message: say('yaml-texts.tabAsIndent'),
    fix: say('yaml-texts.tabAsIndentFix'),
  },
  BAD_INDENT: {
    message: say('yaml-texts.badIndent'),
    fix: say('yaml-texts.badIndentFix'),
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: say('yaml-texts.twoColons'),
    fix: say('yaml-texts.twoColonsFix'),
  },
  MISSING_CHAR: {
    message: say('yaml-texts.unclosed'),
    fix: say('yaml-texts.unclosedFix'),
  },
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
  const slips = [...slipsIn(yaml)];
  if (slips.length > 0) return slips;
  const [first] = errors;
  return first ? [{ offset: first.pos[0], ...textOf(first, yaml) }] : [];
}

function textOf({ code, pos: [at] }: YAMLError, yaml: string): YamlText {
  const [line = ''] = yaml.slice(yaml.lastIndexOf('\n', at) + 1).split('\n');
  // What has one colon only stands in the wrong column.
  const isShifted = code === 'BLOCK_AS_IMPLICIT_KEY' && !/: .*: /.test(line);
  return yamlTexts[isShifted ? 'BAD_INDENT' : code] ?? otherYaml;
}

const lineForm =
  /^(?<before>\s*(?:- +)?)(?<key>[A-Za-z][\w-]*)(?<colon>[ \t]*[:：])(?<gap>[ \t]*)(?<value>.*)$/;

function* slipsIn(yaml: string): Generator<Placed> {
  let offset = 0;
  for (const line of yaml.split('\n')) {
    const slip = slipOf(line.trimEnd());
    if (slip) yield { offset, ...slip };
    offset += line.length + 1;
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
