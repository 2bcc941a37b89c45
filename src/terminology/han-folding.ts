import TO_TRADITIONAL from 'opencc-js/dict/STCharacters';
import TO_SIMPLIFIED from 'opencc-js/dict/TSCharacters';

/**
 * A Chinese text in simplified characters, one by one and whatever the words, so that both scripts and their variants meet:
 * "軟體" and "软体", "台灣" and "臺灣". For comparing, never for showing.
 * Every UTF-16 unit keeps its place: a character whose counterpart takes another number of units stays as it is.
 */
export function foldHan(text: string): string {
  known ??= readFolding();
  const { pattern, forms } = known;
  return text.replaceAll(pattern, (character) => forms.get(character)!);
}

/** What each character that is not its own folded form folds to, and a pattern for them all. */
interface HanFolding {
  readonly forms: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

let known: HanFolding | undefined;

function readFolding(): HanFolding {
  const forms = readFoldedCharacters();
  return { forms, pattern: new RegExp(`[${[...forms.keys()].join('')}]`, 'gu') };
}

/** By way of the traditional character, since there are simplified ones beside the usual one: 馀 is 餘, which is 余. */
function readFoldedCharacters(): ReadonlyMap<string, string> {
  const [traditional, simplified] = [firstVariants(TO_TRADITIONAL), firstVariants(TO_SIMPLIFIED)];
  const folded = new Map<string, string>();
  for (const character of new Set([...traditional.keys(), ...simplified.keys()])) {
    const between = traditional.get(character) ?? character;
    const form = simplified.get(between) ?? between;
    if (form !== character && form.length === character.length) folded.set(character, form);
  }
  return folded;
}

function firstVariants(entries: string): ReadonlyMap<string, string> {
  return new Map(entries.split('|').map((entry) => entry.split(' ', 2) as [string, string]));
}
