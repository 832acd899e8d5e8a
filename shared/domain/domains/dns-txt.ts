/** What the DNS says of a name. `none`: it has no such record, for certain. `unavailable`: nobody could say. */
export type TxtAnswer = { readonly kind: 'records'; readonly records: readonly string[] } | { readonly kind: 'none' | 'unavailable' };

/** Looks TXT records up. Never throws: a name server that does not answer is an answer. */
export type DnsTxt = {
  /** Records of a name, the pieces of each put together. */
  lookup(name: string): Promise<TxtAnswer>;
};
