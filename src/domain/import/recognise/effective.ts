import { recogniseDate } from './date.ts';

const day = '\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日';
const own = new RegExp(
  '(?:现予(?:公布|发布|印发)|本(?:办法|规定|条例|细则|规则|决定|通知|公告|意见|方案|规范性文件))[，,]?\\s*' +
    `自\\s*(${day})\\s*起(?:正式)?(?:施行|实施|执行|生效)`,
  'g',
);

/**
 * The day from which a text is in force, as it says of itself (`本办法自2026年8月1日起施行`); null where it says
 * none, or several.
 */
export function recogniseEffective(lines: readonly string[]): string | null {
  const days = new Set(
    lines.flatMap((line) => [...line.matchAll(own)].flatMap((match) => recogniseDate(match[1] ?? '') ?? [])),
  );
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}
