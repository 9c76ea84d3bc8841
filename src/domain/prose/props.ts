import type { Text } from '../finding.ts';
import { nearestName } from '../nearest-name.ts';
import { fieldName } from '../schema/inspect.ts';
import type { ComponentName, ComponentSpec } from './components.ts';
import type { PropValue } from './types.ts';

/** An attribute of a tag as the parser gives it. */
export type JsxAttribute =
  | { readonly type: 'mdxJsxExpressionAttribute'; readonly value: string }
  | {
      readonly type: 'mdxJsxAttribute';
      readonly name: string;
      readonly value?: string | null | { readonly type: string; readonly value: string } | undefined;
    };

type Props = Record<string, PropValue>;
type Complain = (message: Text, fix: Text) => void;

/** The literal value of an attribute: text, number, true or false; undefined for anything that would have to run. */
export function literalOf(
  attribute: Extract<JsxAttribute, { type: 'mdxJsxAttribute' }>,
): PropValue | undefined {
  const { value } = attribute;
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const code = value.value.trim();
  if (/^-?(?:\d+\.?\d*|\.\d+)$/.test(code)) return Number(code);
  if (code === 'true' || code === 'false') return code === 'true';
  return undefined;
}

/** Reads and checks the props of a component; complaints are about all that is wrong. */
export function readProps(
  name: ComponentName,
  spec: ComponentSpec,
  attributes: readonly JsxAttribute[],
  complain: Complain,
): Props {
  const props: Props = {};
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') continue;
    const value = literalOf(attribute);
    if (value === undefined) complain(...notLiteral(attribute.name, name));
    else props[attribute.name] = value;
  }
  const result = spec.props.safeParse(props);
  if (result.success) return props;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) complain(...unknownProp(key, name, Object.keys(spec.props.shape)));
    else complain(...wrongProp(String(issue.path[0] ?? ''), name, spec, props));
  }
  return props;
}

const notLiteral = (prop: string, name: string): [Text, Text] => [
  {
    'zh-CN': `组件“${name}”的属性“${prop}”里是程序代码。`,
    en: `The prop “${prop}” of “${name}” holds code.`,
  },
  {
    'zh-CN': `写成文字 ${prop}="……"，或数字 ${prop}={16}。`,
    en: `Write text ${prop}="…" or a number ${prop}={16}.`,
  },
];

function unknownProp(prop: string, name: string, known: readonly string[]): [Text, Text] {
  const nearest = nearestName(prop, known);
  return [
    { 'zh-CN': `组件“${name}”没有“${prop}”这个属性。`, en: `The component “${name}” has no prop “${prop}”.` },
    nearest
      ? {
          'zh-CN': `是不是想写“${nearest}”？可用的属性：${known.join('、')}。`,
          en: `Did you mean “${nearest}”? It takes: ${known.join(', ')}.`,
        }
      : { 'zh-CN': `可用的属性：${known.join('、')}。`, en: `It takes: ${known.join(', ')}.` },
  ];
}

function wrongProp(prop: string, name: string, spec: ComponentSpec, props: Props): [Text, Text] {
  const { title, about } = fieldName(spec.props, [prop]);
  const example = spec.example.replaceAll(/\n+/g, ' ');
  const given = props[prop];
  const message: Text =
    given === undefined
      ? {
          'zh-CN': `组件“${name}”缺少属性“${prop}”（${title['zh-CN']}）。`,
          en: `The component “${name}” lacks the prop “${prop}” (${title.en}).`,
        }
      : {
          'zh-CN': `组件“${name}”的属性“${prop}”（${title['zh-CN']}）的值“${given}”不对。`,
          en: `The value “${given}” of the prop “${prop}” (${title.en}) of “${name}” is wrong.`,
        };
  return [
    message,
    {
      'zh-CN': `${about['zh-CN']}。例：${example}`,
      en: `${about.en}. Example: ${example}`,
    },
  ];
}
