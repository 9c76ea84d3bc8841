import type { z } from 'zod';
import type { Text } from '../finding.ts';
import type { Reason } from '../schema/vocabulary.ts';

/** What is wrong with a value (a clause behind it) and how to mend it; an empty fix means: the field's description. */
export interface ReasonText {
  readonly message: Text;
  readonly fix: Text;
}

const reason = (zh: string, zhFix: string, en: string, enFix: string): ReasonText => ({
  message: { 'zh-CN': zh, en },
  fix: { 'zh-CN': zhFix, en: enFix },
});

const known: Readonly<Record<Exclude<Reason, 'missing'>, ReasonText>> = {
  date: reason(
    '不是真实存在的日期',
    '按“年-月-日”写，月和日各两位，如 2021-03-30',
    'is not a date that exists',
    'Write year-month-day, e.g. 2021-03-30',
  ),
  slug: reason(
    '只能用小写英文字母、数字和连字符',
    '如 rule-of-law',
    'may only hold lower-case letters, digits and hyphens',
    'e.g. rule-of-law',
  ),
  path: reason(
    '不是 public/ 下的文件路径',
    '以 / 开头，不含空格和 ..，如 /files/2020/form.pdf',
    'is not a path of a file under public/',
    'Begin with /, without spaces or .., e.g. /files/2020/form.pdf',
  ),
  item: reason(
    '不是条目的写法',
    '写“集合/编号”，不带扩展名，如 documents/2021/water-rules',
    'does not name an item',
    'Write collection/id without extension, e.g. documents/2021/water-rules',
  ),
  number: reason(
    '不是发文字号',
    '年份用六角括号〔〕，序号不编虚位、不加“第”，如 云政发〔2022〕3号',
    'is not a document number',
    'Year in 〔〕, number without zeros in front, e.g. 云政发〔2022〕3号',
  ),
  phone: reason(
    '不是电话号码',
    '写区号和座机号，如 0972-0000000',
    'is not a phone number',
    'e.g. 0972-0000000',
  ),
  'credit-code': reason(
    '不是有效的统一社会信用代码（18 位，校验码不符）',
    '对照登记证书核对每一位，注意 0 与 O、1 与 I',
    'is not a valid unified social credit code (18 characters, check character)',
    'Compare every character with the certificate; mind 0/O and 1/I',
  ),
  postcode: reason('不是邮政编码', '写 6 位数字，如 810700', 'is not a postcode', 'e.g. 810700'),
  period: reason(
    '不是期间的写法',
    '年写 2025，半年写 2025H1，季度写 2025Q3，月份写 2025-07',
    'is not a period',
    'Write 2025, 2025H1, 2025Q3 or 2025-07',
  ),
  url: reason(
    '不是网址',
    '写完整地址，如 https://www.example.gov.cn/',
    'is not a web address',
    'Write the whole address, e.g. https://www.example.gov.cn/',
  ),
  siteUrl: reason(
    '不能用作网站地址',
    '只写域名和文件夹，不带引号、问号和其他符号，如 https://www.example.gov.cn',
    'cannot be the address of a site',
    'Write host and folders only, without quotes, queries and signs, e.g. https://www.example.gov.cn',
  ),
  base: reason(
    '不能用作子路径',
    '只用小写英文字母、数字和连字符，前后都有斜杠，如 /putai/',
    'cannot be a base path',
    'Use lower-case letters, digits and hyphens, with slashes at both ends, e.g. /putai/',
  ),
  'old-address': reason(
    '不能用作旧网址',
    '只写域名后面的路径：以一个 / 开头，不带 // 、..、问号和 # 后面的部分；空格等照浏览器地址栏写成 %20，如 /zwgk/art/2020/art_123.html',
    'cannot be an old address',
    'Write the path behind the host, with one / in front, without //, .., a query or a #; copy spaces as %20 from the browser, e.g. /zwgk/art/2020/art_123.html',
  ),
  page: reason(
    '不是本站页面的网址',
    '写现有页面的路径，以 / 开头和结尾，如 /open-guide/',
    'is not the address of a page of this site',
    'Write the path of a page with slashes at both ends, e.g. /open-guide/',
  ),
  blank: reason('没有内容', '', 'is blank', ''),
  requires: reason(
    '与“类别”不符：法定表格只属于政府信息公开工作年度报告',
    '把 kind 改为 information-disclosure，或删去 disclosure',
    'does not fit the kind: statutory tables belong to information-disclosure reports',
    'Set kind to information-disclosure, or delete disclosure',
  ),
  length: reason('个数不对', '', 'does not have the right number of entries', ''),
};

/** Explains a wrong value: a check of ours by its reason, else by the kind of the issue. */
export function reasons(issue: z.core.$ZodIssue, value: unknown): ReasonText {
  if (issue.code === 'custom') {
    const rule = issue.params?.rule as keyof typeof known | undefined;
    return (rule && known[rule]) ?? reason('不合要求', '', 'is not allowed here', '');
  }
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_key') return known.slug;
  if (issue.code === 'too_small') return bound('不能小于', 'must be at least', Number(issue.minimum));
  if (issue.code === 'too_big') return tooBig(issue, value);
  if (issue.code === 'invalid_format') return format(issue.format);
  return reason('不合要求', '', 'is not allowed here', '');
}

function oneOf(values: readonly string[]): ReasonText {
  return reason(
    '不在可选的值之内',
    `从这些值里选一个：${values.join('、')}`,
    'is not one of the allowed values',
    `Choose one of: ${values.join(', ')}`,
  );
}

const bound = (zh: string, en: string, limit: number) => reason(`${zh} ${limit}`, '', `${en} ${limit}`, '');

function tooBig(issue: z.core.$ZodIssueTooBig, value: unknown): ReasonText {
  const limit = Number(issue.maximum);
  if (issue.origin !== 'string') return bound('不能大于', 'must be at most', limit);
  const length = String(value).length;
  return reason(
    `太长：最多 ${limit} 个字，现在 ${length} 个`,
    `删减到 ${limit} 个字以内`,
    `is too long: at most ${limit} characters, now ${length}`,
    `Shorten it to ${limit} characters`,
  );
}

function format(name: string): ReasonText {
  if (name === 'email')
    return reason(
      '不是电子邮箱地址',
      '如 office@example.gov.cn',
      'is not a mail address',
      'e.g. office@example.gov.cn',
    );
  return reason('写法不对', '', 'is not written as it should be', '');
}
