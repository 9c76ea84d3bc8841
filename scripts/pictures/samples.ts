import type { Locale } from '../../src/domain/text/locale.ts';

/** A small site in a language, with one document that holds two mistakes, and the document as it should be. */
interface Sample {
  readonly files: Readonly<Record<string, string>>;
  readonly document: string;
  readonly mistaken: string;
  readonly mended: string;
}

const yaml = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** A document of these fields and paragraphs. */
const page = (fields: readonly string[], paragraphs: readonly string[]): string =>
  `---\n${yaml(fields)}---\n\n${paragraphs.join('\n\n')}\n`;

/** The same small site in every language that the handbook has pictures in. */
export const samples: Readonly<Record<Locale, Sample>> = {
  'zh-CN': {
    files: {
      'content/site.yaml': yaml([
        'name: 清水镇政府信息公开',
        'locale: zh-CN',
        'url: https://www.example.gov.cn',
        'publisher: town',
        'sponsor: 清水镇人民政府（样本）',
        'history: false',
        'boards:',
        '  - slug: guide',
        '    title: 政府信息公开指南',
        '    items: [{ collection: pages, roles: [guide] }]',
        '  - slug: disclosures',
        '    title: 法定主动公开内容',
        '    items: [{ collection: documents }]',
      ]),
      'content/bodies/town.mdx': page(['title: 清水镇人民政府', 'kind: government'], ['样本。']),
      'content/pages/guide.mdx': page(
        [
          'title: 政府信息公开指南',
          'role: guide',
          'office:',
          '  name: 党政办公室',
          '  address: 清水镇一号',
          '  hours: 周一至周五 8:30—12:00',
          '  phone: 0000-0000000',
        ],
        ['公开哪些信息，怎样取得。'],
      ),
    },
    document: 'content/documents/2026/flood-notice.mdx',
    mistaken: page(
      ['title: 关于做好汛期值班工作的通知', 'genre: 通知', 'issued: 2026-05-36', 'published: 2026-05-06'],
      ['各村民委员会：'],
    ),
    mended: page(
      ['title: 关于做好汛期值班工作的通知', 'genre: notice', 'issued: 2026-05-06', 'published: 2026-05-06'],
      ['各村民委员会：', '5 月 1 日至 9 月 30 日实行 24 小时值班。'],
    ),
  },
  en: {
    files: {
      'content/site.yaml': yaml([
        'name: Clearwater Parish Council',
        'locale: en',
        'url: https://www.example.org',
        'timezone: Europe/London',
        'publisher: council',
        'sponsor: Clearwater Parish Council (sample)',
        'history: false',
        'boards:',
        '  - slug: guide',
        '    title: What we publish',
        '    items: [{ collection: pages, roles: [guide] }]',
        '  - slug: disclosures',
        '    title: Documents',
        '    items: [{ collection: documents }]',
      ]),
      'content/bodies/council.mdx': page(
        ['title: Clearwater Parish Council', 'kind: government'],
        ['Sample.'],
      ),
      'content/pages/guide.mdx': page(
        [
          'title: What we publish',
          'role: guide',
          'office:',
          '  name: The clerk',
          '  address: 1 Church Lane',
          '  hours: weekdays 9 to 12',
          '  phone: 01632 960000',
        ],
        ['What is here, and how to get it.'],
      ),
    },
    document: 'content/documents/2026/flood-notice.mdx',
    mistaken: page(
      ['title: Notice of flood duty', 'genre: Notice', 'issued: 2026-05-36', 'published: 2026-05-06'],
      ['To all wardens:'],
    ),
    mended: page(
      ['title: Notice of flood duty', 'genre: notice', 'issued: 2026-05-06', 'published: 2026-05-06'],
      ['To all wardens:', 'Duty is held day and night from 1 May to 30 September.'],
    ),
  },
};
