import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { SpooledFile } from '../services/spooled-file.js';
import { HttpRefusalError, InvalidValuesError } from './problem.js';

/** Room for the form's fields and boundaries around the file. */
const FORM_OVERHEAD_BYTES = 64 * 1024;
const LONGEST_FILE_NAME = 255;

/** Which limit a file has is known once its format is; until then the greatest one holds. */
export function greatestFileLimit(limits: Limits): number {
  return Math.max(limits.tmxBytes, limits.tbxBytes, limits.tableBytes, limits.xliffBytes);
}

/**
 * Receives the one file of a multipart form, in the field `file`, into the spool folder under a name of our own.
 * A request that fails or is aborted leaves nothing there.
 * @param limit the most bytes of the file
 */
export function receiveUpload(spoolFolder: string, limit: number): RequestHandler[] {
  const receive = multer({
    storage: multer.diskStorage({
      destination: spoolFolder,
      filename: (_request, _file, name) => {
        name(null, `${randomUUID()}.upload`);
      },
    }),
    // Browsers and curl send file names as UTF-8; multer's own default reads them as Latin-1.
    defParamCharset: 'utf8',
    limits: {
      fileSize: limit,
      files: 1,
      fields: 16,
      parts: 17,
      fieldNameSize: 100,
      // The mapping of a table of hundreds of columns is the longest.
      fieldSize: 32_768,
      headerPairs: 32,
      fieldNestingDepth: 0,
      fieldArrayIndexLimit: 0,
    },
  }).single('file');

  const refuseEarly: RequestHandler = (request, _response, next) => {
    if (!request.is('multipart/form-data')) {
      throw new HttpRefusalError('unsupported-media-type', 'The body must be multipart/form-data with a field `file`.');
    }
    if (Number(request.get('Content-Length') ?? 0) > limit + FORM_OVERHEAD_BYTES) throw tooLarge(limit);
    next();
  };

  const spool: RequestHandler = (request, response, next) => {
    receive(request, response, (error: unknown) => {
      next(error === undefined || error === null ? undefined : uploadError(error, limit));
    });
  };

  return [refuseEarly, spool];
}

function tooLarge(limit: number): ConcordError {
  return new ConcordError({ kind: 'too-large', what: 'The file', limit, unit: 'bytes' });
}

const DISK_FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** multer reports limits as MulterError, a broken form as a plain Error, and passes on what the disk says. */
function uploadError(error: unknown, limit: number): unknown {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (code === 'LIMIT_FILE_SIZE') return tooLarge(limit);
  if (DISK_FULL.has(code)) return new ConcordError({ kind: 'storage-full' });
  if (syscall !== undefined || !(error instanceof Error)) return error;
  const field = error instanceof multer.MulterError && error.field !== undefined ? ` (${error.field})` : '';
  return new HttpRefusalError('bad-request', `The form cannot be read: ${error.message}${field}.`);
}

/** The file that `receiveUpload` left for this request. */
export function spooledFileOf(request: Request): SpooledFile {
  const { file } = request;
  if (!file) throw new InvalidValuesError([{ in: 'body', pointer: '/file', detail: 'The form has no field `file`.' }]);
  return { spool: file.filename, fileName: file.originalname.slice(0, LONGEST_FILE_NAME), bytes: file.size };
}

/** Deletes a spooled file that no job will read. */
export async function removeSpooled(spoolFolder: string, spool: string): Promise<void> {
  await rm(join(spoolFolder, spool), { force: true });
}
