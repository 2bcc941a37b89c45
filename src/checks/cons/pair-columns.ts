import type { GroupKind } from '../../domain/inspection.js';
import { Column } from './column.js';
import { type HashText, hashText } from './folded-hash.js';
import { HashColumn, NO_CLASS } from './hash-column.js';

/**
 * Pairs as numbers, some 80 bytes a pair of two texts: enough to find those that may be inconsistent in millions without
 * holding one text. What is found has to be held against the texts: hashes can be equal where texts are not.
 */
export class PairColumns {
  readonly #hash: HashText;
  readonly #keys = new HashColumn();
  readonly #templates = new HashColumn();
  readonly #sources = new Column();
  readonly #targets = new Column();

  /** @param hash another one only to see what becomes of hashes that are equal by chance */
  constructor(hash: HashText = hashText) {
    this.#hash = hash;
  }

  /** @returns the number of the text: from 0, in order */
  addText(text: string): number {
    const { key, template } = this.#hash(text);
    this.#keys.add(key);
    return this.#templates.add(template);
  }

  /** @returns the number of the pair: from 0, in order. @param source the number of a text */
  addPair(source: number, target: number): number {
    this.#sources.add(source);
    return this.#targets.add(target);
  }

  /** The numbers of pairs that may be an inconsistent group, the largest groups first; each in order. */
  *candidates(kind: GroupKind): Generator<Uint32Array> {
    const [keys, forms] = this.#classesOf(kind);
    const varied = variedKeys(keys, forms);
    yield* membersOf(varied, keys);
  }

  /** For each pair what it must share with others, and in what it must differ; NO_CLASS for a pair that is in no group. */
  #classesOf(kind: GroupKind): readonly [keys: Int32Array, forms: Int32Array] {
    const texts = kind === 'numbers' ? this.#templates.classes() : this.#keys.classes();
    const [sources, targets] = [this.#sources.values(), this.#targets.values()];
    const [own, other] = kind === 'target' ? [targets, sources] : [sources, targets];
    const hasNumber = (text: number) => kind !== 'numbers' || !this.#keys.equals(text, this.#templates);
    const [keys, forms] = [new Int32Array(own.length), new Int32Array(own.length)];
    for (let pair = 0; pair < own.length; pair++) {
      const [text, form] = [own[pair]!, texts[other[pair]!]!];
      keys[pair] = form === NO_CLASS || !hasNumber(text) ? NO_CLASS : texts[text]!;
      forms[pair] = form;
    }
    return [keys, forms];
  }
}

/** For each class of keys how many pairs have it, where these have several forms; otherwise 0. */
function variedKeys(keys: Int32Array, forms: Int32Array): Uint32Array {
  const size = keys.reduce((most, key) => Math.max(most, key), NO_CLASS) + 1;
  const first = new Int32Array(size).fill(NO_CLASS);
  const counts = new Uint32Array(size);
  const isVaried = new Uint8Array(size);
  for (let pair = 0; pair < keys.length; pair++) {
    const key = keys[pair]!;
    if (key === NO_CLASS) continue;
    counts[key]!++;
    if (first[key] === NO_CLASS) first[key] = forms[pair]!;
    else if (first[key] !== forms[pair]) isVaried[key] = 1;
  }
  return counts.map((count, key) => (isVaried[key] === 1 ? count : 0));
}

function* membersOf(counts: Uint32Array, keys: Int32Array): Generator<Uint32Array> {
  const groups: number[] = [];
  for (let key = 0; key < counts.length; key++) if (counts[key]! > 0) groups.push(key);
  groups.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const ends = new Uint32Array(counts.length);
  let end = 0;
  for (const key of groups) {
    ends[key] = end;
    end += counts[key]!;
  }
  const members = new Uint32Array(end);
  for (let pair = 0; pair < keys.length; pair++) {
    const key = keys[pair]!;
    if (key !== NO_CLASS && counts[key]! > 0) members[ends[key]!++] = pair;
  }
  for (const key of groups) yield members.subarray(ends[key]! - counts[key]!, ends[key]);
}
