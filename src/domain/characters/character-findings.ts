import { type Finding, type Position, positionIn } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import { say } from '../text/message.ts';
import { type HiddenCharacter, hiddenCharacters } from './hidden-characters.ts';

/** Characters by which a text can look like another one, or that break it. */
export const hiddenCharacter: RuleInfo = {
  id: 'hidden-character',
  severity: 'error',
  needs: 'source',
  title: say('hidden-character.title'),
  help: say('hidden-character.help'),
};

/** Characters that only hide. */
export const oddCharacter: RuleInfo = {
  id: 'odd-character',
  severity: 'notice',
  needs: 'source',
  title: say('odd-character.title'),
  help: say('odd-character.help'),
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

/**
 * What is to be said of text that is written with escapes (`"\u202E"`, `&#x202E;`) and cannot be found as it was
 * typed.
 */
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
        ? say('character-findings.several', { code, kind, number })
        : say('character-findings.one', { code, kind }),
    fix: say('character-findings.fix'),
  };
}
