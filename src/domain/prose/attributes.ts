import { authoredElements, globalAttributes } from './allow-list.ts';
import type { Placed, WalkContext } from './context.ts';
import { type JsxAttribute, literalOf } from './props.ts';
import { isExternal, isSafeUrl, storedUrl } from './urls.ts';

export type Attributes = Record<string, string | boolean | undefined>;

/** The allowed attributes of an authored element; everything else is reported. */
export function authoredAttributes(
  context: WalkContext,
  node: Placed,
  name: string,
  attributes: readonly JsxAttribute[],
): Attributes {
  const allowed = [...(authoredElements[name] ?? []), ...globalAttributes];
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
export function linkAttributes(context: WalkContext, node: Placed, url: string): Attributes {
  context.references.push({ kind: 'link', url, ...context.positionOf(node) });
  if (!isSafeUrl(url)) {
    reportUrl(context, node, url);
    return {};
  }
  return { href: storedUrl(url), rel: isExternal(url) ? 'noopener' : undefined };
}

/** Checks and stores the address and text of a picture, which must be a file of this site. */
export function imageAttributes(context: WalkContext, node: Placed, url: string, alt: string): Attributes {
  context.references.push({ kind: 'image', url, ...context.positionOf(node) });
  const local = isSafeUrl(url) && !/^[a-z]+:/i.test(url);
  if (!local) reportImage(context, node, url);
  if (alt.trim() === '') reportAlt(context, node, url);
  return { src: local ? storedUrl(url) : undefined, alt, loading: 'lazy', decoding: 'async' };
}

const reportSpread = (context: WalkContext, node: Placed, code: string) =>
  context.report(
    'code',
    node,
    { 'zh-CN': `标签里的“{${code}}”是程序代码。`, en: `“{${code}}” in a tag is code.` },
    {
      'zh-CN': '删去它，把属性逐个写出来，如 label="纠纷"。',
      en: 'Delete it and write each attribute, e.g. label="cases".',
    },
  );

const reportCode = (context: WalkContext, node: Placed, name: string) =>
  context.report(
    'code',
    node,
    { 'zh-CN': `属性“${name}”里是程序代码。`, en: `The attribute “${name}” holds code.` },
    { 'zh-CN': `写成文字，如 ${name}="2"。`, en: `Write text, e.g. ${name}="2".` },
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
    {
      'zh-CN': `标签“<${tag}>”上不能写属性“${name}”。`,
      en: `The element “<${tag}>” cannot have the attribute “${name}”.`,
    },
    {
      'zh-CN': `删去它。“<${tag}>”可用的属性：${allowed.join('、')}。`,
      en: `Delete it. “<${tag}>” may have: ${allowed.join(', ')}.`,
    },
  );

/** Reports an address that could run something or hide where it leads. */
export const reportUrl = (context: WalkContext, node: Placed, url: string): void =>
  context.report(
    'url',
    node,
    { 'zh-CN': `链接地址“${url}”不安全。`, en: `The address “${url}” is not safe.` },
    {
      'zh-CN':
        '只能用 https://、http://、mailto:、tel: 或站内地址，如 [办事指南](/services/minimum-living/)。',
      en: 'Use https, http, mailto, tel or an address of this site, e.g. [guide](/pages/guide/).',
    },
  );

const reportImage = (context: WalkContext, node: Placed, url: string) =>
  context.report(
    'url',
    node,
    { 'zh-CN': `图片地址“${url}”不在本站。`, en: `The picture “${url}” is not a file of this site.` },
    {
      'zh-CN': '把图片放到 public/ 里，写作 ![说明](/files/photo.jpg)。',
      en: 'Put the picture into public/ and write ![text](/files/photo.jpg).',
    },
  );

const reportAlt = (context: WalkContext, node: Placed, url: string) =>
  context.report(
    'alt',
    node,
    { 'zh-CN': `图片“${url}”没有文字说明。`, en: `The picture “${url}” has no text.` },
    {
      'zh-CN': `方括号里写图片的内容，如 ![村务公开栏](${url})。`,
      en: `Say in the square brackets what it shows, e.g. ![Notice board](${url}).`,
    },
  );
