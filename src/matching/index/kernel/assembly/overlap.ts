// AssemblyScript, not TypeScript: the build compiles this file to overlap.wasm, on the memory that the caller brings.
// What `count` takes and gives is said in ../overlap-kernel.ts; ../overlap-twin.ts does the same in plain JavaScript.
//
// Each text has a counter of misses (rows without it), kept as planes: bit t of plane p is bit p of text t's counter. It
// begins so far below its top that the first miss too many overflows it. A text is out once its counter overflowed, and
// a block whose texts are all out is done before its last row: with the rarest rows first, mostly after a few.
// The planes of ones, twos and fours are kept inverted: a full adder of inverted bits gives the inverted sum, so the
// rows, whose bits are hits, count misses as they are.

/** Counters of 5 bits are enough for up to 31 rows, which most queries have; of 8 bits for all others. */
export function count(rows: u32, rowCount: u32, blocks: u32, needs: u32, hits: u32): u32 {
  return rowCount < 32
    ? countWith<u8>(rows, rowCount, blocks, needs, hits)
    : countWith<u64>(rows, rowCount, blocks, needs, hits);
}

/** One function is made of each `Width`: u8 counts in 5 bits, u64 in 8. */
function countWith<Width>(rows: u32, rowCount: u32, blocks: u32, needs: u32, hits: u32): u32 {
  const wide = sizeof<Width>() > 1;
  const top: u32 = wide ? 255 : 31;
  const groupsEnd = rows + ((rowCount >> 3) << 5);
  const rowsEnd = rows + (rowCount << 2);
  const all = i8x16.splat(-1);
  const none = i8x16.splat(0);
  let end = hits;

  let lastNeed: u32 = u32.MAX_VALUE;
  let start: u32 = 0;
  let start1 = all;
  let start2 = all;
  let start4 = all;
  let start8 = all;
  let start16 = all;
  // Stay empty where counters have 5 bits.
  let start32 = none;
  let start64 = none;
  let start128 = none;

  for (let block: u32 = 0; block < blocks; block++) {
    const need = load<u32>(needs + (block << 2));
    if (need > rowCount) continue;
    if (need !== lastNeed) {
      lastNeed = need;
      start = top - (rowCount - need);
      start1 = plane(~start);
      start2 = plane(~start >> 1);
      start4 = plane(~start >> 2);
      start8 = plane(start >> 3);
      start16 = plane(start >> 4);
      if (wide) {
        start32 = plane(start >> 5);
        start64 = plane(start >> 6);
        start128 = plane(start >> 7);
      }
    }
    let ones = start1;
    let twos = start2;
    let fours = start4;
    let eights = start8;
    let sixteens = start16;
    let plane32 = start32;
    let plane64 = start64;
    let plane128 = start128;
    let alive = all;

    const at = block << 4;
    for (let row = rows; row < rowsEnd; row += 32) {
      let eight: v128;
      if (row < groupsEnd) {
        // Harley-Seal: seven full adders take in eight rows, and only what they carry beyond the fours goes on.
        const row0 = bits(row, at);
        const row1 = bits(row + 4, at);
        const twosA = carry(ones, row0, row1);
        ones = sum(ones, row0, row1);
        const row2 = bits(row + 8, at);
        const row3 = bits(row + 12, at);
        const twosB = carry(ones, row2, row3);
        ones = sum(ones, row2, row3);
        const foursA = carry(twos, twosA, twosB);
        twos = sum(twos, twosA, twosB);
        const row4 = bits(row + 16, at);
        const row5 = bits(row + 20, at);
        const twosC = carry(ones, row4, row5);
        ones = sum(ones, row4, row5);
        const row6 = bits(row + 24, at);
        const row7 = bits(row + 28, at);
        const twosD = carry(ones, row6, row7);
        ones = sum(ones, row6, row7);
        const foursB = carry(twos, twosC, twosD);
        twos = sum(twos, twosC, twosD);
        eight = v128.not(carry(fours, foursA, foursB));
        fours = sum(fours, foursA, foursB);
      } else {
        // At most seven rows are left: they carry beyond the fours once at most.
        eight = none;
        for (let last = row; last < rowsEnd; last += 4) {
          const one = v128.not(bits(last, at));
          const two = v128.andnot(one, ones);
          ones = v128.xor(ones, one);
          const four = v128.andnot(two, twos);
          twos = v128.xor(twos, two);
          eight = v128.or(eight, v128.andnot(four, fours));
          fours = v128.xor(fours, four);
        }
      }
      const sixteen = v128.and(eights, eight);
      eights = v128.xor(eights, eight);
      let over = v128.and(sixteens, sixteen);
      sixteens = v128.xor(sixteens, sixteen);
      if (wide) {
        const next64 = v128.and(plane32, over);
        plane32 = v128.xor(plane32, over);
        const next128 = v128.and(plane64, next64);
        plane64 = v128.xor(plane64, next64);
        over = v128.and(plane128, next128);
        plane128 = v128.xor(plane128, next128);
      }
      alive = v128.andnot(alive, over);
      if (!v128.any_true(alive)) break;
    }
    if (!v128.any_true(alive)) continue;

    const place = block << 7;
    const most = rowCount + start;
    end = write(
      end,
      place,
      most,
      lowHalf(alive),
      lowHalf(ones),
      lowHalf(twos),
      lowHalf(fours),
      lowHalf(eights),
      lowHalf(sixteens),
      lowHalf(plane32),
      lowHalf(plane64),
      lowHalf(plane128),
    );
    end = write(
      end,
      place + 64,
      most,
      highHalf(alive),
      highHalf(ones),
      highHalf(twos),
      highHalf(fours),
      highHalf(eights),
      highHalf(sixteens),
      highHalf(plane32),
      highHalf(plane64),
      highHalf(plane128),
    );
  }
  return (end - hits) >> 2;
}

/** A plane whose bits are all the lowest one of `value`. */
function plane(value: u32): v128 {
  return i32x4.splat(-(value & 1));
}

/** The block of a row, by the address of the row's offset. */
function bits(row: usize, at: u32): v128 {
  return v128.load(load<u32>(row) + at);
}

function sum(a: v128, b: v128, c: v128): v128 {
  return v128.xor(v128.xor(a, b), c);
}

function carry(a: v128, b: v128, c: v128): v128 {
  return v128.or(v128.and(a, b), v128.and(v128.xor(a, b), c));
}

function lowHalf(vector: v128): u64 {
  return i64x2.extract_lane(vector, 0);
}

function highHalf(vector: v128): u64 {
  return i64x2.extract_lane(vector, 1);
}

/** Writes the texts of half a block that are alive, each with its count: `most` less its counter. Gives the new end. */
function write(
  end: u32,
  place: u32,
  most: u32,
  alive: u64,
  ones: u64,
  twos: u64,
  fours: u64,
  eights: u64,
  sixteens: u64,
  plane32: u64,
  plane64: u64,
  plane128: u64,
): u32 {
  for (; alive !== 0; alive &= alive - 1) {
    const text = ctz(alive);
    const low = 7 - (bit(ones, text) | (bit(twos, text) << 1) | (bit(fours, text) << 2));
    const middle = (bit(eights, text) << 3) | (bit(sixteens, text) << 4);
    const high = (bit(plane32, text) << 5) | (bit(plane64, text) << 6) | (bit(plane128, text) << 7);
    store<u32>(end, ((place + <u32>text) << 8) | (most - low - middle - high));
    end += 4;
  }
  return end;
}

function bit(word: u64, place: u64): u32 {
  return (<u32>(word >> place)) & 1;
}
