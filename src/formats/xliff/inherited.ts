import type { Direction } from '../../domain/document.js';
import type { XmlElement } from '../xml/xml-element.js';

/** What a unit takes over from the elements it lies in, unless it says otherwise itself. */
export interface Inherited {
  readonly preserveSpace: boolean;
  readonly translatable: boolean;
  /** Undefined: nothing says so. */
  readonly canResegment: boolean | undefined;
  /** Undefined where it is "auto", or nothing says so. */
  readonly sourceDirection: Direction | undefined;
  readonly targetDirection: Direction | undefined;
}

export const NOTHING_INHERITED: Inherited = {
  preserveSpace: false,
  translatable: true,
  canResegment: undefined,
  sourceDirection: undefined,
  targetDirection: undefined,
};

/** What holds inside of an element. 1.x has xml:space and translate, 2.x all of them. */
export function inheritedIn({ attributes }: XmlElement, outside: Inherited): Inherited {
  const space = attributes.get('xml:space');
  const translate = attributes.get('translate');
  const canResegment = attributes.get('canResegment');
  return {
    preserveSpace: space === undefined ? outside.preserveSpace : space === 'preserve',
    translatable: translate === undefined ? outside.translatable : translate !== 'no',
    canResegment: canResegment === undefined ? outside.canResegment : canResegment !== 'no',
    sourceDirection: directionIn(attributes.get('srcDir'), outside.sourceDirection),
    targetDirection: directionIn(attributes.get('trgDir'), outside.targetDirection),
  };
}

function directionIn(word: string | undefined, outside: Direction | undefined): Direction | undefined {
  if (word === undefined) return outside;
  return word === 'ltr' || word === 'rtl' ? word : undefined;
}
