import { codeOf } from '../characters/hidden-characters.ts';
import { type Message, say } from '../text/message.ts';

/** Bytes that a name of a file or folder may have: file systems take 255, and some store more than they are given. */
const longest = 200;
const encoder = new TextEncoder();

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115f\u1160\u3164\uffa0]/u;

/**
 * What is wrong with the name of a file or folder, as a clause behind it; null when it can stand on every system and
 * in every address.
 */
export function nameProblem(name: string): Message | null {
  const hidden = forbidden.exec(name)?.[0];
  if (hidden !== undefined) {
    const code = codeOf(hidden);
    return say('name-problem.hidden', { code });
  }
  const sign = /[\\:*?"<>|]/.exec(name)?.[0];
  if (sign !== undefined) return say('name-problem.sign', { sign });
  if (/[. ]$|^ /.test(name)) return say('name-problem.ends');
  if (devices.test(name)) return say('name-problem.device');
  const bytes = encoder.encode(name).length;
  if (bytes > longest) return say('name-problem.long', { bytes, longest });
  return null;
}

/** The form in which file systems that fold letters and accents compare names. */
export const foldName = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');
