import { setImmediate as nextTurn } from 'node:timers/promises';

import { Column } from '../../checks/cons/column.js';
import { inconsistentGroups } from '../../checks/cons/inconsistent-groups.js';
import { PairColumns } from '../../checks/cons/pair-columns.js';
import type { ComparedPair } from '../../checks/cons/segment-groups.js';
import type { GroupKind, NewInspectionGroup } from '../../domain/inspection.js';
import type { GroupSource, Languages } from '../../domain/ports/inspections.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { ComparedTexts, stemmerOf } from './compared-texts.js';

export interface MemoryGroupsOrder {
  readonly memoryId: string;
  readonly languages: Languages;
  /** The state to read. */
  readonly asOf: number;
  /** With the least length that each looks at. */
  readonly kinds: ReadonlyMap<GroupKind, number>;
}

/** Units, and texts, that are read at once: some hundredths of a second. */
const SLICE = 10_000;
/** Members whose texts are read at once. */
const MEMBERS_AT_ONCE = 2_000;

/**
 * Of a kind, groups are looked at until they have so many members, the largest first: more than anybody mends before the next
 * inspection.
 */
const MOST_MEMBERS = 60_000;

/** A unit of a group, by its number in the store. */
interface UnitPair extends ComparedPair {
  readonly unit: number;
}

/**
 * Finds the inconsistent groups of a memory: columns of numbers tell where one may be, and only the texts of those are held.
 * Fails with `not-found`.
 */
export class MemoryGroups {
  readonly #source: GroupSource;
  readonly #order: MemoryGroupsOrder;
  /** By the unit and the texts of each pair. */
  readonly #units = new Column();
  readonly #sources = new Column();
  readonly #targets = new Column();
  readonly #pairs = new PairColumns();
  #leftOut = 0;

  constructor(source: GroupSource, order: MemoryGroupsOrder) {
    this.#source = source;
    this.#order = order;
  }

  /** How many units have both languages, once they were read. */
  get pairs(): number {
    return this.#units.length;
  }

  /** How many groups there may be that were not looked at, once all were found. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** @param onUnits is told how many were read so far */
  async read(onUnits: (done: number) => void): Promise<void> {
    const [units, texts] = await this.#readUnits(onUnits);
    const known = await this.#readTexts(distinct(texts));
    for (let place = 0; place < units.length;) {
      const end = endOfRun(units, place);
      this.#addPair(units[place]!, texts.subarray(place, end), known);
      place = end;
    }
  }

  async *find(): AsyncGenerator<NewInspectionGroup> {
    const { languages, kinds } = this.#order;
    const stemmer = await stemmerOf(languages);
    for (const [kind, minimumLength] of kinds) {
      for (const batch of this.#batchesOf(kind)) {
        const texts = new ComparedTexts(languages, stemmer);
        for (const pairs of this.#load(batch, texts)) {
          for (const { byWording } of inconsistentGroups(kind, pairs, minimumLength)) {
            const members = [...byWording.values()].flat().sort((a, b) => a.unit - b.unit);
            yield { kind, ...languages, members: members.map(({ unit }) => this.#placeOf(unit)) };
          }
        }
        await nextTurn();
      }
    }
  }

  /** For each text of a unit the unit, and the text. */
  async #readUnits(onUnits: (done: number) => void): Promise<readonly [units: Uint32Array, texts: Uint32Array]> {
    const { memoryId, asOf } = this.#order;
    const [units, texts] = [new Column(), new Column()];
    let done = 0;
    for (let after: number | undefined = 0; after !== undefined;) {
      const slice = this.#source.unitTexts(memoryId, asOf, { after, limit: SLICE });
      for (const [unit, text] of slice.texts) {
        units.add(unit);
        texts.add(text);
      }
      done += SLICE;
      onUnits(done);
      after = slice.next;
      await nextTurn();
    }
    return [units.values(), texts.values()];
  }

  async #readTexts(ids: Uint32Array): Promise<KnownTexts> {
    const { source, target } = this.#order.languages;
    const sides = new Map([
      [languageScriptOf(source), SOURCE],
      [languageScriptOf(target), TARGET],
    ]);
    const known: KnownTexts = { ids, sides: new Uint8Array(ids.length), numbers: new Uint32Array(ids.length) };
    for (let first = 0; first < ids.length; first += SLICE) {
      let place = first;
      for (const [id, language, text] of this.#source.texts(ids.subarray(first, first + SLICE))) {
        while (ids[place] !== id) place++;
        const side = sides.get(language);
        if (side === undefined) continue;
        known.sides[place] = side;
        known.numbers[place] = this.#pairs.addText(text);
      }
      await nextTurn();
    }
    return known;
  }

  /** The first text of each language; a unit without one of them is no pair. */
  #addPair(unit: number, texts: Uint32Array, { ids, sides, numbers }: KnownTexts): void {
    const places = Array.from(texts, (text) => placeIn(ids, text));
    const source = places.find((place) => sides[place] === SOURCE);
    const target = places.find((place) => sides[place] === TARGET);
    if (source === undefined || target === undefined) return;
    this.#pairs.addPair(numbers[source]!, numbers[target]!);
    this.#units.add(unit);
    this.#sources.add(ids[source]!);
    this.#targets.add(ids[target]!);
  }

  *#batchesOf(kind: GroupKind): Generator<readonly Uint32Array[]> {
    let [batch, inBatch, members]: [Uint32Array[], number, number] = [[], 0, 0];
    for (const group of this.#pairs.candidates(kind)) {
      members += group.length;
      if (members > MOST_MEMBERS) {
        this.#leftOut++;
        continue;
      }
      batch.push(group);
      inBatch += group.length;
      if (inBatch < MEMBERS_AT_ONCE) continue;
      yield batch;
      [batch, inBatch] = [[], 0];
    }
    if (batch.length > 0) yield batch;
  }

  *#load(batch: readonly Uint32Array[], texts: ComparedTexts): Generator<readonly UnitPair[]> {
    const members = batch.flatMap((group) => [...group]);
    const ids = members.flatMap((member) => [this.#sources.at(member), this.#targets.at(member)]);
    const byId = new Map(this.#source.texts(distinct(Uint32Array.from(ids))).map(([id, , text]) => [id, text]));
    for (const group of batch) {
      yield Array.from(group, (member) => {
        const [source, target] = [byId.get(this.#sources.at(member))!, byId.get(this.#targets.at(member))!];
        return { ...texts.pair(source, target), unit: this.#units.at(member) };
      });
    }
  }

  #placeOf(unit: number) {
    return { unitId: this.#source.unitIdOf(unit) };
  }
}

const [SOURCE, TARGET] = [1, 2];

/** Texts by their ids, ascending: of which side each is, and its number among the columns. */
interface KnownTexts {
  readonly ids: Uint32Array;
  readonly sides: Uint8Array;
  readonly numbers: Uint32Array;
}

function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.slice().sort();
  let length = 0;
  for (const value of sorted) if (length === 0 || sorted[length - 1] !== value) sorted[length++] = value;
  return sorted.subarray(0, length);
}

function endOfRun(values: Uint32Array, start: number): number {
  let end = start + 1;
  while (values[end] === values[start] && end < values.length) end++;
  return end;
}

function placeIn(ids: Uint32Array, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
