import type { Text } from '../../src/domain/finding.ts';

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

const options = {
  content: {
    flags: '--content <dir>',
    text: text('内容文件夹，默认为项目里的 content', 'content folder; default: content of the project'),
  },
  public: {
    flags: '--public <dir>',
    text: text(
      '附件文件夹，默认为内容文件夹旁边的 public',
      'attachments; default: public beside the content folder',
    ),
  },
  out: { flags: '--out <dir>', text: text('输出文件夹，默认为 dist', 'output folder; default: dist') },
  base: {
    flags: '--base <path>',
    text: text('挂在门户下的子路径，如 /putai/', 'path under a portal, e.g. /putai/'),
  },
  today: {
    flags: '--today <date>',
    text: text(
      '当作今天的日期，如 2026-01-31；默认为网站所在时区的当天（也可用环境变量 SOURCE_DATE_EPOCH）',
      'date taken as today, e.g. 2026-01-31; default: the day where the site is (or SOURCE_DATE_EPOCH)',
    ),
  },
  locale: { flags: '--locale <locale>', text: text('提示语言', 'language of messages') },
  acceptLostAddresses: {
    flags: '--accept-lost-addresses',
    text: text('公布过的网址失效了也照样生成', 'build even where published addresses are given up'),
  },
  json: { flags: '--json', text: text('以 JSON 输出', 'print JSON') },
  port: {
    flags: '--port <number>',
    text: text('端口，默认 4321（也可用环境变量 PORT）', 'port; default 4321 (or PORT)'),
  },
  host: {
    flags: '--host <name>',
    text: text('监听地址，默认 localhost（也可用环境变量 HOST）', 'address; default localhost (or HOST)'),
  },
} as const;
export type OptionName = keyof typeof options;

/** Words of the command line in both languages. */
export const texts = {
  options,
  commands: {
    check: text(
      '检查内容：格式、字段、链接、附件、日期。有错误时退出码为 1。',
      'Checks the content: fields, text, links, attachments, dates. Exit code 1 when anything blocks.',
    ),
    build: text(
      '检查内容并生成网站。出错时原有的输出保持不变。',
      'Checks the content and builds the site. When it fails, the last output stays as it was.',
    ),
    ledger: text(
      '把网站公布的网址和版本登记到公开台账 content/ledger/，发布以后运行，随内容一起提交。',
      'Records the addresses and versions that the site publishes in content/ledger/; run it after publishing and commit the result.',
    ),
    start: text('生成网站并在本机打开服务。', 'Builds the site and serves it on this machine.'),
    preview: text('把已生成的网站在本机打开服务。', 'Serves the site that was built.'),
    dev: text(
      '边写边看：内容或代码一改，页面随即更新。',
      'Serves the site and updates pages as content or code changes.',
    ),
  },
  help: text('显示这份说明', 'show this help'),
  titles: {
    'Usage:': text('用法：', 'Usage:'),
    'Options:': text('选项：', 'Options:'),
  } as Readonly<Record<string, Text>>,
  badBase: text(
    '--base 的值“{value}”不能用作子路径：只用小写英文字母、数字和连字符，如 /putai/。',
    'The value “{value}” of --base cannot be a path: use lower-case letters, digits and hyphens, e.g. /putai/.',
  ),
  badSeconds: text(
    '环境变量 SOURCE_DATE_EPOCH 的值“{value}”不是秒数，请写成 1795651200 这样的整数，或者去掉它。',
    'The value “{value}” of SOURCE_DATE_EPOCH is no number of seconds; write e.g. 1795651200, or leave it out.',
  ),
  badDate: text(
    '--today 的值“{value}”不是真实存在的日期，请写成 2026-01-31 这样。',
    'The value “{value}” of --today is not a date that exists; write e.g. 2026-01-31.',
  ),
} as const;
