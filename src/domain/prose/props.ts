import { nearestName } from '../nearest-name.ts';
import { ownValue } from '../own-value.ts';
import { fieldName } from '../schema/inspect.ts';
import { type Message, say } from '../text/message.ts';
import type { ComponentName, ComponentSpec } from './components.ts';
import type { JsxAttribute } from './tree.ts';
import type { PropValue } from './types.ts';

type Props = Record<string, PropValue>;
type Complain = (message: Message, fix: Message) => void;

/** The literal value of an attribute: text, number, true or false; undefined for anything that would have to run. */
export function literalOf(
  attribute: Extract<JsxAttribute, { type: 'mdxJsxAttribute' }>,
): PropValue | undefined {
  const { value } = attribute;
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const code = value.value.trim();
  if (/^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(code)) return Number(code);
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
    else
      Object.defineProperty(props, attribute.name, {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
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

const notLiteral = (prop: string, name: string): [Message, Message] => [
  say('props.notLiteral', { name, prop }),
  say('props.notLiteralFix', { prop }),
];

function unknownProp(prop: string, name: string, known: readonly string[]): [Message, Message] {
  const nearest = nearestName(prop, known);
  return [
    say('props.unknownProp', { name, prop }),
    nearest ? say('props.unknownPropNearest', { nearest, known }) : say('props.unknownPropKnown', { known }),
  ];
}

function wrongProp(prop: string, name: string, spec: ComponentSpec, props: Props): [Message, Message] {
  const { title, about } = fieldName(spec.props, [prop]);
  const example = spec.example.replaceAll(/\n+/g, ' ');
  const given = ownValue(props, prop);
  const message: Message =
    given === undefined
      ? say('props.missingProp', { name, prop, title })
      : say('props.wrongValue', { name, prop, title, given: String(given) });
  return [message, say('props.wrongPropFix', { about, example })];
}
