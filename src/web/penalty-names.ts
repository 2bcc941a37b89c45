const PENALTY_NAMES: Readonly<Record<string, string>> = {
  numbers: 'numbers differ',
  whitespace: 'white space',
  codes: 'inline codes',
  region: 'region',
  reversed: 'reversed',
  state: 'not reviewed',
  memory: 'memory',
  script: 'script',
  pivot: 'third language',
};

/** A penalty in the words of the pages. */
export function penaltyName(reason: string): string {
  return PENALTY_NAMES[reason] ?? reason;
}
