/** How somebody has set up the booth; kept in the browser. */
export interface BoothSettings {
  /** After so many seconds without a key the next one begins a new query; 0: never. */
  readonly idleSeconds: number;
  /** Percent of the size that terms have by default. */
  readonly size: number;
  /** Whether the page asks the server when it finds little itself. */
  readonly widen: boolean;
}

export const IDLE_SECONDS: readonly number[] = [0, 2, 3, 5, 8, 15, 30];
export const SIZES: readonly number[] = [80, 100, 120, 140, 170, 200];
export const DEFAULT_SETTINGS: BoothSettings = { idleSeconds: 5, size: 100, widen: true };

/** Reads what was kept; what makes no sense is as by default. */
export function readSettings(kept: string | null): BoothSettings {
  const { idleSeconds, size, widen } = parse(kept);
  return {
    idleSeconds: IDLE_SECONDS.find((known) => known === idleSeconds) ?? DEFAULT_SETTINGS.idleSeconds,
    size: SIZES.find((known) => known === size) ?? DEFAULT_SETTINGS.size,
    widen: typeof widen === 'boolean' ? widen : DEFAULT_SETTINGS.widen,
  };
}

function parse(kept: string | null): Partial<Record<keyof BoothSettings, unknown>> {
  try {
    return (JSON.parse(kept ?? '{}') ?? {}) as Partial<Record<keyof BoothSettings, unknown>>;
  } catch {
    return {};
  }
}

/** The next size; at the ends it stays. */
export function resized(settings: BoothSettings, step: -1 | 0 | 1): BoothSettings {
  if (step === 0) return { ...settings, size: DEFAULT_SETTINGS.size };
  const index = Math.min(Math.max(SIZES.indexOf(settings.size) + step, 0), SIZES.length - 1);
  return { ...settings, size: SIZES[index]! };
}
