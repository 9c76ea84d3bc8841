/**
 * The letters of a document without its layout: what stays when fields change places and quotes, when lines are
 * broken anew or words made bold. This must never give another answer for a text than it once gave: digests of it
 * stand in ledgers.
 */
export function lettersOf(text: string): string {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const [, front = '', body = source] =
    /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)([\s\S]*)/m.exec(source) ?? [];
  const fields = front
    .replace(/^changes:.*\n(?:[ \t-].*\n)*/m, '')
    .replace(/^draft:.*\n/m, '')
    .split('\n')
    .map((line) => line.replace(/[\s"']/g, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .sort();
  return `${fields.join('\n')}\n\n${withoutComments(body).replace(/[\s*_]/g, '')}`;
}

/** The text without what stands between the marks of a comment. */
function withoutComments(text: string): string {
  let [kept, done] = ['', 0];
  for (let start = text.indexOf('{/*'); start >= 0; start = text.indexOf('{/*', done)) {
    const end = text.indexOf('*/}', start + 3);
    if (end < 0) break;
    kept += text.slice(done, start);
    done = end + 3;
  }
  return kept + text.slice(done);
}
