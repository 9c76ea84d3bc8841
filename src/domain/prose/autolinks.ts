/** The first character that no author means as part of an address typed into Chinese text. */
const foreign = /[^\x21-\x7e]/;

/**
 * Offsets where an address typed into Chinese text ends: Markdown would take what follows into it (`https://a.cn/，逾期`).
 * Addresses in brackets, attributes and definitions are whole as they are.
 */
export function placesOfLinkEnds(source: string): number[] {
  const places: number[] = [];
  const pattern = new RegExp(bare);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    if (isGiven(source, match.index)) continue;
    const end = match[0].search(foreign);
    if (end <= 0) continue;
    places.push(match.index + end);
    // The next one may follow at once.
    pattern.lastIndex = match.index + end;
  }
  return places;
}

const bare = /(?:https?:\/\/|www\.)[^\s<]+/gi;

/** True for an address that stands where Markdown wants one: `](…`, `[…]: …`, `="…`. */
function isGiven(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 300), at);
  return /\]\(\s*<?[^\s()<>]*$|=\{?["'][^\s"'<>]*$/.test(before) || definition.test(before);
}

/** A definition begins a line, and no line of a paragraph stands above it. */
const definition =
  /(?:^|\n[ \t>]*\n|(?:^|\n)[ \t>]*(?:#[^\n]*|\[[^\]\n]+\]:[^\n]+)\n)[ \t>]*\[[^\]\n]+\]:\s*<?[^\s<>]*$/;
