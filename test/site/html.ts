import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and attributes in its own style; both are valid.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'tel-non-breaking': 'off',
    // A region that scrolls must be reachable by keyboard and have a name.
    'prefer-native-element': 'off',
    'no-implicit-input-type': 'off',
    // Tables that are shown as cards say what they are, for browsers that forget it then.
    'no-redundant-role': 'off',
  },
});

/** What is not valid in pages, given as path and text. */
export async function validateHtml(
  pages: readonly (readonly [path: string, text: string])[],
): Promise<string[]> {
  const messages: string[] = [];
  for (const [path, text] of pages) {
    const report = await validator.validateString(text);
    for (const result of report.results)
      for (const message of result.messages)
        messages.push(`${path}:${message.line} ${message.ruleId} ${message.message}`);
  }
  return messages;
}
