import type { LanguageTag } from '../domain/language-tag.js';
import { languageOf } from './language-tags.js';

/** The twelve names in one spelling and grammatical case. */
export interface MonthNames {
  readonly names: readonly string[];
  /** Abbreviations name a month only beside a day or a year. */
  readonly isFull: boolean;
}

export function monthNamesOf(language: LanguageTag): readonly MonthNames[] {
  return MONTHS[languageOf(language)] ?? [];
}

const full = (names: string): MonthNames => ({ names: names.split(' '), isFull: true });
const short = (names: string): MonthNames => ({ names: names.split(' '), isFull: false });

/** Where a name is of several spellings ("May"), the first one goes. */
const MONTHS: Readonly<Record<string, readonly MonthNames[]>> = {
  en: [
    full('January February March April May June July August September October November December'),
    short('Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec.'),
    short('Jan. Feb. Mar. Apr. May June July Aug. Sep. Oct. Nov. Dec.'),
    short('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    short('Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'),
  ],
  de: [
    full('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    full('Jänner Februar März April Mai Juni Juli August September Oktober November Dezember'),
    short('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
    short('Jan. Febr. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.'),
  ],
  fr: [
    full('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    short('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
  ],
  es: [
    full('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    full('enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre'),
    short('ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.'),
  ],
  ru: [
    full('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    full('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
    full('январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'),
    short('янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'),
  ],
};
