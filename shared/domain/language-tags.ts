/** The languages in which people are written to (EM-2), as BCP 47 tags. Without their schema, so that a page is no larger for it. */
export const languageTags = ['en', 'pl', 'sv', 'he', 'ro'] as const;
export type Language = (typeof languageTags)[number];
