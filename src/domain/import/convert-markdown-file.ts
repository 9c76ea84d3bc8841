import { parse } from 'yaml';
import type { Loss, Notice, Stated } from './blocks.ts';
import { convertMarkdown } from './convert.ts';
import type { ConvertedTree, TreeChoice } from './convert-tree.ts';
import { fieldsOfOwn, type OwnItem, ownItem } from './own-item.ts';
import { questionsAbout } from './questions.ts';
import { recogniseReportKind } from './recognise/report-kind.ts';
import { recogniseYear } from './recognise/year.ts';
import { statedFields, statedSource, statedValue, withStated } from './stated-fields.ts';
import type { ImportedText } from './types.ts';

/** A line of front matter: `title: …`. */
const field = /^([\p{L}][\p{L}\d_-]*)\s*:([^\n]*)/u;
const unquoted = (value: string): string => value.trim().replace(/^["']/, '').replace(/["']$/, '');

/** Markdown as a document: its front matter states facts, the rest is kept as it is. */
export function convertMarkdownFile(
  { text, fileName }: ImportedText,
  choice: Pick<TreeChoice, 'publisher' | 'bodies' | 'collection'>,
  notices: readonly Notice[],
): ConvertedTree {
  const { head, rest } = splitHead(text);
  const own = ownFrom(head);
  const stated = (own ? [] : head).flatMap((line): Stated[] => {
    const match = field.exec(line);
    return match ? [{ name: nameOf(match[1] ?? ''), value: unquoted(match[2] ?? '') }] : [];
  });
  const losses = (own ? [] : head).flatMap((line, at): Loss[] =>
    line.trim() === ''
      ? []
      : [{ rule: 'crawler-key', text: line.trim(), place: { page: null, line: at + 1 } }],
  );
  const converted = convertMarkdown({ text: rest, fileName });
  const hasHeading = /^\s*#[ \t]/.test(rest);
  const title = hasHeading ? null : statedValue(stated, 'title');
  const known = title === null ? converted.facts : { ...converted.facts, ...titled(title, converted.facts) };
  const facts = withStated({ ...known, source: known.source ?? statedSource(stated) }, stated);
  const lines = rest.split('\n').filter((line) => line.trim() !== '');
  return {
    ...converted,
    ...{ facts, losses, stated, notices, notes: [], pictures: [], files: new Map() },
    lines: lines.map((line) => ({ text: line.trim(), rule: null })),
    fields: { ...fieldsOfOwn(own, choice.collection), ...statedFields(stated) },
    questions: questionsAbout({
      facts,
      hasTitle: hasHeading || title !== null,
      lines,
      stated,
      publisher: choice.bodies.find(({ id }) => id === choice.publisher) ?? null,
    }),
  };
}

const titled = (title: string, facts: ConvertedTree['facts']): Partial<ConvertedTree['facts']> => ({
  title,
  year: recogniseYear(title) ?? facts.year,
  reportKind: recogniseReportKind(title) ?? facts.reportKind,
});

/** The title that front matter names is that of the text. */
const nameOf = (written: string): string => (/^title$/i.test(written) ? 'ArticleTitle' : written);

/** Typed data as the site gives them away above a text; null for front matter of others. */
function ownFrom(head: readonly string[]): OwnItem | null {
  if (!head.some((line) => line.startsWith('item: '))) return null;
  try {
    const {
      item,
      url: _address,
      digest: _ofText,
      ...data
    } = parse(head.slice(1, -1).join('\n'), {
      schema: 'core',
      maxAliasCount: 0,
      logLevel: 'silent',
    }) as Record<string, unknown>;
    return ownItem(item, data);
  } catch {
    // What is no YAML was not written by us.
    return null;
  }
}

/** Lines of front matter with their marks, and the text below. */
function splitHead(text: string): { readonly head: readonly string[]; readonly rest: string } {
  const lines = text.split('\n');
  const end =
    lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  return { head: lines.slice(0, end + 1), rest: lines.slice(end + 1).join('\n') };
}
