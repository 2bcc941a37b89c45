import { z } from 'zod';

/** A field of a form that holds JSON. @param example shown in the documentation */
export function jsonField<Value extends z.ZodType>(value: Value, example: string) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not valid JSON' });
        return z.NEVER;
      }
    })
    .pipe(value)
    .meta({ override: { type: 'string', example } });
}
