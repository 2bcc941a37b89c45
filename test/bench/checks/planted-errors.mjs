// Errors as people make them, planted into the translations of others: each kind takes a pair and a source of choices, and
// gives the pair with one error, or undefined where the pair has no place for it.
import { contentOf } from './checking.mjs';

/** A whole number that stands alone: no part of a code, a decimal or an address. */
const NUMBER = /(?<![\p{L}\p{N}_%#&$=/.,:\\-])\d+(?![\p{L}\p{N}_%=/\\-]|[.,:]\d)/gu;
/** What a reader of files would have made codes of, and code in documentation. */
const MARKUP = /<[^<>]*>|``.*?``|`[^`]*`|:[a-z]+:|"=[^"]*"|=[A-Z]+\([^)]*\)|>>>.*/gu;
/** Of a number: no "thousand separator". */
const SCALE_WORD =
  /(?<=(?:\d|\b(?:an?|one|two|three|four|five|six|ten|several|hundred)) )(?:thousand|million|billion|trillion)\b/gu;
const CHINESE_SCALE = /(?<=\d ?|[一二三四五六七八九十几数])[万亿](?![\p{Script=Han}&&[维能]])/gv;
const SCALE_WORDS = ['thousand', 'million', 'billion', 'trillion'];
const BRACKETS = /[()[\]]/gu;
const WORD = /(?<=\s)\p{L}{3,}(?=\s)/gu;
const ADDRESS_OR_CODE =
  /https?:\/\/[^\s<>"'`()]*[^\s<>"'`().,;:]|[\w.]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}-])[A-Z]{2,}-?\d{2,}(?![\p{L}\p{N}-])/gu;
const PLACEHOLDER = /%(?:\d\$)?[sd](?![\p{L}\p{N}])|\{\d\}|\{[a-z_]+\}|%\([a-z_]+\)s/gu;
const SINGLE_SPACE = /(?<=\p{L}) (?=\p{L})/gu;
const END_MARKS = { '.': ['', '?', ':'], '?': ['.', ''], '!': ['?', ''], ':': ['.', ''] };
const SAME_END = { '.': /[.。]$/u, '?': /[?？]$/u, '!': /[!！]$/u, ':': /[:：]$/u };

const NUMBER_RULES = /^(?:num|date)\.|^(?:code|url|doi|placeholder)$/u;

/** What each kind must be reported by, and how it is planted. */
export const PLANTED_KINDS = [
  { kind: 'digits swapped', rules: NUMBER_RULES, plant: inNumber(swapped) },
  { kind: 'ten times as much, or a tenth', rules: NUMBER_RULES, plant: inNumber(tenfold) },
  { kind: 'million, billion, 万, 亿 changed', rules: NUMBER_RULES, plant: changeScale },
  { kind: 'number dropped', rules: NUMBER_RULES, plant: inNumber(() => '') },
  { kind: 'bracket cut', rules: /^punct\.brackets$/u, plant: cutBracket },
  { kind: 'term dropped', rules: /^term\./u, plant: dropTerm },
  { kind: 'end mark changed', rules: /^punct\.(?:end|width)$/u, plant: changeEnd },
  { kind: 'word doubled', rules: /^dup\.word$/u, plant: inPlace(WORD, (word) => `${word} ${word}`) },
  { kind: 'address or code changed', rules: /^(?:url|email|doi|code|acronym)$|^num\./u, plant: inShared(ADDRESS_OR_CODE, otherCharacter) },
  { kind: 'placeholder dropped', rules: /^placeholder$/u, plant: inShared(PLACEHOLDER, () => '') },
  { kind: 'two spaces', rules: /^ws\.double$/u, plant: inPlace(SINGLE_SPACE, () => '  ') },
  { kind: 'code lost', rules: /^tag\./u, plant: loseCode },
  { kind: 'left as in the source', rules: /^(?:untranslated|lang\.wrong)/u, plant: leaveSource },
]; // prettier-ignore

/** Changes one match of a pattern in the target, outside of markup. */
function inPlace(pattern, change, isWanted = () => true) {
  return ({ source, target }, choose) => {
    const markup = Array.from(target.text.matchAll(MARKUP), ({ 0: found, index }) => [index, index + found.length]);
    const places = Array.from(target.text.matchAll(pattern)).filter(
      ({ 0: found, index }) =>
        !markup.some(([start, end]) => start <= index && index < end) && isWanted(found, source, target),
    );
    if (places.length === 0) return undefined;
    const { 0: found, index } = places[choose(places.length)];
    const changed = change(found, choose);
    if (changed === undefined) return undefined;
    const text = joined(target.text.slice(0, index), changed, target.text.slice(index + found.length));
    return text.trim() === '' ? undefined : { source, target: contentOf(text) };
  };
}

/** What is left out takes one of the two spaces around it along. */
function joined(before, changed, after) {
  const leavesTwo = changed === '' && /(?:^| )$/u.test(before) && /^(?: |$)/u.test(after);
  if (!leavesTwo) return before + changed + after;
  return before === '' ? after.slice(1) : before.slice(0, -1) + after;
}

/** What stands once on both sides. */
function inShared(pattern, change) {
  return inPlace(pattern, change, (found, source, target) =>
    [source, target].every(({ text }) => occursOnce(found, text)),
  );
}

function occursOnce(part, text) {
  return text.includes(part) && text.indexOf(part) === text.lastIndexOf(part);
}

/** A number that is written in digits once on both sides. */
function inNumber(change) {
  const count = (number, text) => Array.from(text.matchAll(/\d+/gu)).filter(([one]) => one === number).length;
  const isShared = (number, ...sides) => sides.every(({ text }) => count(number, text) === 1);
  return inPlace(NUMBER, change, isShared);
}

function swapped(number, choose) {
  const swaps = Array.from({ length: number.length - 1 }, (_, at) => at).filter(
    (at) => number[at] !== number[at + 1] && (at > 0 || number[1] !== '0'),
  );
  if (swaps.length === 0) return undefined;
  const at = swaps[choose(swaps.length)];
  return number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
}

function tenfold(number, choose) {
  if (Number(number) === 0) return undefined;
  return /.0$/u.test(number) && choose(2) === 0 ? number.slice(0, -1) : `${number}0`;
}

/** In the English, or where only the Chinese has one, in the Chinese of the same unit translated the other way. */
function changeScale({ source, target, languages }, choose) {
  const planted = inPlace(SCALE_WORD, otherScale)({ source, target }, choose);
  if (planted !== undefined || languages.source !== 'zh-Hans') return planted;
  const other = inPlace(CHINESE_SCALE, (scale) => (scale === '万' ? '亿' : '万'));
  const reversed = other({ source: target, target: source }, choose);
  const back = { source: languages.target, target: languages.source };
  return reversed && { ...reversed, original: source, languages: back };
}

function otherScale(word, choose) {
  const others = SCALE_WORDS.filter((other) => other !== word);
  return others[choose(others.length)];
}

/** Not in the first half: "https" stays. */
function otherCharacter(written, choose) {
  const places = Array.from(written.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => index).filter(
    (at) => at >= written.length / 2,
  );
  if (places.length === 0) return undefined;
  const at = places[choose(places.length)];
  const alphabet = /\d/u.test(written[at])
    ? '0123456789'
    : /[A-Z]/u.test(written[at])
      ? 'ABCDEFGHKMNPRSTVX'
      : 'abcdefghkmnprstvx';
  const others = Array.from(alphabet).filter((character) => character !== written[at]);
  return written.slice(0, at) + others[choose(others.length)] + written.slice(at + 1);
}

function cutBracket(pair, choose) {
  return isBalanced(pair.target.text) ? inPlace(BRACKETS, () => '')(pair, choose) : undefined;
}

function isBalanced(text) {
  const open = [];
  for (const [bracket] of text.matchAll(BRACKETS)) {
    if (bracket === '(' || bracket === '[') open.push(bracket);
    else if (open.pop() !== (bracket === ')' ? '(' : '[')) return false;
  }
  return open.length === 0;
}

/** A term that the source has surely, and all that stands for its concept in the target. */
function dropTerm({ source, target, languages, checking }, choose) {
  const reversed = { source: languages.target, target: languages.source };
  const sure = checking.recognise(source.text, languages).filter(({ inside, possible }) => !inside && !possible);
  if (sure.length === 0) return undefined;
  const rendered = checking.recognise(target.text, reversed);
  const concepts = sure
    .map(({ conceptId }) => conceptId)
    .filter((id) => rendered.some(({ conceptId }) => conceptId === id));
  if (concepts.length === 0) return undefined;
  const dropped = concepts[choose(concepts.length)];
  const places = rendered.filter(({ conceptId }) => conceptId === dropped);
  // From behind, so that the places before stay.
  const text = places.reduceRight(
    (kept, { start, end }) => joined(kept.slice(0, start), '', kept.slice(end)),
    target.text,
  );
  return text.trim() === '' ? undefined : { source, target: contentOf(text) };
}

function changeEnd({ source, target }, choose) {
  const mark = target.text.at(-1);
  const isSame = SAME_END[mark]?.test(source.text) && /[\p{L}\p{N}]$/u.test(target.text.slice(0, -1));
  if (!isSame) return undefined;
  const others = END_MARKS[mark];
  return { source, target: contentOf(target.text.slice(0, -1) + others[choose(others.length)]) };
}

/** A pair that has a code on both sides before, and on one after. */
function loseCode({ source, target }) {
  const code = { id: '1', kind: 'standalone', at: 0 };
  return { source: contentOf(source.text, [code]), target, original: contentOf(target.text, [code]) };
}

function leaveSource({ source, target }) {
  const words = source.text.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{L}{2,}/gu) ?? [];
  return words.length >= 4 && source.text !== target.text ? { source, target: source } : undefined;
}
