import { nameProblem } from '../../files/name-problem.ts';
import { oddFileWords } from '../../files/odd-file.ts';
import { type Refusal, refusalOf } from '../../files/publishable.ts';
import type { Text } from '../../finding.ts';
import type { CheckContext, Offence, Rule } from '../rule.ts';

/** What stands in `public/` is published as it is: only files that can do nothing may stand there. */
export const publicFile: Rule = {
  id: 'public-file',
  severity: 'error',
  title: { 'zh-CN': 'public/ 里有不能发布的文件', en: 'A file in public/ that cannot be published' },
  help: {
    'zh-CN':
      'public/ 只放文档、表格、图片、音视频、压缩包和数据文件。网页、脚本、服务器配置、快捷方式（链接）不能放；SVG 图片里只能有图形。文件名里不能有看不见的字符和 \\ / : * ? " < > |，不超过 200 个字节（约 66 个汉字）。域名验证等托管需要的文件，由维护人员写进 site.yaml 的 static。',
    en: 'public/ holds documents, sheets, pictures, sound, video, archives and data. Web pages, scripts, orders to hosts and links are refused; SVG pictures may only draw. Names have no invisible characters, none of \\ / : * ? " < > |, and 200 bytes at most. Files that a host needs, e.g. to prove a domain, are named in static of site.yaml.',
  },
  *check(context) {
    const allowed: ReadonlySet<string> = new Set(context.corpus.site.static ?? []);
    for (const file of context.publicFolder.odd) yield offence(context, file.path, oddFileWords[file.kind]);
    for (const address of context.files.keys()) {
      const path = address.slice(1);
      const refusal = refusalOf(path, allowed);
      const markup = context.publicFolder.markup.get(address);
      if (refusal) yield offence(context, path, refusals[refusal]);
      else if (markup !== undefined) yield offence(context, path, withMarkup(markup));
      const [name, problem] = badName(path) ?? [];
      if (name !== undefined && problem) yield offence(context, path, withName(name, problem));
    }
  },
};

function badName(path: string): readonly [string, Text] | null {
  for (const name of path.split('/')) {
    const problem = nameProblem(name);
    if (problem) return [name, problem];
  }
  return null;
}

type Words = Pick<Offence, 'message' | 'fix'>;

const offence = ({ publicFolder }: CheckContext, path: string, words: Words): Offence => ({
  entry: null,
  file: `${publicFolder.path}/${path}`,
  at: { position: null },
  ...words,
});

const refusals: Readonly<Record<Refusal, Words>> = {
  order: {
    message: {
      'zh-CN': '服务器会把这个文件当作配置来执行。',
      en: 'A host reads this file as an order to itself.',
    },
    fix: {
      'zh-CN': '删去它；服务器的配置请维护人员直接写在服务器上，响应头和跳转见手册“构建和托管”。',
      en: 'Delete it and configure the host itself; see “Building and hosting” in the handbook.',
    },
  },
  hidden: {
    message: {
      'zh-CN': '文件名或文件夹名以句点开头。',
      en: 'The name of the file or of a folder begins with a full stop.',
    },
    fix: {
      'zh-CN': '改名或删去；托管需要的（如 .well-known/security.txt），请维护人员写进 site.yaml 的 static。',
      en: 'Rename or delete it; what a host needs (e.g. .well-known/security.txt) is named in static of site.yaml.',
    },
  },
  'no-ending': {
    message: {
      'zh-CN': '文件名没有扩展名，浏览器不知道怎样打开。',
      en: 'The name has no ending, so no browser knows how to open it.',
    },
    fix: {
      'zh-CN': '补上扩展名，如 .pdf；托管需要的（如 CNAME），请维护人员写进 site.yaml 的 static。',
      en: 'Add the ending, e.g. .pdf; what a host needs (e.g. CNAME) is named in static of site.yaml.',
    },
  },
  ending: {
    message: {
      'zh-CN': '这种文件不能发布：打开时可能运行里面的程序，或者浏览器打不开。',
      en: 'This type of file is not published: something in it could run, or no browser opens it.',
    },
    fix: {
      'zh-CN':
        '网页另存为 PDF；其他文件换成文档、表格、图片、音视频或压缩包（.pdf、.docx、.xlsx、.csv、.png、.jpg、.mp4、.zip 等）。域名验证文件请维护人员写进 site.yaml 的 static。',
      en: 'Save web pages as PDF; give others as documents, sheets, pictures, sound, video or archives. Files that prove a domain are named in static of site.yaml.',
    },
  },
};

const withMarkup = (markup: string): Words => ({
  message: {
    'zh-CN': `文件里有“${markup}”，可能运行程序、加载别处的内容，或者格式有误。`,
    en: `The file holds “${markup}”, which could run, load from elsewhere, or is not well formed.`,
  },
  fix: {
    'zh-CN':
      'SVG 图片请用绘图软件另存为“普通 SVG”（不带脚本、样式表和外部图片），或换成 PNG；数据用 JSON 或 CSV。',
    en: 'Save the drawing as plain SVG without scripts, style sheets and outside pictures, or as PNG; give data as JSON or CSV.',
  },
});

const withName = (name: string, problem: Text): Words => ({
  message: {
    'zh-CN': `名字“${name}”${problem['zh-CN']}。`,
    en: `The name “${name}” ${problem.en}.`,
  },
  fix: {
    'zh-CN': '改名，并改正引用它的地方，如 2024-form.pdf。',
    en: 'Rename it, and mend what refers to it, e.g. 2024-form.pdf.',
  },
});
