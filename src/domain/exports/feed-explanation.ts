import { feedsPath } from '../routes/feeds-address.ts';
import { escapeXml } from '../text/xml.ts';
import { absolute, type ViewContext } from '../view/context.ts';

/** Elements of an Atom feed that tell whoever opens it in a browser what it is, and where that is explained. */
export function explanation(context: Pick<ViewContext, 'home' | 'labels'>): string {
  const { subtitle, title } = context.labels.feeds;
  const page = escapeXml(absolute(context, feedsPath));
  return `<subtitle>${escapeXml(subtitle)} ${page}</subtitle>
<link rel="related" type="text/html" title="${escapeXml(title)}" href="${page}"/>
`;
}
