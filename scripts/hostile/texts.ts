import { parseProse } from '../../src/domain/prose/parse.ts';
import type { Segment } from '../../src/domain/prose/types.ts';

/** Where a string stands in the text of a document. */
const places: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => text,
  paragraph: (text) => `前文${text}后文`,
  heading: (text) => `## ${text}`,
  item: (text) => `- 前文\n- ${text}`,
  cell: (text) => `| 甲 | 乙 |\n| --- | --- |\n| ${text} | 1 |`,
  note: (text) => `正文[^1]\n\n[^1]: ${text}`,
  quote: (text) => `> ${text}`,
  code: (text) => `\`${text}\``,
  fence: (text) => `\`\`\`${text}\n${text}\n\`\`\``,
  link: (text) => `[字](${text})`,
  'link in brackets': (text) => `[字](<${text}>)`,
  'link text': (text) => `[${text}](/reports/)`,
  'link title': (text) => `[字](/reports/ "${text}")`,
  reference: (text) => `[字][r]\n\n[r]: ${text}`,
  autolink: (text) => `<${text}>`,
  picture: (text) => `![字](${text})`,
  'picture text': (text) => `![${text}](/files/x.png)`,
  'attribute of a link': (text) => `<a href="${text}">字</a>`,
  'attribute of a picture': (text) => `<img src="${text}" alt="字" />`,
  'attribute in words': (text) => `<abbr title="${text}">字</abbr>`,
  'attribute without quotes': (text) => `<abbr title=${text}>字</abbr>`,
  'inside an element': (text) => `<details><summary>${text}</summary>\n\n${text}\n\n</details>`,
  'inside a component': (text) => `<Notice>\n\n${text}\n\n</Notice>`,
  prop: (text) => `<Notice title="${text}">字</Notice>`,
};

/** HTML that a text gave, and what it came from. */
export interface MadeHtml {
  readonly from: string;
  readonly html: string;
}

/** What parsing every string in every place gave. */
export interface ParsedTexts {
  readonly made: readonly MadeHtml[];
  /** Texts that were refused with a finding. */
  readonly refused: number;
  readonly thrown: readonly string[];
}

/** Parses every string in every place of a text. */
export function parseTexts(strings: readonly string[]): ParsedTexts {
  const made = new Map<string, MadeHtml>();
  const thrown: string[] = [];
  let refused = 0;
  for (const [place, put] of Object.entries(places))
    for (const text of strings) {
      const from = `${place}: ${JSON.stringify(text.slice(0, 200))}`;
      try {
        const source = { file: 'x.mdx', text: put(text), lineOffset: 0, locale: 'zh-CN' } as const;
        const { prose, findings } = parseProse(source);
        if (findings.some(({ severity }) => severity === 'error')) refused++;
        else {
          const html = htmlOf(prose.segments);
          if (html.includes('<')) made.set(html, { from, html });
        }
      } catch (error) {
        thrown.push(`${from}: ${String(error)}`);
      }
    }
  return { made: [...made.values()], refused, thrown };
}

const htmlOf = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => (segment.type === 'html' ? segment.html : htmlOf(segment.children)))
    .join('')
    .replaceAll('\u0000', '');
