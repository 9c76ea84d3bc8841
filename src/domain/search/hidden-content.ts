import type { RuleInfo } from '../checks/rule.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding, Text } from '../finding.ts';
import { offeredFiles } from './attached-files.ts';
import type { AttachmentText, Hidden } from './attachment-text.ts';

/** Documents below `public/` that hold something nobody sees: it is not searched, but whoever downloads the file has it. */
export const attachmentHidden: RuleInfo = {
  id: 'attachment-hidden',
  severity: 'warning',
  title: { 'zh-CN': '附件里有看不见的内容', en: 'Attachment holds what nobody sees' },
  help: {
    'zh-CN':
      '隐藏的工作表、行、列、文字，批注和修订记录不会被检索，但下载文件的人都看得到；里面常有身份证号、手机号、底价。发布前请删掉，或者只把要公开的内容复制到新文件。Excel：取消隐藏后删除；Word：“审阅”里接受或拒绝全部修订、删除全部批注，“文件—信息—检查文档”可以一次清除。',
    en: 'Hidden sheets, rows, columns and text, comments and tracked changes are not searched, but everybody who downloads the file has them; often they are personal data. Delete them before publishing, or copy what is public into a new file. Word and Excel do it under “File, Info, Inspect Document”.',
  },
};

/** Names of more are not listed. */
const mostNames = 10;

/** One finding for each document with hidden content, at the first item that offers it. */
export const hiddenFindings = (corpus: Corpus, texts: ReadonlyMap<string, AttachmentText>): Finding[] =>
  offeredFiles(corpus).flatMap(({ file, path }) => {
    const hidden = texts.get(path)?.hidden ?? [];
    return hidden.length > 0 ? [findingOf(file, path, hidden)] : [];
  });

function findingOf(file: string, path: string, hidden: readonly Hidden[]): Finding {
  const said = hidden.map(sayOf);
  return {
    rule: attachmentHidden.id,
    severity: attachmentHidden.severity,
    file,
    position: null,
    message: {
      'zh-CN': `附件“${path}”里有看不见的内容：${said.map((text) => text['zh-CN']).join('；')}。检索不到，但下载的人都能看到。`,
      en: `The attachment “${path}” holds what nobody sees: ${said.map((text) => text.en).join('; ')}. It is not searched, but everybody who downloads the file has it.`,
    },
    fix: {
      'zh-CN':
        '看一看里面有没有个人信息，删掉再发布，例如在 Word、Excel 里用“文件—信息—检查文档”清除；本来要公开的，取消隐藏。',
      en: 'See whether it is personal data and delete it before publishing, for example with “File, Info, Inspect Document” of Word or Excel; what is meant to be public, unhide.',
    },
  };
}

function sayOf(hidden: Hidden): Text {
  switch (hidden.kind) {
    case 'text':
      return { 'zh-CN': '有隐藏文字', en: 'hidden text' };
    case 'revisions':
      return { 'zh-CN': `有修订记录 ${hidden.count} 处`, en: `tracked changes: ${hidden.count}` };
    case 'comments': {
      const { count, sheet } = hidden;
      return sheet === null
        ? { 'zh-CN': `有批注 ${count} 条`, en: `comments: ${count}` }
        : {
            'zh-CN': `工作表“${sheet}”有批注 ${count} 条`,
            en: `comments in the sheet “${sheet}”: ${count}`,
          };
    }
    case 'sheet': {
      const { number, name } = hidden;
      return { 'zh-CN': `第 ${number} 张工作表“${name}”是隐藏的`, en: `sheet ${number} “${name}” is hidden` };
    }
    case 'rows':
      return {
        'zh-CN': `工作表“${hidden.sheet}”第 ${list(hidden.ranges).join('、')} 行隐藏`,
        en: `rows ${list(hidden.ranges).join(', ')} of the sheet “${hidden.sheet}” are hidden`,
      };
    case 'columns':
      return {
        'zh-CN': `工作表“${hidden.sheet}”第 ${list(hidden.ranges).join('、')} 列隐藏`,
        en: `columns ${list(hidden.ranges).join(', ')} of the sheet “${hidden.sheet}” are hidden`,
      };
    case 'covered':
      return {
        'zh-CN': `工作表“${hidden.sheet}”合并的单元格下面还压着内容（${list(hidden.cells).join('、')}）`,
        en: `merged cells of the sheet “${hidden.sheet}” cover others that are not empty (${list(hidden.cells).join(', ')})`,
      };
  }
}

const list = (names: readonly string[]): readonly string[] =>
  names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names;
