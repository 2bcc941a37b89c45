import type { UnitSpellings } from './unit-spellings.js';

/** German words of units. */
export const GERMAN_UNITS: UnitSpellings = {
  ...{
    nm: 'Nanometer Nanometern',
    µm: 'Mikrometer Mikrometern',
    mm: 'Millimeter Millimetern',
    cm: 'Zentimeter Zentimetern',
  },
  ...{ m: 'Meter Metern', km: 'Kilometer Kilometern', mile: 'Meile Meilen', foot: 'Fuß', inch: 'Zoll' },
  ...{
    'nautical mile': 'Seemeilen',
    'light-year': 'Lichtjahre Lichtjahren',
    mg: 'Milligramm',
    g: 'Gramm',
    kg: 'Kilogramm Kilo',
  },
  ...{ t: 'Tonne Tonnen', ms: 'Millisekunden', s: 'Sekunde Sekunden', min: 'Minute Minuten', h: 'Stunde Stunden' },
  ...{
    day: 'Tag Tage Tagen',
    week: 'Woche Wochen',
    month: 'Monat Monate Monaten',
    decade: 'Jahrzehnt Jahrzehnte Jahrzehnten',
    century: 'Jahrhunderte Jahrhunderten',
    year: 'Jahr Jahre Jahren',
  },
  ...{ 'cm²': 'Quadratzentimeter', 'm²': 'Quadratmeter Quadratmetern', 'km²': 'Quadratkilometer Quadratkilometern' },
  ...{
    ha: 'Hektar',
    'm³': 'Kubikmeter Kubikmetern',
    'cm³': 'Kubikzentimeter',
    'km³': 'Kubikkilometer',
    l: 'Liter Litern',
  },
  ...{
    ml: 'Milliliter',
    '°C': 'Grad_Celsius',
    '°F': 'Grad_Fahrenheit',
    K: 'Kelvin',
    W: 'Watt',
    kW: 'Kilowatt',
    MW: 'Megawatt',
  },
  ...{ GW: 'Gigawatt', kWh: 'Kilowattstunden', Hz: 'Hertz', MHz: 'Megahertz', yuan: 'Yuan Renminbi' },
  ...{
    dollar: 'Dollar US-Dollar',
    euro: 'Euro',
    yen: 'Yen',
    sterling: 'Pfund_Sterling',
    rouble: 'Rubel',
    franc: 'Franken',
  },
};
