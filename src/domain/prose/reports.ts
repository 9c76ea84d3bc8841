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

/** Reports a line under a paragraph that Markdown takes as the mark of a heading. */
export const reportUnderline = (context: WalkContext, node: Placed, text: string): void =>
  context.report(
    'heading',
    node,
    {
      'zh-CN': `“${shorten(text)}”下面紧接着一行“---”或“===”，会变成标题，这一行符号不再显示。`,
      en: `“${shorten(text)}” has a line of “---” or “===” right below it, which makes it a heading and is not shown.`,
    },
    {
      'zh-CN': `要分隔线，在“---”前空一行；要标题，写“## ${shorten(text)}”并删去下面一行。`,
      en: `For a rule put a blank line before “---”; for a heading write “## ${shorten(text)}” and delete the line below.`,
    },
  );

/** Reports elements within elements beyond what any text needs. */
export const reportDepth = (context: WalkContext, node: Placed, deepest: number): void =>
  context.report(
    'syntax',
    node,
    {
      'zh-CN': `引用、列表或标签一层套一层，超过了 ${deepest} 层。`,
      en: `Quotations, lists or tags stand within each other more than ${deepest} deep.`,
    },
    {
      'zh-CN': '多半是行首有一长串“>”或标签没有结束：删去多余的符号，或补上结束标签。',
      en: 'Most often a row of “>” or tags without their ends: delete what is too much, or close the tags.',
    },
  );
