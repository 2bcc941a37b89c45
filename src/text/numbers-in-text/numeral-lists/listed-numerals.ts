/** A number that a word says without naming it: "both", "noon", "century". */
export interface ImpliedNumber {
  readonly kind: 'number' | 'hour' | 'fraction' | 'fold' | 'percent';
  readonly value: string;
  /** The name of its unit. */
  readonly unit?: string;
  /** It can hardly be said for anything else. */
  readonly weight?: 'likely';
  /** Divided by spaces. */
  readonly words: string;
}

/** The words of numerals in a language, in lower case, ё as е. */
export interface ListedNumerals {
  /** From zero on, divided by spaces; the forms of one number by strokes. */
  readonly small: string;
  /** From twenty on. */
  readonly tens: string;
  /** Other figures by their values. */
  readonly figures?: Readonly<Record<number, string>>;
  /** By values; a first star: it may begin a numeral. */
  readonly multiples?: Readonly<Record<number, string>>;
  /** One and a half, half a million in one word. */
  readonly halves?: Readonly<Record<string, string>>;
  readonly scales: Readonly<Record<number, string>>;
  /** From first on. */
  readonly ordinals?: string;
  readonly tenth?: Readonly<Record<number, string>>;
  /** Parts of a whole; the loose ones may be something else: "quarter", "medio". */
  readonly parts?: Readonly<Record<number, string>>;
  readonly looseParts?: Readonly<Record<number, string>>;
  /** What has become so many times as much, never as little: "doubled". */
  readonly multiplied?: Readonly<Record<number, string>>;
  /** How many times as much or as little: "twice", "threefold"; the loose ones may say something else: "double-blind". */
  readonly folds?: Readonly<Record<number, string>>;
  readonly looseFolds?: Readonly<Record<number, string>>;
  /** The years of a life or a century, from the twenties on, the forms of one by strokes. */
  readonly decades?: string;
  /** Plural words that say only a power of ten, by that power: "dozens", "thousands". */
  readonly vague?: Readonly<Record<number, string>>;
  /** Before a word of scale they leave open how many of it there are: "several hundred". */
  readonly several?: string;
  readonly implied?: readonly ImpliedNumber[];
}
