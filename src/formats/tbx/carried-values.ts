import type { CalendarDate, CrossReference, LocalDefinition } from '../../domain/glossary.js';
import { tagOf } from '../known-tags.js';

/** Values of fixed notes that are no text. Whoever reads them back treats them like the rest of the file: checked, or left aside. */

export function isCalendarDate(value: unknown): value is CalendarDate {
  return typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value);
}

export function referenceOf(value: unknown): CrossReference | undefined {
  if (!isStrings(value, ['kind', 'target', 'label'])) return undefined;
  const { kind, target, label } = value;
  if ((kind !== 'concept' && kind !== 'external') || target === undefined) return undefined;
  return { kind, target, ...(label === undefined ? {} : { label }) };
}

export function definitionOf(value: unknown): LocalDefinition | undefined {
  if (!isStrings(value, ['language', 'text', 'source'])) return undefined;
  const { text, source } = value;
  const language = value.language === undefined ? undefined : tagOf(value.language);
  if (language === undefined || text === undefined) return undefined;
  return { language, text, ...(source === undefined ? {} : { source }) };
}

/** Where each item of a list stood: [1, 0] for two that have changed places. */
export function reordered<Item>(items: readonly Item[], order: unknown): readonly Item[] {
  if (!Array.isArray(order) || order.length !== items.length) return items;
  const places = new Map(order.map((place: unknown, index) => [place, items[index]!]));
  const sorted = items.map((_, place) => places.get(place));
  return sorted.every((item) => item !== undefined) ? sorted : items;
}

/** What `reordered` needs to make `items` of what is read; undefined when both are the same. */
export function orderOf<Item>(items: readonly Item[], read: readonly Item[]): readonly number[] | undefined {
  const places = new Map(items.map((item, place) => [item, place]));
  const order = read.map((item) => places.get(item)!);
  return order.every((place, index) => place === index) ? undefined : order;
}

function isStrings<Name extends string>(
  value: unknown,
  names: readonly Name[],
): value is Readonly<Partial<Record<Name, string>>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const known: ReadonlySet<string> = new Set(names);
  return Object.entries(value).every(([name, field]) => known.has(name) && typeof field === 'string');
}
