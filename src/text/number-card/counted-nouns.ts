import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../by-language.js';
import { languageOf, languageScriptOf } from '../language-tags.js';
import { type Agreement, ARABIC, INVARIABLE, ONE_OR_MORE, RUSSIAN, TWO_OR_MORE } from '../number-agreement.js';

/** What stands beside digits that say how many times, or how many percentage points. */
export interface CountedNoun {
  readonly before: string;
  /** With the space before it where the language has one; by number, as `agreement` counts. */
  readonly forms: readonly string[];
  readonly agreement: Agreement;
  /** Other spellings that are read, after the digits and a space or none. */
  readonly alsoRead: readonly string[];
}

export type CountedKind = 'fold' | 'percentage-points';

function noun(forms: readonly string[], agreement: Agreement, alsoRead = '', before = ''): CountedNoun {
  return { before, forms, agreement, alsoRead: alsoRead === '' ? [] : alsoRead.split('|') };
}

const NOUNS: Readonly<Record<CountedKind, Readonly<Record<string, CountedNoun>>>> = {
  fold: {
    en: noun([' times'], INVARIABLE, 'time|fold|-fold|x|×'),
    zh: noun(['倍'], INVARIABLE),
    ja: noun(['倍'], INVARIABLE),
    de: noun(['-fach'], INVARIABLE, 'fach|mal|-mal'),
    fr: noun([' fois'], INVARIABLE),
    es: noun([' vez', ' veces'], ONE_OR_MORE),
    ru: noun([' раз', ' раза', ' раз'], RUSSIAN, '', 'в '),
    ar: noun([' ضعف', ' أضعاف'], ARABIC, 'ضعفا|مرات|مرة'),
  },
  'percentage-points': {
    en: noun([' percentage point', ' percentage points'], ONE_OR_MORE, 'pp|p.p.|ppt|pps|% points|%pts'),
    zh: noun(['个百分点'], INVARIABLE, '百分点|百分點'),
    'zh-Hant': noun(['個百分點'], INVARIABLE),
    ja: noun(['ポイント'], INVARIABLE, 'パーセントポイント|%ポイント'),
    de: noun([' Prozentpunkt', ' Prozentpunkte'], ONE_OR_MORE, 'prozentpunkten'),
    fr: noun([' point de pourcentage', ' points de pourcentage'], TWO_OR_MORE),
    es: noun([' punto porcentual', ' puntos porcentuales'], ONE_OR_MORE),
    ru: noun([' процентный пункт', ' процентных пункта', ' процентных пунктов'], RUSSIAN, 'п.п.|п. п.'),
    ar: noun([' نقطة مئوية', ' نقاط مئوية'], ARABIC),
  },
};

export function countedNounOf(kind: CountedKind, language: LanguageTag): CountedNoun {
  return nounsOf(language)[kind];
}

const nounsOf = byLanguage((language): Readonly<Record<CountedKind, CountedNoun>> => {
  const found = (kind: CountedKind): CountedNoun =>
    NOUNS[kind][languageScriptOf(language)] ?? NOUNS[kind][languageOf(language)] ?? NOUNS[kind].en!;
  return { fold: found('fold'), 'percentage-points': found('percentage-points') };
});

const SPELLINGS: readonly { readonly kind: CountedKind; readonly before: string; readonly after: string }[] = (
  ['percentage-points', 'fold'] as const
).flatMap((kind) =>
  Object.values(NOUNS[kind]).flatMap(({ before, forms, alsoRead }) =>
    [...forms.map((form) => form.trim()), ...alsoRead].map((after) => ({ kind, before, after: after.toLowerCase() })),
  ),
);
const LONGEST_FIRST = SPELLINGS.toSorted((a, b) => b.after.length - a.after.length);

/** The digits of "2 times", "в 2 раза", "3个百分点", and what they count. */
export function withoutCountedNoun(text: string): { readonly kind: CountedKind; readonly digits: string } | undefined {
  for (const { kind, before, after } of LONGEST_FIRST) {
    if (!text.endsWith(after)) continue;
    const digits = text.slice(text.startsWith(before) ? before.length : 0, -after.length).trimEnd();
    if (digits !== '') return { kind, digits };
  }
  return undefined;
}
