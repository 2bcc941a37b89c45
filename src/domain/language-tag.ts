declare const brand: unique symbol;

/**
 * A canonical BCP 47 language tag ("zh-Hans", "en-GB").
 * Only `parseLanguageTag` in text/language-tags.ts makes one.
 */
export type LanguageTag = string & { readonly [brand]: 'LanguageTag' };
