import { type Finding, type Position, positionIn } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { Data } from '../schema/collections.ts';
import { say } from '../text/message.ts';

/**
 * A number of the text against the figure or statutory table of the same report: tables and text must agree. A figure
 * counts where the text has its label, word by word, at the beginning of a clause, then a number with its unit; where
 * the text has the right number once, others are parts of it. Clauses about other years, plans and parts do not count.
 * It does not see a label in other words, a number before its label, and tables within the text.
 */
export const figureContradicted: RuleInfo = {
  id: 'figure-contradicted',
  severity: 'warning',
  needs: 'source',
  lowerable: true,
  title: say('figure-contradicted.title'),
  help: say('figure-contradicted.help'),
};

/** What is typed of a report. */
interface Typed {
  readonly file: string;
  readonly data: Pick<Data<'reports'>, 'year' | 'figures' | 'disclosure'>;
  /** Author components of its text. */
  readonly uses: readonly {
    readonly name: string;
    readonly props: Readonly<Record<string, unknown>>;
    readonly line: number;
    readonly column: number;
  }[];
}

/** A number that the text has to have behind these words. */
interface Wanted {
  readonly label: string;
  /** Where in front matter it stands. */
  readonly field: string;
  readonly value: number;
  readonly unit: string;
  readonly form: RegExp;
}

/** What is to be said of numbers in a report; `prose` is its text without front matter and tags. */
export function figureFindings(prose: string, { file, data, uses }: Typed): Finding[] {
  const wanted = [...figuresOf(data), ...totalsOf(data)];
  if (wanted.length === 0) return [];
  const text = withoutPlans(prose);
  return wanted.flatMap((one): Finding[] => {
    const said = [...numbersIn(text, one, data.year), ...usesOf(one, uses, data.year)];
    const [first] = said;
    if (!first || said.some(({ number }) => number === one.value)) return [];
    const { label, field, value, unit } = one;
    const wrong = { label, said: `${first.number}${unit}`, typed: `${value}${unit}`, field };
    return [
      {
        rule: figureContradicted.id,
        severity: figureContradicted.severity,
        file,
        position: first.position,
        message: say('figure-contradicted.found', wrong),
        fix: say('figure-contradicted.fix', wrong),
      },
    ];
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** Between the label and its number. */
const between = '[\\s*_]{0,4}(?:[：:]|为|是|共计|共|合计|总计|达到|达)?[\\s*_]{0,4}';
const number = '((?:\\d{1,3}(?:[,，]\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,6})?)';
const unitOf = (unit: string) => `\\s{0,2}${escaped(unit)}(?!以[上下]|左右|多)`;
/** Without a unit the number ends by itself. */
const bare = '(?!\\s?[\\p{L}\\d%％‰]|[.,，]\\d)';

const figuresOf = ({ figures = {} }: Typed['data']): Wanted[] =>
  Object.entries(figures).flatMap(([id, { label, value, unit }]) =>
    value === null
      ? []
      : [
          {
            ...{ label, value, unit: unit ?? '', field: `figures.${id}` },
            form: new RegExp(`${escaped(label)}${between}${number}${unit ? unitOf(unit) : bare}`, 'gu'),
          },
        ],
  );

const tail = `${between}${number}${unitOf('件')}`;
/** Sums of the statutory table as reports put them (domain facts 3.5, R6). */
const totals = [
  ['新收政府信息公开申请', 'received', new RegExp(`新收(?:到)?政府信息公开申请(?:数量)?${tail}`, 'gu')],
  ['上年结转', 'carriedOver', new RegExp(`上一?年度?结转(?:政府信息公开申请)?${tail}`, 'gu')],
  ['结转下年度继续办理', 'carriedForward', new RegExp(`结转下一?年度?(?:继续)?办理${tail}`, 'gu')],
] as const;
/** Column of all applicants. */
const ofAll = 6;

function totalsOf({ disclosure }: Typed['data']): Wanted[] {
  if (!disclosure || !('applications' in disclosure)) return [];
  return totals.flatMap(([label, row, form]) => {
    const value = disclosure.applications[row][ofAll] ?? null;
    return value === null
      ? []
      : [{ label, value, unit: '件', field: `disclosure.applications.${row}`, form }];
  });
}

interface Said {
  readonly number: number;
  readonly position: Position;
}

function numbersIn(text: string, { form }: Wanted, year: number): Said[] {
  return [...text.matchAll(form)].flatMap(({ 0: all, 1: typed = '', index }) => {
    if (!isWhole(text, index, year)) return [];
    const value = Number(typed.replace(/[,，]/g, ''));
    const at = index + all.lastIndexOf(typed);
    return [{ number: value, position: positionIn(text, at) }];
  });
}

/** The clause speaks of all of the report's year and not of a part. */
function isWhole(text: string, index: number, year: number): boolean {
  const near = text.slice(Math.max(0, index - 60), index);
  const sentence = near.slice(Math.max(...[...'。；;！\n'].map((sign) => near.lastIndexOf(sign))) + 1);
  if (others.test(sentence)) return false;
  if ([...sentence.matchAll(/(?:19|20)\d\d/g)].some(([found]) => Number(found) !== year)) return false;
  return begins.test(sentence);
}

/** Words of other times, of plans, of parts and of comparisons. */
const others =
  /上年|去年|前年|同期|往年|半年|季|月|累计|其中|计划|预计|力争|目标|拟|比|较|明年|下年|下一年|今后|年均|以来|期间|last year|of which|plan|target|until/iu;
/** A clause begins there, or after words for the whole. */
const begins =
  /(?:^|[^\p{L}]|(?:全年|全镇|全乡|全县|全区|全市|本年度?|年内|当年|\d年度?|共|我[镇乡县区市局]|本[镇乡县区市局机关]{1,2}))[\s*_]{0,8}$/u;

/** `<Figure n={16} label="…" />` with the label of a figure. */
const usesOf = ({ label, unit }: Wanted, uses: Typed['uses'], year: number): Said[] =>
  uses.flatMap(({ name, props, line, column }) =>
    name === 'Figure' &&
    props.label === label &&
    (props.unit ?? '') === unit &&
    (props.year ?? year) === year &&
    typeof props.n === 'number'
      ? [{ number: props.n, position: { line, column } }]
      : [],
  );

/** Sections about what is to come, blank. */
function withoutPlans(prose: string): string {
  let isPlan = false;
  return prose
    .split('\n')
    .map((line) => {
      if (/^#{1,6}\s/.test(line)) isPlan = /下一?步|下一?年|打算|安排|计划|展望|next year|plan/iu.test(line);
      return isPlan || /^\s{0,3}\|/.test(line) ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}
