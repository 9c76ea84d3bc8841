import { encodedAddress } from '../href.ts';
import { ownValue } from '../own-value.ts';
import { say } from '../text/message.ts';
import { authoredElements, globalAttributes } from './allow-list.ts';
import type { WalkContext } from './context.ts';
import type { Placed } from './placed.ts';
import { literalOf } from './props.ts';
import type { JsxAttribute } from './tree.ts';
import { isExternal, isSafeUrl, storedUrl } from './urls.ts';

export type Attributes = Record<string, string | boolean | undefined>;

/** The allowed attributes of an authored element; everything else is reported. */
export function authoredAttributes(
  context: WalkContext,
  node: Placed,
  name: string,
  attributes: readonly JsxAttribute[],
): Attributes {
  const allowed = [...(ownValue(authoredElements, name) ?? []), ...globalAttributes];
  const result: Attributes = {};
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      reportSpread(context, node, attribute.value);
      continue;
    }
    const value = literalOf(attribute);
    const key = attribute.name.toLowerCase();
    if (!allowed.includes(key)) reportAttribute(context, node, name, attribute.name, allowed);
    else if (value === undefined) reportCode(context, node, attribute.name);
    else result[key] = value === true || value === false ? value : context.clean(String(value));
  }
  return result;
}

/** Checks and stores the address of a link; an unsafe one is reported and left out. */
export function linkAttributes(context: WalkContext, node: Placed, typed: string): Attributes {
  const url = isSafeUrl(typed) ? encodedAddress(typed) : typed;
  context.references.push({ kind: 'link', url, ...context.positionOf(node) });
  if (!isSafeUrl(url)) {
    reportUrl(context, node, url);
    return {};
  }
  return { href: storedUrl(url), rel: isExternal(url) ? 'noopener' : undefined };
}

/** Checks and stores the address and text of a picture, which must be a file of this site. */
export function imageAttributes(context: WalkContext, node: Placed, typed: string, alt: string): Attributes {
  const url = isSafeUrl(typed) ? encodedAddress(typed) : typed;
  context.references.push({ kind: 'image', url, ...context.positionOf(node) });
  const local = isSafeUrl(url) && !/^[a-z]+:/i.test(url);
  if (!local) reportImage(context, node, url);
  if (alt.trim() === '') reportAlt(context, node, url);
  return { src: local ? storedUrl(url) : undefined, alt, loading: 'lazy', decoding: 'async' };
}

const reportSpread = (context: WalkContext, node: Placed, code: string) =>
  context.report('code', node, say('attributes.reportSpread', { code }), say('attributes.reportSpreadFix'));

const reportCode = (context: WalkContext, node: Placed, name: string) =>
  context.report(
    'code',
    node,
    say('attributes.reportCode', { name }),
    say('attributes.reportCodeFix', { name }),
  );

const reportAttribute = (
  context: WalkContext,
  node: Placed,
  tag: string,
  name: string,
  allowed: readonly string[],
) =>
  context.report(
    'attribute',
    node,
    say('attributes.reportAttribute', { tag, name }),
    say('attributes.reportAttributeFix', { tag, allowed }),
  );

/** Reports an address that could run something or hide where it leads. */
export const reportUrl = (context: WalkContext, node: Placed, url: string): void =>
  context.report('url', node, say('attributes.reportUrl', { url }), say('attributes.reportUrlFix'));

const reportImage = (context: WalkContext, node: Placed, url: string) =>
  context.report('url', node, say('attributes.reportImage', { url }), say('attributes.reportImageFix'));

const reportAlt = (context: WalkContext, node: Placed, url: string) =>
  context.report('alt', node, say('attributes.reportAlt', { url }), say('attributes.reportAltFix', { url }));
