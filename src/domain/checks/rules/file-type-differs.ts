import { differingType, type FileType, isHarmful, typeNames } from '../../files/file-type.ts';
import { endingOf } from '../../files/publishable.ts';
import type { Text } from '../../finding.ts';
import type { Rule } from '../rule.ts';

/** Files under `public/` are what their ending says, else readers cannot open them. */
export const fileTypeDiffers: Rule = {
  id: 'file-type-differs',
  severity: 'warning',
  title: { 'zh-CN': '文件与扩展名不符', en: 'File is not what its name says' },
  help: {
    'zh-CN':
      '改扩展名不会改变文件的格式：改了名的文件，读者往往打不开。用原来的软件打开，“另存为”需要的格式。从旧网站下载到的“附件”常常其实是网页（出错页、登录页），要重新取回原件；网页、程序冒充文件的是错误。',
    en: 'Another ending does not change what a file is, and readers often cannot open it. Open it in its own program and save it in the format you need. “Attachments” taken from old sites are often web pages (errors, logins): fetch the originals. Web pages and programs under other names are errors.',
  },
  *check({ publicFolder: { path, types } }) {
    for (const [address, type] of types) {
      const differing = differingType(address, type);
      if (!differing) continue;
      yield {
        entry: null,
        file: path + address,
        at: { position: null },
        severity: isHarmful(address, type) ? 'error' : 'warning',
        message: messageOf(endingOf(address) ?? '', differing.type),
        fix: type === 'html' ? fixOfPage : fix,
      };
    }
  },
};

function messageOf(ending: string, type: FileType | null): Text {
  if (type === null)
    return {
      'zh-CN': `扩展名是“.${ending}”，内容却不是这种文件，可能已损坏。`,
      en: `The ending is “.${ending}”, but what it holds is of another type, or damaged.`,
    };
  const name = typeNames[type];
  return {
    'zh-CN': `扩展名是“.${ending}”，内容却像“${name['zh-CN']}”。`,
    en: `The ending is “.${ending}”, but the file seems to be ${name.en}.`,
  };
}

const fix: Text = {
  'zh-CN': '改成真正的扩展名，或者用原来的软件打开后另存为需要的格式，如 PDF；打不开的，重新放一份原件。',
  en: 'Give it its true ending, or open it in its own program and save it as what you need, e.g. PDF; if nothing opens it, put the original there again.',
};

const fixOfPage: Text = {
  'zh-CN':
    '打开看看：是表格、文章的，在 Excel、Word 里另存为 .xlsx、.docx 或 PDF；是出错页、登录页的，重新取回原件。',
  en: 'Look into it: save tables and texts from Excel or Word as .xlsx, .docx or PDF; where it is a page of an error or login, fetch the original again.',
};
