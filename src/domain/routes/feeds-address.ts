/** The page that says what feeds there are and what they are for. */
export interface FeedsAddress {
  readonly type: 'feeds';
  readonly path: string;
}

export const feedsPath = '/feeds/';
export const feedsAddress: FeedsAddress = { type: 'feeds', path: feedsPath };
