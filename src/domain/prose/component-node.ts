import { nearestName } from '../nearest-name.ts';
import { referencesIn } from '../schema/references.ts';
import { say } from '../text/message.ts';
import { reportUrl } from './attributes.ts';
import {
  type ComponentName,
  type ComponentSpec,
  componentNames,
  components,
  isComponentName,
} from './components.ts';
import type { WalkContext } from './context.ts';
import { makeOutput } from './output.ts';
import { readProps } from './props.ts';
import { reportCodeNode } from './reports.ts';
import type { TreeNode } from './tree.ts';
import { isSafeUrl } from './urls.ts';
import type { Walk } from './walk-state.ts';

/** A tag that begins with a capital: a component of ours, or a mistake. `walkChildren` goes on below it. */
export function walkComponent(
  walk: Walk,
  node: TreeNode,
  name: string,
  walkChildren: (walk: Walk, node: TreeNode) => void,
): void {
  if (!isComponentName(name)) {
    reportUnknown(walk.context, node, name);
    walkChildren(walk, node);
    return;
  }
  const spec: ComponentSpec = components[name];
  const { context, blocks } = walk;
  for (const attribute of node.attributes ?? [])
    if (attribute.type === 'mdxJsxExpressionAttribute') reportCodeNode(context, node, `{${attribute.value}}`);
  const read = readProps(name, spec, node.attributes ?? [], (message, fix) =>
    context.report('prop', node, message, fix),
  );
  const props = Object.fromEntries(
    Object.entries(read).map(([key, value]) => [
      key,
      typeof value === 'string' ? context.clean(value) : value,
    ]),
  );
  noteUse(context, node, name, props);
  const inline = node.type === 'mdxJsxTextElement';
  if (inline && !spec.inline) reportPlace(context, node, name);
  if (!inline) blocks.begin('component');
  blocks.text(spec.text(props));
  if (!inline) blocks.end();
  const inner = makeOutput();
  if (spec.children) walkChildren({ ...walk, output: inner }, node);
  else if (hasContent(node)) reportChildren(context, node, name);
  walk.output.component({ type: 'component', name, props, children: inner.segments(), inline });
}

function noteUse(
  context: WalkContext,
  node: TreeNode,
  name: ComponentName,
  props: Readonly<Record<string, string | number | boolean>>,
): void {
  const place = context.positionOf(node);
  context.components.push({ name, props, ...place });
  for (const { kind, value } of referencesIn(components[name].props, props))
    if (kind === 'file') context.references.push({ kind: 'source', url: value, ...place });
  if (name === 'Basis' && typeof props.url === 'string' && !isSafeUrl(props.url))
    reportUrl(context, node, props.url);
}

const hasContent = (node: TreeNode): boolean =>
  (node.children ?? []).some((child) => child.type !== 'text' || (child.value ?? '').trim() !== '');

function reportUnknown(context: WalkContext, node: TreeNode, name: string): void {
  const nearest = nearestName(name, componentNames);
  context.report(
    'component',
    node,
    say('component-node.unknown', { name }),
    nearest
      ? say('component-node.nearest', { nearest, componentNames })
      : say('component-node.known', { componentNames }),
  );
}

const reportPlace = (context: WalkContext, node: TreeNode, name: string) =>
  context.report('component', node, say('component-node.place', { name }), say('component-node.placeFix'));

const reportChildren = (context: WalkContext, node: TreeNode, name: string) =>
  context.report(
    'component',
    node,
    say('component-node.children', { name }),
    say('component-node.childrenFix', { value: components[name as ComponentName].example }),
  );
