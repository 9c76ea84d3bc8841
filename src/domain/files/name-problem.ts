import { codeOf } from '../characters/hidden-characters.ts';
import type { Text } from '../finding.ts';

/** Bytes that a name of a file or folder may have: file systems take 255, and some store more than they are given. */
const longest = 200;
const encoder = new TextEncoder();

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115f\u1160\u3164\uffa0]/u;

/** What is wrong with the name of a file or folder, as a clause behind it; null when it can stand on every system and in every address. */
export function nameProblem(name: string): Text | null {
  const hidden = forbidden.exec(name)?.[0];
  if (hidden !== undefined) {
    const code = codeOf(hidden);
    return { 'zh-CN': `含有看不见的字符 ${code}`, en: `holds the invisible character ${code}` };
  }
  const sign = /[\\:*?"<>|]/.exec(name)?.[0];
  if (sign !== undefined)
    return {
      'zh-CN': `含有“${sign}”，Windows 上不能有这样的文件名`,
      en: `holds “${sign}”, which Windows does not allow`,
    };
  if (/[. ]$|^ /.test(name))
    return {
      'zh-CN': '首尾有空格，或以句点结尾',
      en: 'begins or ends with a space, or ends with a full stop',
    };
  if (devices.test(name))
    return { 'zh-CN': '是 Windows 留给设备的名字', en: 'is a name that Windows keeps for a device' };
  const bytes = encoder.encode(name).length;
  if (bytes > longest)
    return {
      'zh-CN': `有 ${bytes} 个字节（一个汉字 3 个），超过了 ${longest} 个`,
      en: `has ${bytes} bytes, more than ${longest}`,
    };
  return null;
}

/** The form in which file systems that fold letters and accents compare names. */
export const foldName = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');
