import { malformed } from './file-failure.js';
import { encodingOfTable, encodingOfXml, hasByteOrderMark, type EncodingRequest } from './encoding.js';

/** Bytes decoded at a time, and how much of a file its encoding is judged by. */
const PIECE_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;

/** Decodes an XML file as a stream. Fails with `malformed-file`, naming line and byte, where bytes do not fit the encoding. */
export function decodeXml(bytes: AsyncIterable<Uint8Array>, request: EncodingRequest): AsyncGenerator<string> {
  return decode(bytes, request, encodingOfXml);
}

/** Decodes a table as a stream; as `decodeXml`. */
export function decodeTable(bytes: AsyncIterable<Uint8Array>, request: EncodingRequest): AsyncGenerator<string> {
  return decode(bytes, request, encodingOfTable);
}

async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  request: EncodingRequest,
  choose: (head: Uint8Array, request: EncodingRequest) => string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let offset = 0;
  let line = 1;
  for await (const piece of piecesOf(bytes)) {
    if (decoder === undefined) {
      decoder = decoderFor(choose(piece, request), request.format);
      request.onChoice?.(decoder.encoding, hasByteOrderMark(piece));
    }
    const text = decodePiece(decoder, piece);
    if (text === undefined) throw undecodable(request.format, decoder.encoding, { piece, offset, line });
    offset += piece.length;
    line += countLineFeeds(text);
    if (text !== '') yield text;
  }
  if (decoder !== undefined && decodePiece(decoder) === undefined) {
    throw malformed(request.format, `the file ends in the middle of a character (${decoder.encoding})`, { line });
  }
}

function decoderFor(label: string, format: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw malformed(format, `the encoding "${label.slice(0, 40)}" is not supported; save as UTF-8`);
  }
}

/** Without a piece: ends the stream. Always as a stream: Node decodes windows-1252 as Latin-1 otherwise. */
function decodePiece(decoder: TextDecoder, piece?: Uint8Array): string | undefined {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    return undefined;
  }
}

/** Pieces end after a line feed where they can, so that a piece can be decoded again by itself to find what is wrong in it. */
async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const block = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length;) {
      const taken = chunk.subarray(from, from + PIECE_BYTES - filled);
      block.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < PIECE_BYTES) continue;
      const end = block.lastIndexOf(LINE_FEED) + 1 || PIECE_BYTES;
      yield block.slice(0, end);
      block.copyWithin(0, end);
      filled -= end;
    }
  }
  if (filled > 0) yield block.slice(0, filled);
}

interface FailedPiece {
  readonly piece: Uint8Array;
  /** Of the piece in the file. */
  readonly offset: number;
  /** On which the piece begins. */
  readonly line: number;
}

function undecodable(format: string, encoding: string, failed: FailedPiece): Error {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text = '';
  let index = encoding.startsWith('utf-16') && failed.offset % 2 === 1 ? 1 : 0;
  for (; index < failed.piece.length; index++) {
    const next = decodePiece(decoder, failed.piece.subarray(index, index + 1));
    if (next === undefined) break;
    text += next;
  }
  const at = failed.offset + index;
  const reason = `byte ${at} does not fit the encoding ${encoding}; if the file has another encoding, name it`;
  return malformed(format, reason, {
    line: failed.line + countLineFeeds(text),
    column: [...text.slice(text.lastIndexOf('\n') + 1)].length + 1,
  });
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
