/** What is counted in it, for conversions; money is converted by nobody here. */
export type Dimension =
  'length' | 'mass' | 'time' | 'area' | 'volume' | 'temperature' | 'energy' | 'power' | 'frequency' | 'data' | 'money';

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

const DAY = 86_400;

const ALL: readonly Unit[] = [
  ...units('length', { nm: 1e-9, µm: 1e-6, mm: 1e-3, cm: 1e-2, dm: 0.1, m: 1, km: 1000 }),
  ...units('length', { mile: 1609.344, foot: 0.3048, inch: 0.0254, yard: 0.9144, 'nautical mile': 1852 }),
  ...units('length', { 'light-year': 9.4607e15 }),
  ...units('mass', { µg: 1e-9, mg: 1e-6, g: 1e-3, kg: 1, t: 1000, jin: 0.5, ounce: 0.028_35 }),
  ...units('time', {
    fs: 1e-15,
    ps: 1e-12,
    ns: 1e-9,
    µs: 1e-6,
    ms: 1e-3,
    s: 1,
    min: 60,
    h: 3600,
    day: DAY,
    week: 7 * DAY,
  }),
  ...units('time', { month: 30.44 * DAY, year: 365.25 * DAY }),
  ...units('time', { decade: 3652.5 * DAY, century: 36_525 * DAY, millennium: 365_250 * DAY }),
  ...units('area', { 'mm²': 1e-6, 'cm²': 1e-4, 'm²': 1, ha: 1e4, 'km²': 1e6, mu: 2000 / 3, acre: 4046.86 }),
  ...units('area', { 'square mile': 2_589_988, 'square foot': 0.0929 }),
  ...units('volume', { ml: 1e-6, l: 1e-3, 'mm³': 1e-9, 'cm³': 1e-6, 'm³': 1, 'km³': 1e9 }),
  { name: '°C', dimension: 'temperature', factor: 1, offset: 273.15 },
  { name: '°F', dimension: 'temperature', factor: 5 / 9, offset: 255.372 },
  { name: 'K', dimension: 'temperature', factor: 1 },
  ...units('energy', { eV: 1.602e-19, keV: 1.602e-16, MeV: 1.602e-13, GeV: 1.602e-10, TeV: 1.602e-7 }),
  ...units('energy', { J: 1, kJ: 1000, MJ: 1e6, Wh: 3600, kWh: 3.6e6, MWh: 3.6e9, GWh: 3.6e12, TWh: 3.6e15 }),
  ...units('power', { mW: 1e-3, W: 1, kW: 1000, MW: 1e6, GW: 1e9, TW: 1e12 }),
  ...units('frequency', { Hz: 1, kHz: 1000, MHz: 1e6, GHz: 1e9, THz: 1e12 }),
  ...units('data', { byte: 1, kB: 1000, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 }),
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
  return Math.abs(x - y) <= CONVERSION_TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
}

function inBaseUnit(value: number, { factor, offset = 0 }: Unit): number {
  return value * factor + offset;
}
