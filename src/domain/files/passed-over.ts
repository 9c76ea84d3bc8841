import type { Finding, Severity, Text } from '../finding.ts';

/** YAML files that are read beside the documents. */
const settingsFiles = ['site.yaml', 'redactions.yaml'];

interface Kind {
  readonly fits: RegExp;
  readonly severity: Severity;
  readonly message: (name: string) => Text;
  readonly fix: (path: string) => Text;
}

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** Left over by programs that write text; the document itself stands beside it. */
const leftOver = /~$|^#.*#$|\.(?:bak|orig|rej|swp|swo|tmp|temp|old|part)$|(?:^|[\s(（_-])(?:副本|copy|备份)/i;

/** The first that fits counts. */
const kinds: readonly Kind[] = [
  {
    fits: leftOver,
    severity: 'warning',
    message: (name) =>
      text(
        `“${name}”像是编辑软件留下的备份，不会发布。`,
        `“${name}” looks like a backup that a program left; it is not published.`,
      ),
    fix: () => text('不需要就删去它。', 'Delete it if it is not needed.'),
  },
  {
    fits: /\.mdx?\.\w{1,5}$/i,
    severity: 'error',
    message: (name) =>
      text(
        `“${name}”多了一个扩展名（记事本保存时常会加上 .txt），不会发布。`,
        `“${name}” has an ending too many (some editors add .txt) and is not published.`,
      ),
    fix: (path) => {
      const right = path.replace(/(\.mdx?)\.\w+$/i, (_all, ending: string) => ending.toLowerCase());
      return text(`改名为 ${right}。`, `Rename it to ${right}.`);
    },
  },
  {
    fits: /\.(?:txt|docx?|wps|rtf|odt|ofd|html?|mht)$/i,
    severity: 'error',
    message: (name) =>
      text(`“${name}”不是 .mdx 文件，不会发布。`, `“${name}” is no .mdx file and is not published.`),
    fix: (path) =>
      text(
        `文字请用 npm run import -- content/${path} 导入（或复制到 .mdx 文件里）；要让人下载原文件，移到 public/files/ 里作附件。`,
        `Import the text with npm run import -- content/${path} (or copy it into an .mdx file); to offer the file itself move it to public/files/.`,
      ),
  },
  {
    fits: /\.ya?ml$/i,
    severity: 'error',
    message: (name) =>
      text(
        `没有叫“${name}”的设置文件，它不会被读取。`,
        `There is no settings file “${name}”; it is not read.`,
      ),
    fix: () =>
      text(
        `设置只写在 content/${settingsFiles.join('、content/')} 里；文档用 .mdx。`,
        `Settings stand in content/${settingsFiles.join(', content/')}; documents are .mdx files.`,
      ),
  },
  {
    fits: /^/,
    severity: 'error',
    message: (name) =>
      text(
        `“${name}”不是文档（.mdx），放在 content/ 里不会发布。`,
        `“${name}” is no document (.mdx); in content/ it is not published.`,
      ),
    fix: (path) =>
      text(
        `附件、图片移到 public/files/ 里，如 public/files/${path.split('/').at(-1)}；不要的删去。`,
        `Move attachments and pictures to public/files/, e.g. public/files/${path.split('/').at(-1)}; delete what is not needed.`,
      ),
  },
];

/** True for what is read by itself: settings at the top, the ledger of publications in its folder. */
export const isReadElsewhere = (path: string): boolean =>
  settingsFiles.includes(path) || /^ledger\/(?:[^/]+\/)*[^/]+\.tsv$/.test(path);

/** What is to be said of a file below `content/` that is neither a document nor read elsewhere. */
export function passedOver(path: string, file: string): Finding {
  const name = path.split('/').at(-1) ?? path;
  const kind = kinds.find(({ fits }) => fits.test(name));
  if (!kind) throw new Error(`No words for ${path}.`);
  return {
    rule: 'file-ignored',
    severity: kind.severity,
    file,
    position: null,
    message: kind.message(name),
    fix: kind.fix(path),
  };
}
