import { z } from 'zod';
import { isPublicPath } from '../href.ts';
import { field } from '../schema/field.ts';
import { naming } from '../schema/references.ts';
import { type Message, say } from '../text/message.ts';
import type { PropValue } from './types.ts';
import { isSafeUrl } from './urls.ts';

/** An author component: what it is for, what it takes, what text it shows to search. */
export interface ComponentSpec {
  readonly title: Message;
  readonly description: Message;
  readonly example: string;
  readonly props: z.ZodObject;
  /** May stand inside a line of text. */
  readonly inline: boolean;
  /** May hold text of its own. */
  readonly children: boolean;
  /** The words a reader sees, for search. */
  readonly text: (props: Readonly<Record<string, PropValue>>) => string;
}

const text = z.string().min(1);
const publicFile = naming('file', z.string().refine(isPublicPath));
const url = z.string().refine(isSafeUrl);
const join = (props: Readonly<Record<string, PropValue>>, ...names: readonly string[]) =>
  names.flatMap((name) => (props[name] === undefined ? [] : [String(props[name])])).join(' ');

/** Every component that an author may use; each has an Astro component of the same name. */
export const components = {
  Figure: {
    title: say('components.figureTitle'),
    description: say('components.figureDescription'),
    example: '<Figure n={16} label="调处化解矛盾纠纷" unit="件" />',
    props: z.strictObject({
      n: field(z.number(), 'components.Figure.n'),
      label: field(text, 'components.Figure.label'),
      unit: field(text.optional(), 'components.Figure.unit'),
      year: field(z.number().optional(), 'components.Figure.year'),
    }),
    inline: true,
    children: false,
    text: (props) => `${props.label} ${props.n}${props.unit ?? ''}`,
  },
  Table: {
    title: say('components.tableTitle'),
    description: say('components.tableDescription'),
    example:
      '<Table src="/files/2024/budget.csv" caption="2024 年收支预算" unit="万元" headRows={2} merged="A1:A2, B1:D1" />',
    props: z.strictObject({
      src: field(publicFile, 'components.Table.src'),
      caption: field(text, 'components.Table.caption'),
      unit: field(text.optional(), 'components.Table.unit'),
      note: field(text.optional(), 'components.Table.note'),
      headRows: field(z.int().min(1).max(6).optional(), 'components.Table.headRows'),
      merged: field(text.optional(), 'components.Table.merged'),
    }),
    inline: false,
    children: false,
    text: (props) => join(props, 'caption', 'note'),
  },
  Chart: {
    title: say('components.chartTitle'),
    description: say('components.chartDescription'),
    example: '<Chart figure="disputes" report="rule-of-law" caption="历年调处矛盾纠纷" kind="bar" />',
    props: z.strictObject({
      figure: field(text, 'components.Chart.figure'),
      caption: field(text, 'components.Chart.caption'),
      kind: field(z.enum(['line', 'bar']).optional(), 'components.Chart.kind'),
      body: field(naming('body', text).optional(), 'components.Chart.body'),
      report: field(text.optional(), 'components.Chart.report'),
      from: field(z.number().optional(), 'components.Chart.from'),
      to: field(z.number().optional(), 'components.Chart.to'),
    }),
    inline: false,
    children: false,
    text: (props) => join(props, 'caption'),
  },
  Attachment: {
    title: say('components.attachmentTitle'),
    description: say('components.attachmentDescription'),
    example: '<Attachment href="/files/forms/application.pdf" title="政府信息公开申请表" />',
    props: z.strictObject({
      href: field(publicFile, 'components.Attachment.href'),
      title: field(text, 'components.Attachment.title'),
    }),
    inline: true,
    children: false,
    text: (props) => join(props, 'title'),
  },
  Person: {
    title: say('components.personTitle'),
    description: say('components.personDescription'),
    example: '<Person name="李明" post="司法所所长" department="司法所" phone="0000-0000000" />',
    props: z.strictObject({
      name: field(text, 'components.Person.name'),
      post: field(text, 'components.Person.post'),
      department: field(text.optional(), 'components.Person.department'),
      phone: field(text.optional(), 'components.Person.phone'),
    }),
    inline: false,
    children: false,
    text: (props) => join(props, 'name', 'post', 'department', 'phone'),
  },
  Notice: {
    title: say('components.noticeTitle'),
    description: say('components.noticeDescription'),
    example: '<Notice kind="warning" title="请注意">\n\n补贴申报截止到 6 月 30 日。\n\n</Notice>',
    props: z.strictObject({
      kind: field(z.enum(['info', 'warning']).optional(), 'components.Notice.kind'),
      title: field(text.optional(), 'components.Notice.title'),
    }),
    inline: false,
    children: true,
    text: (props) => join(props, 'title'),
  },
  Basis: {
    title: say('components.basisTitle'),
    description: say('components.basisDescription'),
    example: '<Basis title="中华人民共和国政府信息公开条例" article="第二十条" />',
    props: z.strictObject({
      title: field(text, 'components.Basis.title'),
      article: field(text.optional(), 'components.Basis.article'),
      url: field(url.optional(), 'components.Basis.url'),
    }),
    inline: true,
    children: true,
    text: (props) => join(props, 'title', 'article'),
  },
  Withheld: {
    title: say('components.withheldTitle'),
    description: say('components.withheldDescription'),
    example: '<Withheld ground="涉及个人隐私" article="条例第十五条" amount="姓名、住址 1 处" />',
    props: z.strictObject({
      ground: field(text, 'components.Withheld.ground'),
      article: field(text.optional(), 'components.Withheld.article'),
      amount: field(text.optional(), 'components.Withheld.amount'),
    }),
    inline: true,
    children: false,
    text: (props) => join(props, 'ground', 'article', 'amount'),
  },
} as const satisfies Readonly<Record<string, ComponentSpec>>;

export type ComponentName = keyof typeof components;
const names = Object.keys(components) as ComponentName[];
/** All of them, with those of the site. */
export const componentNames: readonly ComponentName[] = names;
export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(components, name);

/** Adds what the configuration of a site defines; called once, before any text is read. */
export function addComponents(added: Readonly<Record<string, ComponentSpec>>): void {
  for (const name of Object.keys(added) as ComponentName[]) if (!isComponentName(name)) names.push(name);
  Object.assign(components, added);
}
