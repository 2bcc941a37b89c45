/**
 * Words of grammar that no other language here has, by language: one of them tells, where a name has none. Left out are those
 * of borrowed phrases ("on demand", "in vivo") and those that are words elsewhere ("also", "die").
 */
const STRAY: Readonly<Record<string, string>> = {
  en: `the and that with this were from which have been would could should they their there these those when than into
    through because between about before while where what very how will for is however therefore although whether also`,
  de: `nicht eine auch wird werden dass noch einem einen haben oder aber durch wurde wurden wenn können ihre beim eines diese
    dieser dieses keine sowie ihrer seine und mit für auf`,
  fr: `dans avec cette sont leur leurs nous vous être après avant toute dont lors peut aux une qui`,
  es: `para pero cuando muy sobre también hasta desde durante este esta estos estas según cada`,
  ru: `который которая которые которых также между после этой этом этого было были чтобы`,
};

const SETS = new Map(Object.entries(STRAY).map(([language, words]) => [language, new Set(words.split(/\s+/u))]));

/** Words of one of these languages that are words of another one, too. */
const SHARED: Readonly<Record<string, string>> = {
  de: 'will also',
  en: 'mit auf aux dont',
  nl: 'is will auf mit',
  da: 'for',
  sv: 'is mit',
  pt: 'para cada',
  it: 'cada',
};

const SHARED_SETS = new Map(Object.entries(SHARED).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Whether a word, in lower case, is one of grammar in a language and none in another. */
export function isStray(word: string, language: string, other: string): boolean {
  return SETS.get(language)?.has(word) === true && SHARED_SETS.get(other)?.has(word) !== true;
}
