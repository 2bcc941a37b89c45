/**
 * The most frequent words of grammar: a few of them stand in nearly every sentence of their language. Without elisions,
 * which the tokens divide: "l", "d".
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for on with as are was were be by this it from at an or which has have had not but will can
    their its been would should they we you he she his her our your there these those when if then than into also may more
    only other such some all any each no do does using after before between about over under both where while who how`,
  de: `der die das und ist in den von zu mit sich des auf für nicht ein eine als auch es an werden aus er hat dass sie nach wird
    bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn
    können ihre ihr dem im vom beim eines diese dieser dieses kann wurden keine unter sowie ihrer seine wir`,
  fr: `le la les de des du et en un une est que qui dans pour par sur pas plus avec ce cette ces il elle ils elles sont au aux
    d l s n c qu se ne ou mais comme son sa ses leur leurs nous vous être été a ont fait entre sans sous après avant tout tous
    toute dont où si lors cela même peut deux`,
  es: `el la los las de del que y en un una es se no por con para su al lo como más o pero sus le ha este esta estos estas entre
    cuando muy sin sobre también hasta hay donde quien desde todo nos durante todos uno les ni contra otros fue ser son está
    han sido puede según cada`,
  it: `il lo la i gli le di del della dei delle degli dello e è che un una in non per con si da dal dalla nel nella sono al alla
    come più ma anche hanno ha su questo questa questi queste o se ai alle dai sulla tra fra essere stato stata nei suo sua
    loro dopo prima quando`,
  pt: `o a os as de do da dos das e que em um uma é para com não no na nos nas por se mais ao à como mas foi ou seu sua seus suas
    pelo pela são também entre quando muito sem já está até isso ele ela eles elas ser tem foram pode`,
  nl: `de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij naar uit door over ze hij zij wordt
    worden werd deze dit die nog wel geen hebben heeft had kan tot tussen onder al vele onze hun zich of`,
  sv: `och att det i en som på är av för den med till inte om ett har de men var sig så från vi kan han hon när eller nu vid under
    också efter mellan ska skulle deras sin sitt sina där än`,
  da: `og at det i en som på er af for den med til ikke om et har de men var sig så fra vi kan han hun når eller nu ved under
    også efter mellem skal ville deres sin sit sine der end blev bliver`,
  pl: `i w na z do nie się że to jest o jak od po przez dla przy oraz za są ale tym tego lub być może było był była które który
    która ich jego ze już tylko także między podczas nad pod`,
  cs: `a v na se je že o s z do i to pro by jako od po k u ve za při jsou ale není byl byla bylo nebo které který která jeho jejich
    také mezi podle jen už ze`,
  tr: `ve bir bu da de için ile olarak olan daha çok gibi kadar en sonra ne ya var ancak her değil veya tarafından olduğu oldu
    ise göre`,
  fi: `ja on ei se että oli hän mutta ovat kuin joka myös sen tai kun niin voi mukaan ole jotka sekä vain jos nyt ennen jälkeen`,
  hu: `a az és hogy nem is egy ez van volt de csak meg már mint vagy el ki minden fel között után szerint lehet azonban ezt`,
  ru: `и в не на что с он я как по это к из у за от о для так но же его то все при до был была были было есть или их мы вы они
    который которая которые которых со также между после под более может этой этом этого был бы чтобы`,
  uk: `і в не на що з та до у як за це від о для так але же його то все при був була були було або їх ми ви вони який яка які
    яких із також між після під більше може цього цьому щоб й є тут дуже`,
};

/** A bit for each language. */
const BITS: ReadonlyMap<string, number> = new Map(
  Object.keys(WORDS).map((language, number) => [language, 1 << number]),
);

/** By word, the bits of the languages that have it. */
const LANGUAGES_OF_WORD = new Map<string, number>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(/\s+/u)) LANGUAGES_OF_WORD.set(word, languagesOf(word) | bitOf(language));
}

function languagesOf(word: string): number {
  return LANGUAGES_OF_WORD.get(word) ?? 0;
}

function bitOf(language: string): number {
  return BITS.get(language) ?? 0;
}

/** Whether the words of a language are known here. */
export function hasGrammar(language: string): boolean {
  return Object.hasOwn(WORDS, language);
}

/** Whether a word, in lower case, is a word of grammar of a language (its name alone: "en"). */
export function isGrammar(word: string, language: string): boolean {
  return (languagesOf(word) & bitOf(language)) !== 0;
}

/** Whether it is one of any language but this. */
export function isGrammarOfOthers(word: string, language: string): boolean {
  return languagesOf(word) !== 0 && !isGrammar(word, language);
}

/** Whether it is one in a language and not in another. */
export function isGrammarOnlyOf(word: string, language: string, other: string): boolean {
  return isGrammar(word, language) && !isGrammar(word, other);
}

const WORD = /[\p{L}\p{M}]{2,}/gu;

/** The words of a text, in lower case; those of a single letter say little. */
export function longWordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** How many of the words are words of grammar, by language; 0 where none, and no entry for a language that is unknown here. */
export function countGrammar(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(Array.from(BITS.keys(), (language) => [language, 0]));
  for (const word of words) {
    const languages = languagesOf(word);
    for (const [language, bit] of languages === 0 ? [] : BITS) {
      if ((languages & bit) !== 0) counts.set(language, counts.get(language)! + 1);
    }
  }
  return counts;
}
