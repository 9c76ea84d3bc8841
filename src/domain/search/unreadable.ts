import type { RuleInfo } from '../checks/rule.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding, Text } from '../finding.ts';
import { offeredFiles } from './attached-files.ts';
import type { AttachmentText, UnreadableReason } from './attachment-text.ts';

/** Documents below `public/` whose text cannot be searched. */
export const attachmentUnreadable: RuleInfo = {
  id: 'attachment-unreadable',
  severity: 'notice',
  title: { 'zh-CN': '附件的文字不能检索', en: 'Attachment cannot be searched' },
  help: {
    'zh-CN':
      '附件照样能下载，只是检索不到里面的文字。扫描件请换成带文字的 PDF；有密码的请去掉密码；.doc、.wps 请另存为 .docx 或 PDF。',
    en: 'It can be downloaded, but its text is not found by search. Replace scans by PDF with text, take off passwords, save .doc and .wps as .docx or PDF.',
  },
};

const reasons: Readonly<Record<UnreadableReason, Text>> = {
  'no-text': { 'zh-CN': '里面没有文字（可能是扫描件）', en: 'holds no text (perhaps a scan)' },
  encrypted: { 'zh-CN': '设了密码', en: 'has a password' },
  damaged: { 'zh-CN': '已损坏，或者内容和扩展名不符', en: 'is damaged, or not what its name says' },
  'too-large': { 'zh-CN': '太大，读取超出了限度', en: 'is too large to be read' },
  'unknown-format': { 'zh-CN': '的格式读不出文字', en: 'is of a format that is not read' },
};

/** One finding for each document that could not be read, at the first item that offers it. */
export const unreadableFindings = (corpus: Corpus, texts: ReadonlyMap<string, AttachmentText>): Finding[] =>
  offeredFiles(corpus).flatMap(({ file, path }) => {
    const text = texts.get(path);
    return text?.outcome === 'unreadable' ? [findingOf(file, path, text.reason)] : [];
  });

const findingOf = (file: string, path: string, reason: UnreadableReason): Finding => ({
  rule: attachmentUnreadable.id,
  severity: attachmentUnreadable.severity,
  file,
  position: null,
  message: {
    'zh-CN': `附件“${path}”${reasons[reason]['zh-CN']}，检索不到它的文字。`,
    en: `The attachment “${path}” ${reasons[reason].en}: its text is not searched.`,
  },
  fix: {
    'zh-CN': '换成带文字、没有密码的 PDF、DOCX 或 XLSX；确实只有扫描件的，把要点写进正文。',
    en: 'Replace it by PDF, DOCX or XLSX with text and without password; of a scan put the main points into the text.',
  },
});
