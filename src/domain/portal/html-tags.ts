/** A tag of HTML; `what` is the tag as it is written, null for one (or a comment, named `!--`) that never ends. */
export interface HtmlTag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
  readonly what: string | null;
  readonly offset: number;
}

const begin = /<(\/?)([a-zA-Z][\w-]*)/y;
/** What stands before the end of a tag: anything but `>`, which may only be in quotes. */
const inside = /[^>"']+|"[^"]*"|'[^']*'/y;

/** Tags in order; what follows one that never ends belongs to it. Every sign is looked at once. */
export function* htmlTags(html: string): Generator<HtmlTag> {
  const endless = { isClosing: false, attributes: '', what: null };
  for (let offset = html.indexOf('<'); offset >= 0; ) {
    let end = offset + 1;
    begin.lastIndex = offset;
    const [all = '', slash, name] = begin.exec(html) ?? [];
    if (html.startsWith('<!--', offset)) {
      const close = html.indexOf('-->', offset);
      if (close < 0) return yield { ...endless, name: '!--', offset };
      end = close + 3;
    } else if (name !== undefined) {
      const start = offset + all.length;
      const close = endOfAttributes(html, start);
      if (html[close] !== '>') return yield { ...endless, name: name.toLowerCase(), offset };
      end = close + 1;
      yield {
        ...{ name: name.toLowerCase(), isClosing: slash === '/', attributes: html.slice(start, close) },
        ...{ what: html.slice(offset, end), offset },
      };
    }
    offset = html.indexOf('<', end);
  }
}

/** Where a tag ends whose attributes begin here, or where an open quote begins, or the end of the text. */
function endOfAttributes(html: string, start: number): number {
  let at = start;
  for (;;) {
    inside.lastIndex = at;
    if (!inside.test(html)) return at;
    at = inside.lastIndex;
  }
}
