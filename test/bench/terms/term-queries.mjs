// What interpreters type for a known concept: with typos, in pinyin, by initials.
import { pinyin } from 'pinyin-pro';
import { choices, generatedConcept } from './generated-concepts.mjs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CHARACTERS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经';

/** @returns {{kind: string, text: string, conceptId: string}[]} */
export function termQueries(count, concepts) {
  const choose = choices(2026);
  const kinds = ['latin typo', 'latin typo', 'chinese typo', 'pinyin', 'pinyin typo', 'initials', 'latin', 'chinese'];
  return Array.from({ length: count }, (_, index) => {
    const number = choose(concepts);
    const [zh, en] = generatedConcept(number).terms.map(({ text }) => text);
    const kind = kinds[index % kinds.length];
    return { kind, text: typed(kind, { zh, en }, choose), conceptId: `c${number}` };
  });
}

function typed(kind, { zh, en }, choose) {
  const sounds = () => pinyin(zh, { type: 'array', toneType: 'none', v: true });
  switch (kind) {
    case 'latin typo':
      return withTypos(en.toLowerCase(), en.length >= 8 ? 1 + choose(2) : 1, LETTERS, choose);
    case 'chinese typo':
      return withTypos(zh, 1, CHARACTERS, choose);
    case 'pinyin':
      return sounds().join('');
    case 'pinyin typo':
      return withTypos(sounds().join(''), 1, LETTERS, choose);
    case 'initials':
      return sounds()
        .map((sound) => sound[0])
        .join('');
    case 'latin':
      return en.toLowerCase();
    default:
      return zh;
  }
}

/** Wrong, missing, extra and swapped characters, anywhere, no two within three characters of each other. */
function withTypos(text, count, alphabet, choose) {
  const characters = [...text];
  const places = [];
  while (places.length < count) {
    const place = choose(characters.length - 1);
    if (places.every((other) => Math.abs(other - place) > 3)) places.push(place);
    else if (characters.length < 8) break;
  }
  // From behind, so that the places before stay.
  for (const place of places.sort((a, b) => b - a)) mistype(characters, place, alphabet, choose);
  return characters.join('');
}

function mistype(characters, place, alphabet, choose) {
  const other = [...alphabet][choose([...alphabet].length)];
  const kind = choose(alphabet === LETTERS ? 4 : 3);
  if (kind === 0) characters[place] = other;
  else if (kind === 1) characters.splice(place, 1);
  else if (kind === 2) characters.splice(place, 0, other);
  else characters.splice(place, 2, characters[place + 1], characters[place]);
}

/** The text after each keystroke, from the first that finds anything. */
export function keystrokes(text) {
  const characters = [...text];
  return characters.map((_, index) => characters.slice(0, index + 1).join(''));
}
