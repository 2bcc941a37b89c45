import type { PackageParts } from './unpack-parts.js';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const VERSION = 20;
const NAMES_ARE_UTF_8 = 0x0800;

/**
 * A zip archive of parts as they are, unpacked (APPNOTE 6.3, 4.3). What the reader of spreadsheets gets is then exactly what was
 * counted and looked at: two readers of zip need not agree on what a hostile archive holds. Checksums are left at 0; nothing
 * in between could damage a part.
 */
export function storedZip(parts: PackageParts): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const bytes = Buffer.from(name, 'utf8');
    const fields = entryFields(bytes, part);
    const local = Buffer.concat([uint32(LOCAL_HEADER), fields, bytes]);
    const central = [uint32(CENTRAL_HEADER), uint16(VERSION), fields, Buffer.alloc(10), uint32(offset), bytes];
    pieces.push(local, part);
    directory.push(...central);
    offset += local.length + part.length;
  }
  const central = Buffer.concat(directory);
  const count = uint16(parts.size);
  const end = [
    uint32(END_OF_CENTRAL),
    Buffer.alloc(4),
    count,
    count,
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...pieces, central, ...end]);
}

/** What the two headers of an entry have in common: version, flags, method, time, checksum, sizes, lengths. */
function entryFields(name: Buffer, part: Buffer): Buffer {
  const size = uint32(part.length);
  return Buffer.concat([
    uint16(VERSION),
    uint16(NAMES_ARE_UTF_8),
    Buffer.alloc(10),
    size,
    size,
    uint16(name.length),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
