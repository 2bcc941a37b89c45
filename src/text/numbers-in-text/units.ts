/** What is counted in it, for conversions; money is converted by nobody here. */
export type Dimension =
  | 'length'
  | 'mass'
  | 'time'
  | 'area'
  | 'volume'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'frequency'
  | 'data'
  | 'money'
  | 'pressure'
  | 'voltage'
  | 'current'
  | 'magnetism'
  | 'resistance'
  | 'substance'
  | 'dose'
  | 'force'
  | 'activity'
  | 'capacitance'
  | 'inductance'
  | 'light'
  | 'illuminance'
  | 'level'
  | 'image';

export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  /** One of it in the base unit of its dimension. */
  readonly factor: number;
  /** What is added after the factor: the degrees of Fahrenheit and Celsius begin elsewhere than those of Kelvin. */
  readonly offset?: number;
}

function units(dimension: Dimension, factors: Readonly<Record<string, number>>): Unit[] {
  return Object.entries(factors).map(([name, factor]) => ({ name, dimension, factor }));
}

/** The powers of ten of the metric prefixes, by their signs. */
export const METRIC_PREFIXES: Readonly<Record<string, number>> = {
  ...{
    a: -18,
    f: -15,
    p: -12,
    n: -9,
    µ: -6,
    m: -3,
    c: -2,
    d: -1,
    h: 2,
    k: 3,
    M: 6,
    G: 9,
    T: 12,
    P: 15,
    E: 18,
    Z: 21,
    Y: 24,
  },
};

/** A unit and the prefixes that it is written with, by their signs: its names are these before its own sign. */
export interface MetricUnit {
  readonly sign: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly prefixes: string;
}

/** In the order of the dimensions. */
export const METRIC_UNITS: readonly MetricUnit[] = [
  { sign: 'm', dimension: 'length', factor: 1, prefixes: 'fpnµmcdk' },
  { sign: 'pc', dimension: 'length', factor: 3.0857e16, prefixes: 'kMG' },
  { sign: 'g', dimension: 'mass', factor: 1e-3, prefixes: 'pnµmkGTP' },
  { sign: 't', dimension: 'mass', factor: 1000, prefixes: 'kMG' },
  { sign: 'Da', dimension: 'mass', factor: 1.6605e-27, prefixes: 'kM' },
  { sign: 's', dimension: 'time', factor: 1, prefixes: 'afpnµm' },
  { sign: 'l', dimension: 'volume', factor: 1e-3, prefixes: 'pnµmcdh' },
  { sign: 'J', dimension: 'energy', factor: 1, prefixes: 'nµmkMGTPE' },
  { sign: 'eV', dimension: 'energy', factor: 1.602e-19, prefixes: 'mkMGTP' },
  { sign: 'Wh', dimension: 'energy', factor: 3600, prefixes: 'kMGTP' },
  { sign: 'cal', dimension: 'energy', factor: 4.184, prefixes: 'k' },
  { sign: 'W', dimension: 'power', factor: 1, prefixes: 'nµmkMGTP' },
  { sign: 'Hz', dimension: 'frequency', factor: 1, prefixes: 'mkMGT' },
  { sign: 'byte', dimension: 'data', factor: 1, prefixes: 'kMGTPEZY' },
  { sign: 'bit', dimension: 'data', factor: 0.125, prefixes: 'kMGTP' },
  { sign: 'Pa', dimension: 'pressure', factor: 1, prefixes: 'nµmhkMGT' },
  { sign: 'V', dimension: 'voltage', factor: 1, prefixes: 'nµmkM' },
  { sign: 'A', dimension: 'current', factor: 1, prefixes: 'pnµmkM' },
  { sign: 'T', dimension: 'magnetism', factor: 1, prefixes: 'pnµm' },
  { sign: 'Ω', dimension: 'resistance', factor: 1, prefixes: 'mkMG' },
  { sign: 'mol', dimension: 'substance', factor: 1, prefixes: 'pnµmk' },
  { sign: 'Sv', dimension: 'dose', factor: 1, prefixes: 'nµm' },
  { sign: 'Gy', dimension: 'dose', factor: 1, prefixes: 'µmc' },
  { sign: 'N', dimension: 'force', factor: 1, prefixes: 'pnµmkMG' },
  { sign: 'Bq', dimension: 'activity', factor: 1, prefixes: 'mkMGTP' },
  { sign: 'F', dimension: 'capacitance', factor: 1, prefixes: 'fpnµm' },
  { sign: 'H', dimension: 'inductance', factor: 1, prefixes: 'nµm' },
  { sign: 'lm', dimension: 'light', factor: 1, prefixes: 'k' },
  { sign: 'lx', dimension: 'illuminance', factor: 1, prefixes: 'mk' },
  { sign: 'px', dimension: 'image', factor: 1, prefixes: 'kMGT' },
  { sign: 'bar', dimension: 'pressure', factor: 1e5, prefixes: 'µmdk' },
];

