import { z } from 'zod';
import { parseLanguageTag } from '../../text/language-tags.js';

/** Not well-formed Unicode, or characters that no XML file can hold: an export could not give them back. */
const UNSTORABLE = /[\p{Cs}\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/u;

/** Text that is stored: any length up to the limits of the request. */
export const StoredText = z
  .string()
  .refine((text) => !UNSTORABLE.test(text), 'must be well-formed Unicode without control characters');

/** Text that may hold control characters where its file has them already; whether it does is for its service to say. */
export const TargetText = z
  .string()
  .refine((text) => !/[\p{Cs}\0]/u.test(text), 'must be well-formed Unicode without the character NUL');

/** A name, an id, a value of a field: one to 1,000 characters. */
export const ShortText = StoredText.min(1).max(1_000);

/** What people choose a thing by: it can be seen. */
export const Name = ShortText.regex(/\S/, 'must not be blank');

/** What people write about something; may be empty. */
export const LongText = StoredText.max(10_000);

/** The id of something that Concord made. */
export const Id = z.string().min(1).max(100);

export const Language = z
  .string()
  .min(1)
  .max(100)
  .transform((tag, context) => {
    const language = parseLanguageTag(tag);
    if (language !== undefined) return language;
    context.addIssue({ code: 'custom', message: `${JSON.stringify(tag)} is not a BCP 47 language tag` });
    return z.NEVER;
  })
  .meta({ override: { type: 'string', example: 'zh-Hans' } });

export const LanguageResponse = z.string().meta({ description: 'Canonical BCP 47 language tag', example: 'zh-Hans' });

/** ISO 8601 on the wire, milliseconds since 1970 UTC inside. */
export const Time = z.iso
  .datetime({ offset: true, error: 'must be a date and time with its offset, such as 2026-01-31T09:00:00Z' })
  .transform((time) => Date.parse(time))
  .meta({ override: { type: 'string', format: 'date-time' } });

export const TimeResponse = z.iso.datetime();

export function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** A whole number in a query string, in digits alone. */
export function queryInteger(minimum: number, maximum: number, defaultValue: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `must be ${minimum} to ${maximum}`)
    .default(defaultValue)
    .meta({ override: { type: 'integer', minimum, maximum, default: defaultValue } });
}

/** true or false in a query string or a form; false when it is absent. */
export const Flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .default(false)
  .meta({ override: { type: 'boolean', enum: undefined, default: false } });

/** A parameter that may be given several times. */
export const Repeated = z
  .union([Id, z.array(Id)])
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .meta({ override: { anyOf: undefined, type: 'array', items: { type: 'string' } } });

type Optional<Shape extends z.ZodRawShape> = {
  [Name in keyof Shape]: z.ZodExactOptional<Shape[Name] extends z.core.SomeType ? Shape[Name] : never>;
};

/** Each field may be left out; none may be undefined. */
export function optional<Shape extends z.ZodRawShape>(shape: Shape): Optional<Shape> {
  const entries = Object.entries(shape).map(([name, type]) => [name, z.exactOptional(type)]);
  return Object.fromEntries(entries) as Optional<Shape>;
}

type Nullable<Shape extends z.ZodRawShape> = {
  [Name in keyof Shape]: z.ZodNullable<Shape[Name] extends z.core.SomeType ? Shape[Name] : never>;
};

/** Each field may be null, which removes the value (RFC 7396). */
export function nullable<Shape extends z.ZodRawShape>(shape: Shape): Nullable<Shape> {
  const entries = Object.entries(shape).map(([name, type]) => {
    const { description = '' } = z.globalRegistry.get(type) ?? {};
    return [name, z.nullable(type).describe(description)];
  });
  return Object.fromEntries(entries) as Nullable<Shape>;
}
