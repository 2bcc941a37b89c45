import { z } from 'zod';

/** A memory or a glossary. */
export const Named = z.object({ id: z.string(), name: z.string() });

export const NamedPage = z.object({ items: z.array(Named), nextCursor: z.string().exactOptional() });
