/**
 * What a question to a cluster looks like, for servers that stand between: the name of our template and its parameters,
 * which are texts, flags, and lists and objects of these as deep as `parametersOf` makes them. Nothing can stand behind
 * the end of the question, and there is no number in it.
 *
 * With `possessive` no text is tried twice; engines without such a word take the same time for any text.
 */
export function questionPattern(possessive: boolean): string {
  const many = possessive ? '*+' : '*';
  const plain = String.raw`[^"\\\x00-\x1F]${many}`;
  const text = String.raw`"${plain}(?:\\.${plain})${many}"`;
  const object = (...values: readonly string[]) =>
    String.raw`\{(?:"[a-zA-Z]+":(?:${[text, 'true', 'false', ...values].join('|')}),?)${many}\}`;
  const list = (item: string) => String.raw`\[(?:(?:${text}|${item}),?)${many}\]`;
  const parameters = object(list(object(list(object()))));
  return String.raw`^\{"id":"gongkai-search-[0-9]+","params":${parameters}\}$`;
}
