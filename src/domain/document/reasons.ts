import type { z } from 'zod';
import type { Text } from '../finding.ts';
import type { Reason } from '../schema/vocabulary.ts';

/** What is wrong with a value (a clause behind it) and how to mend it; without a fix the field's description says it. */
export interface ReasonText {
  readonly message: Text;
  readonly fix?: Text;
}

const known: Readonly<Record<Exclude<Reason, 'missing'>, ReasonText>> = {
  date: {
    message: { 'zh-CN': '不是真实存在的日期', en: 'is not a date that exists' },
    fix: {
      'zh-CN': '按“年-月-日”写，月和日各两位，如 2021-03-30',
      en: 'Write year-month-day, e.g. 2021-03-30',
    },
  },
  slug: {
    message: {
      'zh-CN': '只能用小写英文字母、数字和连字符',
      en: 'may only hold lower-case letters, digits and hyphens',
    },
    fix: { 'zh-CN': '如 rule-of-law', en: 'e.g. rule-of-law' },
  },
  path: {
    message: { 'zh-CN': '不是 public/ 下的文件路径', en: 'is not a path of a file under public/' },
    fix: {
      'zh-CN': '以 / 开头，不含空格和 ..，如 /files/2020/form.pdf',
      en: 'Begin with /, without spaces or .., e.g. /files/2020/form.pdf',
    },
  },
  item: {
    message: { 'zh-CN': '不是条目的写法', en: 'does not name an item' },
    fix: {
      'zh-CN': '写“集合/编号”，不带扩展名，如 documents/2021/water-rules',
      en: 'Write collection/id without extension, e.g. documents/2021/water-rules',
    },
  },
  number: {
    message: { 'zh-CN': '不是发文字号', en: 'is not a document number' },
    fix: {
      'zh-CN': '年份用六角括号〔〕，序号不编虚位、不加“第”，如 云政发〔2022〕3号',
      en: 'Year in 〔〕, number without zeros in front, e.g. 云政发〔2022〕3号',
    },
  },
  phone: {
    message: { 'zh-CN': '不是电话号码', en: 'is not a phone number' },
    fix: { 'zh-CN': '写区号和座机号，如 0972-0000000', en: 'e.g. 0972-0000000' },
  },
  'credit-code': {
    message: {
      'zh-CN': '不是有效的统一社会信用代码（18 位，校验码不符）',
      en: 'is not a valid unified social credit code (18 characters, check character)',
    },
    fix: {
      'zh-CN': '对照登记证书核对每一位，注意 0 与 O、1 与 I',
      en: 'Compare every character with the certificate; mind 0/O and 1/I',
    },
  },
  postcode: {
    message: { 'zh-CN': '不是邮政编码', en: 'is not a postcode' },
    fix: { 'zh-CN': '写 6 位数字，如 810700', en: 'e.g. 810700' },
  },
  period: {
    message: { 'zh-CN': '不是期间的写法', en: 'is not a period' },
    fix: {
      'zh-CN': '年写 2025，半年写 2025H1，季度写 2025Q3，月份写 2025-07',
      en: 'Write 2025, 2025H1, 2025Q3 or 2025-07',
    },
  },
  url: {
    message: { 'zh-CN': '不是网址', en: 'is not a web address' },
    fix: {
      'zh-CN': '写完整地址，如 https://www.example.gov.cn/',
      en: 'Write the whole address, e.g. https://www.example.gov.cn/',
    },
  },
  siteUrl: {
    message: { 'zh-CN': '不能用作网站地址', en: 'cannot be the address of a site' },
    fix: {
      'zh-CN': '只写域名和文件夹，不带引号、问号和其他符号，如 https://www.example.gov.cn',
      en: 'Write host and folders only, without quotes, queries and signs, e.g. https://www.example.gov.cn',
    },
  },
  base: {
    message: { 'zh-CN': '不能用作子路径', en: 'cannot be a base path' },
    fix: {
      'zh-CN': '只用小写英文字母、数字和连字符，前后都有斜杠，如 /putai/',
      en: 'Use lower-case letters, digits and hyphens, with slashes at both ends, e.g. /putai/',
    },
  },
  'old-address': {
    message: { 'zh-CN': '不能用作旧网址', en: 'cannot be an old address' },
    fix: {
      'zh-CN':
        '只写域名后面的路径：以一个 / 开头，不带 // 、..、问号和 # 后面的部分；空格等照浏览器地址栏写成 %20，如 /zwgk/art/2020/art_123.html',
      en: 'Write the path behind the host, with one / in front, without //, .., a query or a #; copy spaces as %20 from the browser, e.g. /zwgk/art/2020/art_123.html',
    },
  },
  page: {
    message: { 'zh-CN': '不是本站页面的网址', en: 'is not the address of a page of this site' },
    fix: {
      'zh-CN': '写现有页面的路径，以 / 开头和结尾，如 /open-guide/',
      en: 'Write the path of a page with slashes at both ends, e.g. /open-guide/',
    },
  },
  blank: { message: { 'zh-CN': '没有内容', en: 'is blank' } },
  requires: {
    message: {
      'zh-CN': '与“类别”不符：法定表格只属于政府信息公开工作年度报告',
      en: 'does not fit the kind: statutory tables belong to information-disclosure reports',
    },
    fix: {
      'zh-CN': '把 kind 改为 information-disclosure，或删去 disclosure',
      en: 'Set kind to information-disclosure, or delete disclosure',
    },
  },
  length: { message: { 'zh-CN': '个数不对', en: 'does not have the right number of entries' } },
};

