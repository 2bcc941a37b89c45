import type { UnitSpellings } from './unit-spellings.js';

/** English words of units. */
export const ENGLISH_UNITS: UnitSpellings = {
  ...{
    nm: 'nanometer nanometers nanometre nanometres',
    µm: 'micrometer micrometers micrometre micrometres micron microns',
  },
  ...{ mm: 'millimeter millimeters millimetre millimetres', cm: 'centimeter centimeters centimetre centimetres' },
  ...{
    m: 'meter meters metre metres',
    km: 'kilometer kilometers kilometre kilometres',
    mile: 'mile miles',
    yard: 'yards',
  },
  ...{
    foot: 'foot feet',
    inch: 'inch inches',
    'nautical mile': 'nautical_miles',
    'light-year': 'light-year light-years light_years',
  },
  ...{ µg: 'microgram micrograms', mg: 'milligram milligrams', g: 'gram grams', kg: 'kilogram kilograms kilo kilos' },
  ...{
    t: 'ton tons tonne tonnes metric_tons',
    jin: 'jin',
    ounce: 'ounces',
    fs: 'femtosecond femtoseconds',
    ps: 'picosecond picoseconds',
    ns: 'nanoseconds',
    µs: 'microseconds',
  },
  ...{
    ms: 'milliseconds millisecond msec',
    s: 'second seconds sec secs',
    min: 'minute minutes mins',
    h: 'hour hours hrs hr',
  },
  ...{ day: 'day days', week: 'week weeks', month: 'month months', year: 'year years' },
  ...{ decade: 'decade decades', century: 'century centuries', millennium: 'millennia' },
  ...{ 'cm²': 'square_centimeters square_centimetres', 'm²': 'square_meters square_metres square_meter square_metre' },
  ...{ 'km²': 'square_kilometers square_kilometres', 'square mile': 'square_miles', 'square foot': 'square_feet' },
  ...{
    ha: 'hectare hectares',
    mu: 'mu',
    acre: 'acre acres',
    ml: 'milliliters millilitres',
    l: 'liter liters litre litres',
  },
  ...{
    'm³': 'cubic_meters cubic_metres cubic_meter',
    'cm³': 'cubic_centimeters cubic_centimetres',
    'km³': 'cubic_kilometers',
  },
  ...{
    '°C': 'degrees_Celsius degrees_centigrade degrees_C',
    '°F': 'degrees_Fahrenheit degrees_F',
    K: 'kelvin kelvins',
  },
  ...{ W: 'watt watts', kW: 'kilowatt kilowatts', MW: 'megawatt megawatts', GW: 'gigawatt gigawatts' },
  ...{ kWh: 'kilowatt-hours kilowatt_hours', Hz: 'hertz', kHz: 'kilohertz', MHz: 'megahertz', GHz: 'gigahertz' },
  ...{
    yuan: 'yuan renminbi',
    dollar: 'dollar dollars US_dollars U.S._dollars',
    'Hong Kong dollar': 'Hong_Kong_dollars',
  },
  ...{ euro: 'euro euros', yen: 'yen', rouble: 'rouble roubles ruble rubles', franc: 'francs Swiss_francs' },
  ...{ byte: 'byte bytes', kB: 'kilobytes', MB: 'megabytes', GB: 'gigabytes', TB: 'terabytes' },
};
