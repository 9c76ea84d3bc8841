import type { Placed, WalkContext } from './context.ts';

const shorten = (code: string) => {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** Reports import, export or an expression. */
export const reportCodeNode = (context: WalkContext, node: Placed, code: string): void =>
  context.report(
    'code',
    node,
    {
      'zh-CN': `正文里的“${shorten(context.clean(code))}”是程序代码，不会执行，也不能公开。`,
      en: `“${shorten(context.clean(code))}” in the text is code; it is never run and cannot be published.`,
    },
    {
      'zh-CN': '删去它；如果花括号是文字的一部分，写作 \\{ 和 \\}。',
      en: 'Delete it; if the braces belong to the text, write \\{ and \\}.',
    },
  );

/** Reports an element outside the allow-list. */
export const reportElement = (context: WalkContext, node: Placed, name: string): void =>
  context.report(
    'element',
    node,
    { 'zh-CN': `正文里不能用标签“<${name}>”。`, en: `The element “<${name}>” cannot be used.` },
    {
      'zh-CN':
        '删去标签，用 Markdown 写：**加粗**、[文字](/地址/)、![说明](/files/图片.png)、表格用 | 分列。',
      en: 'Delete the tag and use Markdown: **bold**, [text](/address/), ![text](/files/picture.png), tables with |.',
    },
  );

/** Reports a heading of the first level. */
export const reportHeading = (context: WalkContext, node: Placed, text: string): void =>
  context.report(
    'heading',
    node,
    {
      'zh-CN': `正文里的“# ${shorten(text)}”是一级标题。`,
      en: `“# ${shorten(text)}” is a first-level heading.`,
    },
    {
      'zh-CN': `改成二级标题“## ${shorten(text)}”；如果它就是页面标题，删去，写到文件头的 title。`,
      en: `Write “## ${shorten(text)}”; if it is the title of the page, put it into the front matter.`,
    },
  );
