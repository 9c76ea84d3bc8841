import type { RuleInfo } from '../checks/rule.ts';
import type { Finding, Position } from '../finding.ts';
import { type HiddenCharacter, hiddenCharacters } from './hidden-characters.ts';

/** Characters by which a text can look like another one, or that break it. */
export const hiddenCharacter: RuleInfo = {
  id: 'hidden-character',
  severity: 'error',
  title: { 'zh-CN': '看不见的字符会改变文字的样子', en: 'An invisible character changes what is seen' },
  help: {
    'zh-CN':
      '例如改变排列方向的控制符（U+202E）会让“100元”看起来像别的数；控制字符、标签字符、谚文填充符能藏东西。这些多半是从网页或聊天软件里复制来的。删去提示的位置前后的内容，重新打一遍。',
    en: 'E.g. U+202E turns the order of text around, so that an amount looks like another; control characters, tags and Hangul fillers hide things. Most come with text copied from elsewhere. Delete what stands around the place and type it again.',
  },
};

/** Characters that only hide. */
export const oddCharacter: RuleInfo = {
  id: 'odd-character',
  severity: 'notice',
  title: { 'zh-CN': '有看不见或显示不出的字符', en: 'A character that is not seen or not shown' },
  help: {
    'zh-CN':
      '零宽空格之类不影响阅读，但复制出去会带上；自造字在别的电脑上显示不出来。最好删去，自造字换成标准的字（可用注音或拼音说明）。',
    en: 'Zero-width spaces and the like do not harm reading but travel with copies; private characters are shown on one machine only. Better delete them, or write a standard character.',
  },
};

/** So many different ones are told of a file; one kind of character is told once, with its number. */
const most = 10;

/** What is to be said of the characters of a file as it was typed. */
export function characterFindings(text: string, file: string): Finding[] {
  const byCode = new Map<string, HiddenCharacter[]>();
  // A mark at the very beginning says how the file is encoded.
  for (const found of hiddenCharacters(text))
    if (found.index > 0 || found.code !== 'U+FEFF')
      byCode.set(found.code, [...(byCode.get(found.code) ?? []), found].slice(0, mostOfKind));
  return [...byCode.values()].slice(0, most).flatMap((all) => {
    const [first] = all;
    return first ? [findingOf(first, all.length, file, positionIn(text, first.index))] : [];
  });
}

/** More of one kind are not counted. */
const mostOfKind = 100;

/** What is to be said of text that is written with escapes (`"\u202E"`, `&#x202E;`) and cannot be found as it was typed. */
export function escapedCharacterFindings(
  parsed: Iterable<{ readonly text: string; readonly position: Position | null }>,
  typed: string,
  file: string,
): Finding[] {
  const seen = new Set(hiddenCharacters(typed).map(({ code }) => code));
  const findings: Finding[] = [];
  for (const { text, position } of parsed)
    for (const found of hiddenCharacters(text)) {
      if (found.severity !== 'error' || seen.has(found.code)) continue;
      seen.add(found.code);
      findings.push(findingOf(found, 1, file, position));
    }
  return findings.slice(0, most);
}

function findingOf(
  { severity, code, kind }: HiddenCharacter,
  count: number,
  file: string,
  position: Position | null,
): Finding {
  const number = count === mostOfKind ? `${count}+` : String(count);
  return {
    rule: severity === 'error' ? hiddenCharacter.id : oddCharacter.id,
    severity,
    file,
    position,
    message:
      count > 1
        ? {
            'zh-CN': `这里有一个 ${code}：${kind['zh-CN']}；全文共 ${number} 个。`,
            en: `Here is ${code}, ${kind.en}; ${number} in the file.`,
          }
        : { 'zh-CN': `这里有一个 ${code}：${kind['zh-CN']}。`, en: `Here is ${code}, ${kind.en}.` },
    fix: {
      'zh-CN': '删去这个位置前后的几个字，重新打一遍；不要从网页或聊天软件里直接复制。',
      en: 'Delete a few characters around the place and type them again, rather than copying them.',
    },
  };
}

function positionIn(text: string, index: number): Position {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
