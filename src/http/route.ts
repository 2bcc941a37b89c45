import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { WriteContext } from '../domain/ports/write-context.js';
import type { SpooledFile } from '../services/spooled-file.js';
import type { Role } from './access.js';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** What every address of the server says about itself; an address without it stops the start. */
export interface RouteDeclaration {
  readonly method: Method;
  /** As Express writes it: /v1/memories/:memoryId */
  readonly path: string;
  readonly role: Role;
  readonly summary: string;
}

/** What a request costs, and so how it is limited: look-ups by how many at once, uploads and writes also by count. */
export type Work = 'read' | 'look-up' | 'write' | 'upload';

/** The limits of files, by their names in Limits. */
export type FileLimit = 'xliffBytes' | 'tmxBytes' | 'tbxBytes' | 'tableBytes' | 'checkedFileBytes';

/** One answer of a route, for the OpenAPI document. */
export interface AnswerDeclaration {
  readonly description: string;
  /** Of the JSON body; absent when there is none. */
  readonly schema?: z.ZodType;
  /** Of bodies that are not JSON. */
  readonly contentTypes?: readonly string[];
  readonly headers?: readonly AnswerHeader[];
}

export type AnswerHeader =
  'Location' | 'ETag' | 'Content-Disposition' | 'Content-Length' | 'Idempotency-Replayed' | 'Preference-Applied';

/** A request that has passed its schemas. */
export interface Call<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  /** The JSON body, or the fields of the multipart form. */
  readonly body: Body;
  /** There on every route with `work: 'upload'`. */
  readonly file?: SpooledFile;
  /** Who calls, with the Idempotency-Key on routes that declare `creates`. */
  readonly write: WriteContext;
  /** The revision that If-Match names, on routes that declare `edits`. */
  readonly ifRevision?: number;
  /** Whether the caller wants no waiting, on routes that declare `waits`. */
  readonly respondAsync?: boolean;
  readonly request: Request;
  readonly response: Response;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route of the API: what it takes, what it answers, and the service that it calls. */
export interface Route extends RouteDeclaration {
  readonly tag: string;
  readonly description?: string;
  readonly work: Work;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** The JSON body, or the fields beside the file of an upload. */
  readonly body?: z.ZodType;
  /** Honours Idempotency-Key. */
  readonly creates?: boolean;
  /** Honours If-Match. */
  readonly edits?: boolean;
  /** Honours If-None-Match: its ETag names the content, not a revision. */
  readonly revalidates?: boolean;
  /** Waits for short work, and honours `Prefer: respond-async` (RFC 7240). */
  readonly waits?: boolean;
  /** On routes with `work: 'upload'`: how large the file may be; absent: what the largest format may. */
  readonly fileLimit?: FileLimit;
  readonly answers: Readonly<Record<number, AnswerDeclaration>>;
  /** Calls the service; undefined when the response was written by the handler itself (streams). */
  handle(call: Call<unknown, unknown, unknown>): Promise<Answer | undefined>;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

interface TypedRoute<Params, Query, Body> extends Omit<Route, 'params' | 'query' | 'body' | 'handle'> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  handle(call: Call<Parsed<Params>, Parsed<Query>, Parsed<Body>>): Promise<Answer | undefined>;
}

/** Types the handler by the route's own schemas. */
export function route<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(definition: TypedRoute<Params, Query, Body>): Route {
  return definition as Route;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** 200 with the object's revision as its ETag. */
export function okWithRevision(body: unknown, revision: number): Answer {
  return { status: 200, body, headers: { ETag: `"${revision}"` } };
}

export function created(location: string, body: unknown, revision: number): Answer {
  return { status: 201, body, headers: { Location: location, ETag: `"${revision}"` } };
}

/** 202: the work goes on as a job. */
export function accepted(jobId: string, job: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 202, body: job, headers: { Location: `/v1/jobs/${jobId}`, ...headers } };
}

export function noContent(): Answer {
  return { status: 204 };
}
