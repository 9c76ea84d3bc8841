import type { Finding } from '../finding.ts';

/** Something in an editor's folder that is never opened. */
export interface OddFile {
  /** Path below the folder, with `/`. */
  readonly path: string;
  /** A symbolic link; a pipe, device or socket; a name whose bytes are no UTF-8. */
  readonly kind: 'link' | 'special' | 'encoding';
}

/** What is to be said of one. */
export const oddFileWords: Readonly<Record<OddFile['kind'], Pick<Finding, 'message' | 'fix'>>> = {
  link: {
    message: {
      'zh-CN': '这是一个链接（快捷方式），不是文件；它指向哪里都不会读取。',
      en: 'This is a link, not a file; it is not followed.',
    },
    fix: {
      'zh-CN': '把它指向的文件复制到这里，或者删去这个链接。',
      en: 'Put a copy of the file here, or delete the link.',
    },
  },
  special: {
    message: {
      'zh-CN': '这不是普通文件（是管道、设备之类）。',
      en: 'This is no regular file but a pipe or device.',
    },
    fix: { 'zh-CN': '删去它。', en: 'Delete it.' },
  },
  encoding: {
    message: {
      'zh-CN': '文件名不是 UTF-8 编码，无法作网址。',
      en: 'The name is not UTF-8 and cannot be an address.',
    },
    fix: { 'zh-CN': '给它改名，如 form-2024.pdf。', en: 'Rename it, e.g. form-2024.pdf.' },
  },
};

/** What is to be said of one below `content/`. */
export const oddFileFinding = ({ kind }: OddFile, file: string): Finding => ({
  rule: 'file-unreadable',
  severity: 'error',
  file,
  position: null,
  ...oddFileWords[kind],
});
