import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Membership } from './actor.ts';
import { decideAccess } from './decide-access.ts';
import { PERSONAL_RIGHTS, PURPOSES_OF_RIGHT, RIGHTS, type Right } from './rights.ts';
import { RIGHTS_OF_ROLE } from './rights-of-roles.ts';
import { PURPOSES, PURPOSES_OF_ROLE, type Purpose, ROLES, type Role } from './roles.ts';

const at = (id: number) => ({ id, name: `Organisatie ${id}`, kind: 'municipality' });
const member = (role: Role, organisationId: number): Membership => ({
  role,
  organisation: at(organisationId),
  visible: { regionIds: [], municipalityIds: [], providerIds: [] },
});
const actor = (
  role: Role,
  organisationId: number,
  memberships: readonly Membership[] = [member(role, organisationId)],
) => ({
  role,
  organisation: at(organisationId),
  memberships,
});
const may = (role: Role, right: Right) => (RIGHTS_OF_ROLE[role] as readonly Right[]).includes(right);
const role = fc.constantFrom(...ROLES);
const right = fc.constantFrom(...RIGHTS);
const purpose = fc.option(fc.constantFrom(...PURPOSES), { nil: undefined });

test('law: what is allowed follows from role, right and purpose alone, over every mix of them', () => {
  fc.assert(
    fc.property(role, right, purpose, (someRole, someRight, somePurpose) => {
      const forRight: readonly Purpose[] = PURPOSES_OF_RIGHT[someRight];
      const ofRole: readonly Purpose[] = PURPOSES_OF_ROLE[someRole];
      const fits =
        somePurpose === undefined
          ? forRight.length === 0
          : ofRole.includes(somePurpose) && (forRight.length === 0 || forRight.includes(somePurpose));
      const decision = decideAccess(actor(someRole, 1), someRight, somePurpose);
      assert.equal(decision.allowed, may(someRole, someRight) && fits);
    }),
    { numRuns: 2000 },
  );
});

test('law: without a purpose nobody gets personal data (Regeling Jeugdwet 6a.7)', () => {
  for (const someRole of ROLES) {
    for (const someRight of PERSONAL_RIGHTS) {
      assert.ok(PURPOSES_OF_RIGHT[someRight].length > 0, someRight);
      assert.equal(decideAccess(actor(someRole, 1), someRight, undefined).allowed, false);
    }
  }
});

test('law: a role at one organisation gives nothing at another', () => {
  fc.assert(
    fc.property(role, right, purpose, fc.integer({ min: 2, max: 9 }), (someRole, someRight, somePurpose, elsewhere) => {
      const decision = decideAccess(actor(someRole, elsewhere, [member(someRole, 1)]), someRight, somePurpose);
      assert.deepEqual(decision, { allowed: false, reason: 'access.not-a-member' });
    }),
  );
});

test('each role can use each of its rights: its own purposes suffice', () => {
  for (const someRole of ROLES) {
    for (const someRight of RIGHTS_OF_ROLE[someRole]) {
      const tries = [undefined, ...PURPOSES_OF_ROLE[someRole]];
      const used = tries.some((one) => decideAccess(actor(someRole, 1), someRight, one).allowed);
      assert.ok(used, `${someRole} has ${someRight} but no purpose for it`);
    }
  }
});

test('who steers, buys or sells sees totals, never an individual line (Regeling Jeugdwet 6b)', () => {
  for (const someRole of ['purchaser', 'contract-manager', 'policy-adviser', 'alderman', 'sales-adviser'] as const) {
    for (const someRight of PERSONAL_RIGHTS) assert.equal(may(someRole, someRight), false, `${someRole} ${someRight}`);
  }
});

test('the administrator manages people and mandates, has a home, and sees no care data', () => {
  assert.deepEqual([...RIGHTS_OF_ROLE.administrator].sort(), [
    'access-log.read',
    'cooperation.manage',
    'cooperation.read',
    'mandates.manage',
    'mandates.read',
    'organisations.manage',
    'organisations.read',
    'overview.read',
    'people.manage',
    'search.use',
  ]);
});

test('the supervisor reads the proof and changes nothing', () => {
  assert.equal(may('supervisor', 'claims.read-lines'), true);
  for (const someRight of RIGHTS.filter((one) => /manage|upload|reveal/.test(one))) {
    assert.equal(may('supervisor', someRight), false, someRight);
  }
});

const rows: readonly [string, Role, Right, Purpose | undefined, string][] = [
  ['own purpose, own right', 'financial-officer', 'claims.read-lines', 'payment', 'allowed'],
  ['no purpose named', 'financial-officer', 'claims.read-lines', undefined, 'access.purpose-missing'],
  [
    'purpose of another right',
    'financial-officer',
    'clients.reveal-bsn',
    'accountability',
    'access.purpose-not-for-right',
  ],
  [
    'purpose of another role',
    'care-administrator',
    'claims.read-lines',
    'fraud-investigation',
    'access.purpose-not-for-role',
  ],
  ['right of another role', 'alderman', 'claims.read-lines', 'payment', 'access.role-lacks-right'],
  ['purpose where none is needed, own', 'alderman', 'claims.read', 'accountability', 'allowed'],
  ['purpose where none is needed, another role’s', 'alderman', 'claims.read', 'payment', 'access.purpose-not-for-role'],
];

for (const [name, someRole, someRight, somePurpose, expected] of rows) {
  test(`access: ${name}`, () => {
    const decision = decideAccess(actor(someRole, 1), someRight, somePurpose);
    assert.equal(decision.allowed ? 'allowed' : decision.reason, expected);
  });
}
