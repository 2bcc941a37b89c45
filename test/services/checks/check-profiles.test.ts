import { expect, test } from '@jest/globals';

import { chooseChecks } from '../../../src/checks/choose-checks.js';
import { faultsOfProfile } from '../../../src/checks/faults-of-profile.js';
import { BUILT_IN_PROFILES } from '../../../src/services/checks/check-profiles.js';

test.each(BUILT_IN_PROFILES)('$name is without faults, and says which texts it could not check', (profile) => {
  expect(faultsOfProfile(profile)).toEqual([]);
  expect(chooseChecks(profile).map(({ check }) => check.id)).toContain('len.too-long');
});

test('delivery has what must not leave the house, terminology no number', () => {
  const [, , terminology, delivery] = BUILT_IN_PROFILES.map((profile) =>
    chooseChecks(profile).map(({ check }) => check.id),
  );
  expect(delivery).toEqual(expect.arrayContaining(['empty', 'num.magnitude', 'tag.missing', 'url']));
  expect(delivery).not.toContain('case.start');
  expect(terminology!.filter((id) => !/^(?:term|name)\./.test(id))).toEqual(['len.too-long']);
});
