const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iy;

/** Offsets in a stretch of source of characters that its text does not hold; in a quotation lines begin with `>`. */
export function lostInText(source: string, value: string, quoted: boolean): number[] {
  if (source === value) return [];
  const lost: number[] = [];
  let shown = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '&') {
      entity.lastIndex = at;
      const code = entity.exec(source)?.[0];
      const isDecoded = code !== undefined && (/^&(?:amp|#)/i.test(code) || !value.startsWith(code, shown));
      if (isDecoded) {
        at += code.length - 1;
        shown = behindEntity(code, source, at + 1, value, shown);
        continue;
      }
    }
    if (char === '\\' && isEscape(source, at) && value.charAt(shown) === source.charAt(at + 1)) {
      if (isPath(source, at)) lost.push(at);
      at++;
      shown++;
      continue;
    }
    if (char === value.charAt(shown)) shown++;
    else if (/\s/.test(char)) continue;
    else if (/\s/.test(value.charAt(shown))) [shown, at] = [shown + 1, at - 1];
    else if (!(quoted && char === '>' && isLineStart(source, at))) lost.push(at);
  }
  return lost;
}

/** An entity stands for one character; few for two, of which the second joins the first. */
function behindEntity(code: string, source: string, next: number, value: string, shown: number): number {
  const one = shown + String.fromCodePoint(value.codePointAt(shown) ?? 32).length;
  const second = value.charAt(one);
  const isJoined = joined.test(second) && source.charAt(next) !== second;
  return isJoined || code === '&fjlig;' ? one + 1 : one;
}

const joined = /^[\p{M}\u200A]$/u;

const isEscape = (source: string, at: number): boolean => /[!-/:-@[-`{-~]/.test(source.charAt(at + 1));

/**
 * Backslashes of a path (`\\server\share`, `C:\_data`), not marks before a sign: one is typed that is no mark, or a
 * drive stands before.
 */
const isPath = (source: string, at: number): boolean => {
  if (source.charAt(at + 1) !== '\\')
    return /(?:^|[^a-z\d])[a-z]:$/i.test(source.slice(Math.max(0, at - 3), at));
  return source.charAt(at - 1) !== '\\' && server.test(source.slice(at + 2, at + 80));
};

const server = /^[\w.\p{L}-]+\\[\p{L}\d]/u;

const isLineStart = (source: string, at: number): boolean =>
  /^[ \t>]*$/.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at));