/** Explains a wrong value: a check of ours by its reason, else by the kind of the issue. */
export function reasons(issue: z.core.$ZodIssue, value: unknown): ReasonText {
  if (issue.code === 'custom') {
    const rule = issue.params?.rule as keyof typeof known | undefined;
    return (rule && known[rule]) ?? { message: { 'zh-CN': '不合要求', en: 'is not allowed here' } };
  }
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_key') return known.slug;
  if (issue.code === 'too_small') return tooSmall(Number(issue.minimum));
  if (issue.code === 'too_big') return tooBig(issue, value);
  if (issue.code === 'invalid_format') return format(issue.format);
  return { message: { 'zh-CN': '不合要求', en: 'is not allowed here' } };
}

function oneOf(values: readonly string[]): ReasonText {
  return {
    message: { 'zh-CN': '不在可选的值之内', en: 'is not one of the allowed values' },
    fix: { 'zh-CN': `从这些值里选一个：${values.join('、')}`, en: `Choose one of: ${values.join(', ')}` },
  };
}

const tooSmall = (limit: number): ReasonText => ({
  message: { 'zh-CN': `不能小于 ${limit}`, en: `must be at least ${limit}` },
});

function tooBig(issue: z.core.$ZodIssueTooBig, value: unknown): ReasonText {
  const limit = Number(issue.maximum);
  if (issue.origin !== 'string')
    return { message: { 'zh-CN': `不能大于 ${limit}`, en: `must be at most ${limit}` } };
  const length = String(value).length;
  return {
    message: {
      'zh-CN': `太长：最多 ${limit} 个字，现在 ${length} 个`,
      en: `is too long: at most ${limit} characters, now ${length}`,
    },
    fix: { 'zh-CN': `删减到 ${limit} 个字以内`, en: `Shorten it to ${limit} characters` },
  };
}

function format(name: string): ReasonText {
  if (name === 'email')
    return {
      message: { 'zh-CN': '不是电子邮箱地址', en: 'is not a mail address' },
      fix: { 'zh-CN': '如 office@example.gov.cn', en: 'e.g. office@example.gov.cn' },
    };
  return { message: { 'zh-CN': '写法不对', en: 'is not written as it should be' } };
}
