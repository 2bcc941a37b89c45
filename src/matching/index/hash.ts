/** A 32-bit hash of a string, the same in every process (FNV-1a over UTF-16 units, mixed as MurmurHash3 ends). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

/** The hash of a hash with a number, for instance of a token with the count of its earlier occurrences. */
export function hashWith(hash: number, number: number): number {
  return mixed(hash + Math.imul(number, 0x9e3779b1));
}

function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
