import type { Stated } from './blocks.ts';
import { isNameOf, type KnownBody, namedBodies } from './publisher-named.ts';
import { recogniseDate } from './recognise/date.ts';
import { recogniseIssued } from './recognise/issued.ts';
import { statedDates, statedIssuers } from './stated-fields.ts';
import type { Facts } from './types.ts';

/** What a file leaves open, or where it contradicts itself; whoever imports decides. */
export type Question =
  | { readonly kind: 'secret' | 'internal'; readonly text: string }
  /** The text is that of other bodies than the one given. */
  | { readonly kind: 'publisher'; readonly names: readonly string[]; readonly publisher: string }
  | { readonly kind: 'title-guessed'; readonly text: string }
  | { readonly kind: 'year-missing' }
  /** The page states several days of publishing. */
  | { readonly kind: 'days'; readonly values: readonly string[] };

/** Levels of secrecy as official documents mark them (Law on Guarding State Secrets): `秘密★1年`. */
const secrecy = /(?:^|\s)(?:绝密|机密|秘密)\s*[★☆*＊]\s*(?:\d+\s*(?:年|个月)|长期)?|^(?:绝密|机密|秘密)$/;
const internal =
  /^[【[(（]?(?:内部(?:资料|文件|材料|使用)|此件不予公开|不予公开|仅供内部)[^。]{0,12}[】\])）]?$/;

/** Lines at either end of a text in which its marks stand. */
const edge = 8;

/** What questions are asked about. */
export interface Asked {
  readonly facts: Facts;
  /** Whether the text has a title of its own. */
  readonly hasTitle: boolean;
  /** All lines of the source. */
  readonly lines: readonly string[];
  readonly stated: readonly Stated[];
  /** The body under which the text is to be published. */
  readonly publisher: KnownBody | null;
}

/** Everything that must be asked about a text. */
export function questionsAbout({ facts, hasTitle, lines, stated, publisher }: Asked): Question[] {
  const edges = [...lines.slice(0, edge), ...lines.slice(-edge)].map((line) => line.trim());
  const secret = edges.find((line) => secrecy.test(line));
  const inner = edges.find((line) => internal.test(line));
  const days = new Set(statedDates(stated).flatMap((value) => recogniseDate(value) ?? []));
  const names = [
    ...namedBodies([facts.title, ...signature(lines)]),
    ...statedIssuers(stated).filter((name) => name.trim() !== ''),
    ...labelled(lines),
  ];
  const isOther = publisher !== null && names.length > 0 && !names.some((name) => isNameOf(name, publisher));
  return [
    ...(secret === undefined ? [] : [{ kind: 'secret', text: secret } as const]),
    ...(inner === undefined ? [] : [{ kind: 'internal', text: inner } as const]),
    ...(isOther ? [{ kind: 'publisher', names, publisher: publisher.title } as const] : []),
    ...(hasTitle ? [] : [{ kind: 'title-guessed', text: facts.title } as const]),
    ...(facts.reportKind !== null && facts.year === null ? [{ kind: 'year-missing' } as const] : []),
    ...(days.size > 1 ? [{ kind: 'days', values: [...days] } as const] : []),
  ];
}

/** Whose budget or accounts a text says that it is (`预算主管部门：…`). */
const labelled = (lines: readonly string[]): string[] => [
  ...new Set(
    lines.flatMap(
      (line) =>
        /^(?:预算主管部门|预算单位|编制单位|单位名称)\s*[:：]\s*(\S{4,40})$/.exec(line.trim())?.[1] ?? [],
    ),
  ),
];

/** The line above a day that stands alone at the end of a text. */
function signature(lines: readonly string[]): string[] {
  const at = lines.findLastIndex((line) => recogniseIssued([line], '') !== null);
  const line = at > 0 && at > lines.length - edge ? lines[at - 1] : undefined;
  return line !== undefined && line.trim().length <= 40 ? [line.trim()] : [];
}
