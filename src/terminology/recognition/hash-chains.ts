import { NumberColumn } from './number-column.js';

const NONE = 0;
const SMALLEST = 1024;

/**
 * Numbered items by a hash of 32 bits. Items of one hash, and of hashes that share a bucket, are chained; 8 bytes an item and
 * 4 to 8 a bucket, no objects.
 */
export class HashChains {
  readonly #hashes = new NumberColumn();
  /** The item after each one in its bucket, plus one. */
  readonly #next = new NumberColumn();
  /** The first item of each bucket, plus one. */
  #buckets = new Int32Array(SMALLEST);
  #size = 0;

  add(item: number, hash: number): void {
    if (this.#size >= this.#buckets.length) this.#grow();
    this.#size += 1;
    this.#hashes.set(item, hash);
    this.#link(item);
  }

  /** Takes out an item that was added; time linear in the items of its bucket. */
  remove(item: number): void {
    const bucket = this.#bucketOf(this.#hashes.get(item));
    let before = NONE;
    for (let at = this.#buckets[bucket]!; at !== NONE; at = this.#next.get(at - 1)) {
      if (at - 1 === item) {
        if (before === NONE) this.#buckets[bucket] = this.#next.get(item);
        else this.#next.set(before - 1, this.#next.get(item));
        this.#size -= 1;
        return;
      }
      before = at;
    }
  }

  /** The hash with which an item was added. */
  hashOf(item: number): number {
    return this.#hashes.get(item);
  }

  /** The first item of a hash, or -1. */
  first(hash: number): number {
    return this.#from(this.#buckets[this.#bucketOf(hash)]!, hash);
  }

  /** The next item of the same hash, or -1. */
  after(item: number): number {
    return this.#from(this.#next.get(item), this.#hashes.get(item));
  }

  #from(start: number, hash: number): number {
    let at = start;
    while (at !== NONE && this.#hashes.get(at - 1) !== hash) at = this.#next.get(at - 1);
    return at - 1;
  }

  #link(item: number): void {
    const bucket = this.#bucketOf(this.#hashes.get(item));
    this.#next.set(item, this.#buckets[bucket]!);
    this.#buckets[bucket] = item + 1;
  }

  #grow(): void {
    const old = this.#buckets;
    this.#buckets = new Int32Array(old.length * 2);
    for (const first of old) {
      for (let at = first; at !== NONE;) {
        const next = this.#next.get(at - 1);
        this.#link(at - 1);
        at = next;
      }
    }
  }

  /** Mixed (the finaliser of MurmurHash3), since a polynomial hash is poor in its low bits. */
  #bucketOf(hash: number): number {
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) & (this.#buckets.length - 1);
  }
}
