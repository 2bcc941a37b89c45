import type { UnitSpellings } from './unit-spellings.js';

/** French words of units. */
export const FRENCH_UNITS: UnitSpellings = {
  ...{
    nm: 'nanomètre nanomètres',
    µm: 'micromètre micromètres microns',
    mm: 'millimètre millimètres',
    cm: 'centimètre centimètres',
  },
  ...{ m: 'mètre mètres', km: 'kilomètre kilomètres', mile: 'mille_marin miles', foot: 'pieds', inch: 'pouces' },
  ...{
    'light-year': 'années-lumière',
    mg: 'milligrammes',
    g: 'gramme grammes',
    kg: 'kilogramme kilogrammes kilo kilos',
  },
  ...{ t: 'tonne tonnes', ms: 'millisecondes', s: 'seconde secondes', min: 'minute minutes', h: 'heure heures' },
  ...{
    day: 'jour jours',
    week: 'semaine semaines',
    month: 'mois',
    decade: 'décennie décennies',
    century: 'siècles',
    year: 'an ans année années',
  },
  ...{
    'm²': 'mètres_carrés',
    'km²': 'kilomètres_carrés',
    'cm²': 'centimètres_carrés',
    ha: 'hectare hectares',
    l: 'litre litres',
  },
  ...{
    'm³': 'mètres_cubes',
    'cm³': 'centimètres_cubes',
    '°C': 'degrés_Celsius',
    '°F': 'degrés_Fahrenheit',
    W: 'watts',
  },
  ...{
    kW: 'kilowatts',
    MW: 'mégawatts',
    GW: 'gigawatts',
    kWh: 'kilowattheures',
    yuan: 'yuan yuans',
    dollar: 'dollar dollars',
  },
  ...{ euro: 'euro euros', yen: 'yen yens', rouble: 'roubles', franc: 'francs_suisses' },
};
