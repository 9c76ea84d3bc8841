/** What Stryker tells of a place in the code, as far as it is needed here. */
interface Place {
  readonly node: { readonly type: string };
  readonly parent: { readonly callee?: { readonly name?: string } } | null;
}

/** Functions whose first argument names words; types hold it to names that there are. */
const naming = new Set(['say', 'field', 'word']);

/** For Stryker: names of words are not mutated. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words',
    value: {
      shouldIgnore({ node, parent }: Place): string | undefined {
        const named = node.type === 'StringLiteral' && naming.has(parent?.callee?.name ?? '');
        return named ? 'The name of words.' : undefined;
      },
    },
  },
];
