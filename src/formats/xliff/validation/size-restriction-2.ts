import type { XmlElement } from '../../xml/xml-element.js';
import { isTranslated, type BilingualText } from './bilingual-text.js';
import { quoted, section2, type Context, type Report, type Rule } from './rule.js';
import { readLimits, readProfiles, type SizeProfile } from './size-profile-2.js';
import { targetSizeOf } from './target-size-2.js';
import { integer } from './value-tests.js';

/** Sizes are given as the standard profiles have them, and targets keep to them. */
export const sizeRestriction: Rule = {
  name: 'size-restriction',
  version: 2,
  begin: (report) => {
    let profiles: readonly SizeProfile[] = [];
    const levels: Level[] = [];
    return {
      open: (element) => {
        if (element.name === 'file') profiles = [];
        levels.push({ element, sizes: new Map(), isComplete: true });
      },
      whole: (element, { ancestors }) => {
        if (element.name === 'profiles' && ancestors.at(-1)?.name === 'file') profiles = readProfiles(element);
      },
      text: (text, context) => {
        if (text.owner.name !== 'unit') return;
        for (const profile of profiles) checkUnit(text, { profile, context, levels }, report);
      },
      close: () => {
        const { element, sizes, isComplete } = levels.pop()!;
        for (const profile of profiles)
          checkSize(element, { profile, isComplete, size: sizes.get(profile) ?? 0 }, report);
      },
    };
  },
};

/** An open file or group, and the size of the targets in it so far. */
interface Level {
  readonly element: XmlElement;
  readonly sizes: Map<SizeProfile, number>;
  isComplete: boolean;
}

interface Place {
  readonly profile: SizeProfile;
  readonly context: Context;
  readonly levels: readonly Level[];
}

function checkUnit(text: BilingualText, { profile, context, levels }: Place, report: Report): void {
  const isComplete = isTranslated(text);
  const { total, spans } = targetSizeOf(text, profile);
  for (const level of levels) {
    level.sizes.set(profile, (level.sizes.get(profile) ?? 0) + total);
    level.isComplete &&= isComplete;
  }
  for (const element of context.elements) checkAddition(element, profile, report);
  checkSize(text.owner, { profile, isComplete, size: total }, report);
  for (const { element } of [...text.source, ...text.target]) {
    checkSize(element, { profile, isComplete, size: spans.get(element) }, report);
  }
}

interface Measured {
  readonly profile: SizeProfile;
  /** Whether the minimum is to be reached. */
  readonly isComplete: boolean;
  /** Undefined where only the restriction is looked at. */
  readonly size: number | undefined;
}

function checkSize(element: XmlElement, { profile, isComplete, size }: Measured, report: Report): void {
  const { restriction, name, unit } = profile;
  const given = element.attributes.get(restriction);
  if (given === undefined || given.trim() === '') return;
  const limits = readLimits(given);
  const section = section2(restriction === 'slr:sizeRestriction' ? '5.7.6.1.1' : '5.7.6.2.1');
  if (limits === undefined || limits.least > limits.most) {
    const form = 'a maximum, or a minimum, a comma and a maximum; the maximum may be "*"';
    report(element, section, `${restriction} is ${quoted(given)}; for ${name} it must be ${form}`);
    return;
  }
  if (size === undefined) return;
  const has = `the target has ${size} ${unit}; ${restriction} allows`;
  if (size > limits.most) report(element, section, `${has} ${limits.most}`);
  else if (isComplete && size < limits.least) report(element, section, `${has} no less than ${limits.least}`);
}

function checkAddition(element: XmlElement, profile: SizeProfile, report: Report): void {
  const given = element.attributes.get(profile.addition);
  if (given === undefined || given.trim() === '' || integer.accepts(given)) return;
  const section = section2(profile.addition === 'slr:sizeInfo' ? '5.7.6.1.2' : '5.7.6.2.2');
  const message = `${profile.addition} is ${quoted(given)}; for ${profile.name} it must be ${integer.what}`;
  report(element, section, message);
}
