import TO_TRADITIONAL from 'opencc-js/dict/STCharacters';
import TO_SIMPLIFIED from 'opencc-js/dict/TSCharacters';

export type HanScript = 'Hans' | 'Hant';

/** Characters that a Chinese script does not use, each with what it writes instead. */
export interface StrangeCharacters {
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** 1 for each of them, by its UTF-16 unit; the few beyond the Basic Multilingual Plane are left out. */
  readonly units: Uint8Array;
}

/** In use in the script though the tables know them from the other alone: names, loans, variants. */
const IN_USE: Readonly<Record<HanScript, string>> = {
  Hans: '乾著於瀋徵藉麽麼濛鍾夥甦閒餘覆嶽剋鬨摺',
  Hant: '着群裡裏台床峰秘凶占岩洒咸卷只后里面系余谷云斗丑几干松向游朴郁姜范叶制布回注志症岳仆夸胡御表丰台广厂万与',
};

/** Where the characters of the first version of Unicode end. */
const LAST_COMMON = 0x9fa5;

/**
 * The characters that are strange in a script: those that the tables convert, unless they may also stand for themselves,
 * or something is converted to them: 后, 里, 面, 台, 只, 乾, 著 belong to both scripts.
 */
export function strangeIn(script: HanScript): StrangeCharacters {
  const found = known.get(script) ?? findStrange(script);
  known.set(script, found);
  return found;
}

const known = new Map<HanScript, StrangeCharacters>();

function findStrange(script: HanScript): StrangeCharacters {
  const [away, back] = script === 'Hans' ? [TO_SIMPLIFIED, TO_TRADITIONAL] : [TO_TRADITIONAL, TO_SIMPLIFIED];
  const own = new Set([...IN_USE[script], ...[...variantsIn(away).values()].flat()]);
  // What can be converted from here is written here.
  for (const character of variantsIn(back).keys()) own.add(character);
  const forms = new Map(
    [...variantsIn(away)].filter(([character, variants]) => !own.has(character) && !variants.every(isRare)),
  );
  const units = new Uint8Array(0x10000);
  for (const character of forms.keys()) if (character.length === 1) units[character.charCodeAt(0)] = 1;
  return { forms, units };
}

/** Simplified of late, as the names of new elements; few fonts have them, and few people write them. */
function isRare(character: string): boolean {
  return character.codePointAt(0)! > LAST_COMMON;
}

/** "後 后|裏 里 裡|..." */
function variantsIn(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table.split('|').map((entry) => {
      const [character, ...variants] = entry.split(' ');
      return [character!, variants];
    }),
  );
}
