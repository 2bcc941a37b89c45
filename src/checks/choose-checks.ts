import type {
  CheckParameter,
  CheckParameterValue,
  CheckProfile,
  FindingSeverity,
  RuleSetting,
} from '../domain/check.js';
import type { Check, ValuesOf } from './check.js';
import { CHECKS } from './registry.js';

/** A check with what a profile makes of it. */
export interface ChosenCheck {
  readonly check: Check;
  readonly parameters: ValuesOf<Check['parameters']>;
  /** Instead of the check's own, and of what the evidence says. */
  readonly severity?: FindingSeverity;
}

/** What is wrong with a profile, and where (RFC 6901). */
export interface ProfileFault {
  readonly pointer: string;
  readonly reason: string;
}

/** The checks that run, in the order of the registry. The profile was found to be free of faults. */
export function chooseChecks({ rules }: Pick<CheckProfile, 'rules'>): readonly ChosenCheck[] {
  return CHECKS.flatMap((check): ChosenCheck[] => {
    const { severity, parameters } = rules[check.id] ?? {};
    if (severity === 'off') return [];
    return [{ check, parameters: valuesOf(check, parameters), ...(severity && { severity }) }];
  });
}

/** Everything in a profile that no check knows, or that is beyond what a check can be told. */
export function faultsOfProfile({ rules }: Pick<CheckProfile, 'rules'>): readonly ProfileFault[] {
  const checks = new Map(CHECKS.map((check) => [check.id, check]));
  return Object.entries(rules).flatMap(([id, setting]) => {
    const pointer = `/rules/${escaped(id)}`;
    const check = checks.get(id);
    return check === undefined ? [{ pointer, reason: 'is no check' }] : faultsOfRule(check, setting, pointer);
  });
}

function faultsOfRule({ parameters }: Check, setting: RuleSetting, pointer: string): ProfileFault[] {
  return Object.entries(setting.parameters ?? {}).flatMap(([name, value]): ProfileFault[] => {
    const declared = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const reason = declared === undefined ? `is no parameter of it` : faultOf(declared, value);
    return reason === undefined ? [] : [{ pointer: `${pointer}/parameters/${escaped(name)}`, reason }];
  });
}

function faultOf(declared: CheckParameter, value: CheckParameterValue): string | undefined {
  switch (declared.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'texts':
      return typeof value === 'object' ? undefined : 'must be a list of texts';
    case 'number': {
      const { minimum, maximum } = declared;
      const isWithin = typeof value === 'number' && value >= minimum && value <= maximum;
      return isWithin ? undefined : `must be a number from ${minimum} to ${maximum}`;
    }
  }
}

function valuesOf({ parameters }: Check, given: RuleSetting['parameters'] = {}): ChosenCheck['parameters'] {
  const values = Object.entries(parameters).map(([name, declared]) => [name, given[name] ?? declared.default]);
  return Object.fromEntries(values) as ChosenCheck['parameters'];
}

/** RFC 6901, section 3. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
