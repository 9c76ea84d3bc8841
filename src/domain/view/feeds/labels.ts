/** Words of the page about feeds; `how` are the steps, one each. */
export type FeedLabels = Readonly<
  Record<'title' | 'lead' | 'steps' | 'list' | 'what' | 'atom' | 'json' | 'all' | 'subtitle', string>
> & { readonly how: readonly string[] };