function metric({ sign, dimension, factor, prefixes }: MetricUnit): Unit[] {
  const prefixed = Array.from(prefixes, (prefix) => ({
    name: prefix + sign,
    dimension,
    factor: factor * 10 ** METRIC_PREFIXES[prefix]!,
  }));
  return [{ name: sign, dimension, factor }, ...prefixed];
}

const DAY = 86_400;

const ALL: readonly Unit[] = [
  ...METRIC_UNITS.flatMap(metric),
  ...units('length', { mile: 1609.344, foot: 0.3048, inch: 0.0254, yard: 0.9144, 'nautical mile': 1852 }),
  // A nautical mile an hour.
  ...units('length', { knot: 1852 }),
  ...units('length', { 'light-year': 9.4607e15, 'light-second': 2.998e8, au: 1.496e11 }),
  ...units('mass', { jin: 0.5, ounce: 0.028_35, pound: 0.4536, carat: 2e-4 }),
  ...units('time', { min: 60, h: 3600, day: DAY, week: 7 * DAY, month: 30.44 * DAY, year: 365.25 * DAY }),
  ...units('time', { quarter: 91.31 * DAY, kyr: 365.25e3 * DAY, Myr: 365.25e6 * DAY, Gyr: 365.25e9 * DAY }),
  ...units('time', { decade: 3652.5 * DAY, century: 36_525 * DAY, millennium: 365_250 * DAY }),
  ...units('area', { 'mm²': 1e-6, 'cm²': 1e-4, 'm²': 1, ha: 1e4, 'km²': 1e6, mu: 2000 / 3, acre: 4046.86 }),
  ...units('area', { 'square mile': 2_589_988, 'square foot': 0.0929 }),
  ...units('volume', { 'mm³': 1e-9, 'cm³': 1e-6, 'm³': 1, 'km³': 1e9, gallon: 3.785e-3 }),
  { name: '°C', dimension: 'temperature', factor: 1, offset: 273.15 },
  { name: '°F', dimension: 'temperature', factor: 5 / 9, offset: 255.372 },
  { name: 'K', dimension: 'temperature', factor: 1 },
  ...units('magnetism', { gauss: 1e-4 }),
  ...units('pressure', { atm: 101_325, mmHg: 133.322, psi: 6894.76 }),
  ...units('frequency', { rpm: 1 / 60 }),
  ...units('level', { dB: 1 }),
  ...units('activity', { curie: 3.7e10 }),
  ...units('money', { yuan: 1, dollar: 1, 'Hong Kong dollar': 1, euro: 1, yen: 1, sterling: 1, rouble: 1, franc: 1 }),
];

const BY_NAME: ReadonlyMap<string, Unit> = new Map(ALL.map((unit) => [unit.name, unit]));

/** @param name one of those above */
export function unitNamed(name: string): Unit {
  return BY_NAME.get(name)!;
}

/** Nobody converts exactly in running text: "30 km" are "19 miles", "18.6 miles" or "almost 20 miles". */
const CONVERSION_TOLERANCE = 0.04;

/** Whether two amounts are the same one in different units. */
export function isConversion(a: number, unitOfA: Unit, b: number, unitOfB: Unit): boolean {
  if (unitOfA.dimension !== unitOfB.dimension || unitOfA.dimension === 'money' || unitOfA === unitOfB) return false;
  const [x, y] = [inBaseUnit(a, unitOfA), inBaseUnit(b, unitOfB)];
  if (unitOfA.dimension === 'temperature') {
    const mayBeChange = Math.max(a, b) <= LARGEST_CHANGE && unitOfA.factor !== unitOfB.factor;
    return (
      (mayBeChange && isClose(a * unitOfA.factor, b * unitOfB.factor)) ||
      Math.abs(x - y) <= 1 + Math.abs(x - FREEZING) / 50
    );
  }
  return isClose(x, y);
}

/** A change by 1.5 °C is one by 2.7 °F. */
const LARGEST_CHANGE = 20;
const FREEZING = 273.15;

function isClose(x: number, y: number): boolean {
  return Math.abs(x - y) <= CONVERSION_TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
}

function inBaseUnit(value: number, { factor, offset = 0 }: Unit): number {
  return value * factor + offset;
}
