import { documentWith } from '../tiny-site.ts';

const longTitle = '关于进一步加强和规范农村生活垃圾分类收集转运处理工作的若干意见'.repeat(10).slice(0, 300);
const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4);
const cells = (count: number, cell: (at: number) => string) =>
  `| ${Array.from({ length: count }, (_none, at) => cell(at)).join(' | ')} |`;
const table = (columns: number, rows: number, cell: (at: number) => string) =>
  [
    cells(columns, (at) => `第${at + 1}项`),
    cells(columns, () => '---'),
    ...Array.from({ length: rows }, () => cells(columns, cell)),
  ].join('\n');

const service = (materials: number) => `---
title: ${longTitle}
type: public-service
level: township
basis: []
conditions: ['${longWord}']
materials:
${Array.from({ length: materials }, (_none, at) => `  - name: 第${at + 1}份材料${at % 50 === 0 ? longWord : ''}\n    required: true`).join('\n')}
steps: [{ name: '${longWord}' }]
statutoryTime: { count: 5, unit: working-day }
promisedTime: { count: 5, unit: working-day }
fees: []
place: ${longWord}
hours: 每天
phone: 0000-0000000
visits: 1
---
`;

/**
 * Items that are too long, too many or say too little: titles of 300 characters, no phone, no date, 400 materials, 300
 * duties, figures of sixteen digits, 40 columns.
 */
export const extremeItems: Readonly<Record<string, string>> = {
  'content/services/extreme.mdx': service(400),
  'content/documents/2025/extreme.mdx': documentWith(
    '',
    [
      `${longWord}${longTitle}`,
      table(40, 3, (at) => String(at * 1_234_567)),
      table(40, 3, () => '内容'),
      table(8, 3, () => longWord),
      table(3, 2, () => longTitle),
      `[${longWord}](https://example.org/${longWord})`,
    ].join('\n\n'),
  ).replace('title: 通知', () => `title: ${longTitle}`),
  'content/staff/extreme.mdx': `---\ntitle: ${longTitle}\npeople:\n  - name: ${longWord}\n    post: ${longTitle}\n---\n`,
  'content/reports/2024/extreme.mdx': `---
title: ${longTitle}
kind: budget
year: 2024
figures:
${Array.from({ length: 30 }, (_none, at) => `  f${at}: { label: ${at % 2 === 0 ? longTitle.slice(at, at + 60) : longWord.slice(0, 60)}, value: ${9_007_199_254_740_991 - at}, unit: 万元 }`).join('\n')}
---

## ${longTitle}

文。
`,
  'content/responsibilities/extreme.mdx': `---
title: ${longTitle}
kind: power-list
items:
${Array.from({ length: 300 }, (_none, at) => `  - { name: ${at % 3 === 0 ? longWord : longTitle.slice(0, 120)}, type: 第${at % 40}类 }`).join('\n')}
---
`,
  'content/bodies/extreme.mdx': `---\ntitle: ${longTitle}\nkind: office\n---\n`,
};

/** Pages on which they stand. */
export const extremePages: readonly string[] = [
  'services/extreme/',
  'documents/2025/extreme/',
  'staff/extreme/',
  'bodies/extreme/',
  'reports/2024/extreme/',
  'responsibilities/extreme/',
  'services/',
  'documents/2025/',
  'bodies/',
  '',
  'search/?q=收集转运处理工作',
];
