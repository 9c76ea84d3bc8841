import type { Rule } from '../rule.ts';

/** Working days in calendar days, at least: five of seven. */
const calendarDays = ({ count, unit }: { count: number; unit: string }) =>
  unit === 'day' ? count : (count * 7) / 5;

/** A promised time limit may not be longer than the statutory one. */
export const promisedTime: Rule = {
  id: 'promised-time',
  severity: 'error',
  title: { 'zh-CN': '承诺时限长于法定时限', en: 'Promised time longer than the law allows' },
  help: {
    'zh-CN': '承诺办结时限只能等于或短于法定办结时限。核对后改正；1 个工作日按 7/5 个自然日折算比较。',
    en: 'The promised time is at most the statutory time. One working day counts as 7/5 calendar days here.',
  },
  *check({ corpus }) {
    for (const entry of corpus.entries) {
      if (entry.collection !== 'services') continue;
      const { promisedTime: promised, statutoryTime: statutory } = entry.data;
      if (calendarDays(promised) <= calendarDays(statutory)) continue;
      yield {
        entry,
        at: { field: ['promisedTime'] },
        message: {
          'zh-CN': `承诺办结时限“${promised.count}”长于法定办结时限“${statutory.count}”。`,
          en: `The promised time “${promised.count}” is longer than the statutory time “${statutory.count}”.`,
        },
        fix: {
          'zh-CN': `把承诺时限改为不超过法定时限，如 count: ${statutory.count}。`,
          en: `Promise at most the statutory time, e.g. count: ${statutory.count}.`,
        },
      };
    }
  },
};
