const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const EXTENDED = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?Z?$/;

/**
 * A TMX date, YYYYMMDDThhmmssZ (TMX 1.4b, 2.3), or its extended form, always UTC, in milliseconds since 1970.
 * Undefined when it is not a date.
 */
export function readTmxDate(text: string): number | undefined {
  const parts = (BASIC.exec(text) ?? EXTENDED.exec(text))?.slice(1);
  if (parts === undefined) return undefined;
  const [year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return undefined;
  // Some days that do not exist are rolled over, such as the 31st of April.
  return writeTmxDate(time) === iso.replace(/[-:]/g, '') ? time : undefined;
}

/** Milliseconds since 1970 as YYYYMMDDThhmmssZ; fractions of a second are cut. */
export function writeTmxDate(time: number): string {
  return new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
}
