/** What a test writes into a file: sources, some with targets. */
export interface SampleUnit {
  readonly source: string;
  readonly target?: string;
  /** Absent: initial. */
  readonly state?: 'initial' | 'translated' | 'reviewed' | 'final';
}

/** An XLIFF 2.0 file from Chinese. @param targetLanguage null: it names none */
export function xliff(units: readonly SampleUnit[], targetLanguage: string | null = 'en'): string {
  const target = targetLanguage === null ? '' : ` trgLang="${targetLanguage}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh-CN"${target}>`,
    '<file id="f1">',
    ...units.map((unit, index) => unitElement(unit, `u${String(index + 1)}`)),
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unitElement({ source, target, state = 'initial' }: SampleUnit, id: string): string {
  const targetElement = target === undefined ? '' : `<target>${target}</target>`;
  return `<unit id="${id}"><segment state="${state}"><source>${source}</source>${targetElement}</segment></unit>`;
}

/** A file as a browser's file chooser takes it. */
export function xliffFile(name: string, content: string) {
  return { name, mimeType: 'application/xliff+xml', buffer: Buffer.from(content) };
}
