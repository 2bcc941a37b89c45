import { METRIC_UNITS } from '../units.js';

/** The words of a language, or signs, by the name of the unit: divided by spaces; "_" is a space. */
export type UnitSpellings = Readonly<Record<string, string>>;

/** How a language says the metric prefixes, and the units by their signs: "kilo" and "meter meters". */
export interface MetricSpellings {
  readonly prefixes: UnitSpellings;
  readonly units: UnitSpellings;
  /** Units that are said with a prefix only, by themselves being words for something else. */
  readonly prefixedOnly?: UnitSpellings;
}

/** Each unit with each prefix that it has: "kilometer kilometers". */
export function metricSpellings({ prefixes, units, prefixedOnly = {} }: MetricSpellings): UnitSpellings {
  const spelled: Record<string, string> = {};
  for (const { sign, prefixes: signs } of METRIC_UNITS) {
    const words = (units[sign] ?? '').split(' ').filter(Boolean);
    const others = (prefixedOnly[sign] ?? '').split(' ').filter(Boolean);
    if (words.length > 0) spelled[sign] = words.join(' ');
    for (const prefix of signs) {
      const before = (prefixes[prefix] ?? '').split(' ').filter(Boolean);
      const forms = before.flatMap((start) => [...words, ...others].map((word) => start + word));
      if (forms.length > 0) spelled[prefix + sign] = forms.join(' ');
    }
  }
  return spelled;
}
