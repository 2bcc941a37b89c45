import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';

/** What says, right before or right behind so many times, that there is more or less than there was. */
interface Directions {
  /** The beginnings of verbs and nouns; two words may stand between. */
  readonly downBefore: string;
  readonly upBefore: string;
  readonly downBehind: string;
  readonly upBehind: string;
}

const DIRECTIONS: Readonly<Record<string, Directions>> = {
  en: {
    downBefore: 'fell|fallen|falls?|decreas|reduc|declin|drop|shr[iau]nk|cut|lower|divided|diminish',
    upBefore: 'rose|risen|rise|increas|grew|grow|multipl|soar',
    downBehind: 'less|fewer|(?:small|thinn|light|short|cheap|slow|weak|low|fin|narrow|cool|cold|young|rar)er',
    upBehind: 'as(?! (?:small|thin|light|short|cheap|slow|weak|low|few|little|cold|rare))|more|that|\\p{L}{3,}er',
  },
  de: {
    downBefore: 'sank|sink|fiel|verringer|reduzier|senkt|schrumpf|verkürz|verklein',
    upBefore: 'stieg|steig|wuchs|wächst|erhöh|vergrößer|vermehr',
    downBehind:
      '(?:so )?(?:weniger|wenig|klein|niedrig|gering|kurz|kürzer|leicht|langsam|schwach|schwäch|dünn|billig|selten)(?:er)?|(?:ge(?:sunken|fallen|senkt|schrumpft)|reduziert|verringert|verkürzt|zurückgegangen)',
    upBehind:
      '(?:so )?(?:mehr|viel|groß|größer|hoch|höher|schnell|stark|stärker|lang|länger|oft|häufig)(?:er)?|gestiegen|gewachsen|erhöht',
  },
  fr: {
    downBefore: 'divis|rédui|diminu|baiss|chut|recul',
    upBefore: 'multipli|augment|accr|progress',
    downBehind: 'moins|inférieur|plus (?:petit|faible|court|l[ée]g|lent|bas|mince|étroit|rare|jeune|froid)',
    upBehind: 'plus|supérieur',
  },
  es: {
    downBefore: 'divid|redu[cj]|dismin|baj|cay|descend',
    upBefore: 'multiplic|aument|crec|elev|sub',
    downBehind: 'menos|menor|inferior|más (?:pequeñ|baj|lent|cort|liger|débil|delgad|barat|estrech|fr[ií])',
    upBehind: 'más|mayor|superior',
  },
  ru: {
    downBefore: 'сократи|сокращ|снизи|сниж|уменьш|упа[лс]|понизи|замедли|подешев|ослаб',
    upBefore: 'увелич|выро|возро|раст|повы|подн|превы|ускори',
    downBehind: '(?:меньш|ниже|легче|короче|реже|медленн|слаб|тоньше|дешевле|мельче|[уУ]же|холодне|молож|беднее)',
    upBehind: '\\p{L}{3,}ее|больш|выше|дольше|дороже|шире|глубже|чаще|старше|ярче|толще|громче|гуще',
  },
};

interface Patterns {
  readonly down: readonly [before: RegExp, behind: RegExp];
  readonly up: readonly [before: RegExp, behind: RegExp];
}

const patternsOf = byLanguage((language): Patterns | undefined => {
  const words = DIRECTIONS[languageOf(language)];
  if (words === undefined) return undefined;
  const before = (source: string): RegExp =>
    new RegExp(`(?<!\\p{L})(?:${source})\\p{L}{0,8}(?: \\p{L}{1,12}){0,2} $`, 'iu');
  const behind = (source: string): RegExp => new RegExp(`^ (?:${source})`, 'iu');
  return {
    down: [before(words.downBefore), behind(words.downBehind)],
    up: [before(words.upBefore), behind(words.upBehind)],
  };
});

/** How far is looked, in UTF-16 units. */
const REACH = 40;

/** The numbers, the folds among them with whether it is more or less than there was: "вдвое меньше", "reduced threefold". */
export function withDirections(text: TextInLanguage, numbers: readonly NumberInText[]): readonly NumberInText[] {
  const patterns = patternsOf(text.language);
  if (patterns === undefined || !numbers.some(({ kind }) => kind === 'fold')) return numbers;
  return numbers.map((number) => (number.kind === 'fold' ? withDirection(text, patterns, number) : number));
}

function withDirection({ plain }: TextInLanguage, { down, up }: Patterns, number: NumberInText): NumberInText {
  if (number.isIncrease === true) return number;
  const before = plain.slice(Math.max(0, number.start - REACH), number.start);
  const after = plain.slice(number.end, number.end + REACH);
  // The comparison may belong to what was read: "five times as".
  const lastWord = plain.lastIndexOf(' ', number.end - 1);
  const withLastWord = lastWord > number.start ? plain.slice(lastWord, number.end) + after : after;
  const isSaid = ([first, second]: Patterns['up']): boolean =>
    second.test(withLastWord) || second.test(after) || first.test(before);
  if (isSaid(down)) return { ...number, isDecrease: true };
  return isSaid(up) ? { ...number, isIncrease: true } : number;
}
