import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ROLES } from '../../../platform/auth/roles.ts';
import {
  type MandateTask,
  type OrganisationKind,
  ROLES_OF_KIND,
  type Surroundings,
  visibleOrganisations,
} from './visible-organisations.ts';

const REGION = 1;
const OWN = 10;
const OTHER_MEMBER = 11;
const TEAM = 20;
const AUDITOR = 21;
const PROVIDER = 30;

const none = { regionIds: [], municipalityIds: [], providerIds: [] };
const region = { regionIds: [REGION], municipalityIds: [], providerIds: [] };
const municipality = { ...region, municipalityIds: [OWN] };
const provider = { ...none, providerIds: [PROVIDER] };

function at(kind: OrganisationKind, mandates: readonly MandateTask[] = []): Surroundings {
  const id = { municipality: OWN, region: REGION, provider: PROVIDER, 'access-team': TEAM, supervisor: AUDITOR }[
    kind as 'municipality'
  ];
  const underMunicipality = kind !== 'region' && kind !== 'provider';
  return {
    organisation: { id: id ?? 99, kind, municipalityId: kind === 'municipality' || !underMunicipality ? null : OWN },
    regionIdsOfMunicipality: underMunicipality ? [REGION] : [],
    memberIds: kind === 'region' ? [OWN, OTHER_MEMBER] : [],
    mandatesHeld: mandates.map((task) => ({ municipalityId: OWN, task })),
  };
}

const expected: Partial<Record<OrganisationKind, Record<string, unknown>>> = {
  municipality: {
    purchaser: region,
    'contract-manager': municipality,
    'policy-adviser': region,
    'access-worker': municipality,
    'financial-officer': municipality,
    alderman: region,
    administrator: region,
  },
  region: {
    purchaser: region,
    'contract-manager': region,
    'policy-adviser': region,
    'financial-officer': region,
    alderman: region,
    administrator: region,
  },
  provider: { 'care-administrator': provider, 'sales-adviser': provider, administrator: none },
  'access-team': { 'access-worker': municipality },
  supervisor: { supervisor: municipality },
};

test('R-287: what each role sees at each kind of organisation, no mix left out', () => {
  for (const kind of Object.keys(ROLES_OF_KIND) as OrganisationKind[]) {
    for (const role of ROLES) {
      assert.deepEqual(visibleOrganisations(role, at(kind)), expected[kind]?.[role] ?? none, `${role} at ${kind}`);
    }
  }
});

test('R-006: a regional role sees a member only when that member put the task of the role with the region', () => {
  const table: readonly [string, MandateTask, readonly number[]][] = [
    ['contract-manager', 'supplier-management', [OWN]],
    ['contract-manager', 'budget', []],
    ['financial-officer', 'budget', [OWN]],
    ['financial-officer', 'supplier-management', []],
    ['purchaser', 'contracting', []],
    ['alderman', 'budget', []],
    ['administrator', 'supplier-management', []],
  ];
  for (const [role, task, seen] of table) {
    assert.deepEqual(visibleOrganisations(role, at('region', [task])).municipalityIds, seen, `${role}, ${task}`);
  }
});

test('a mandate of a municipality that is no member (any more) opens nothing', () => {
  const left = { ...at('region', ['supplier-management']), memberIds: [OTHER_MEMBER] };
  assert.deepEqual(visibleOrganisations('contract-manager', left).municipalityIds, []);
});

test('nobody gets an id outside the region of their own organisation', () => {
  const id = fc.integer({ min: 1, max: 9 });
  const surroundings = fc.record({
    organisation: fc.record({
      id,
      kind: fc.constantFrom(...(Object.keys(ROLES_OF_KIND) as OrganisationKind[])),
      municipalityId: fc.option(id),
    }),
    regionIdsOfMunicipality: fc.uniqueArray(id),
    memberIds: fc.uniqueArray(id),
    mandatesHeld: fc.array(
      fc.record({
        municipalityId: id,
        task: fc.constantFrom<MandateTask>('access', 'supplier-management', 'contracting', 'budget'),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), surroundings, (role, around) => {
      const seen = visibleOrganisations(role, around);
      const { organisation } = around;
      assert.ok(seen.providerIds.every((one) => one === organisation.id && organisation.kind === 'provider'));
      assert.ok(
        seen.regionIds.every((one) =>
          organisation.kind === 'region' ? one === organisation.id : around.regionIdsOfMunicipality.includes(one),
        ),
      );
      assert.ok(
        seen.municipalityIds.every((one) =>
          organisation.kind === 'region'
            ? around.memberIds.includes(one)
            : one === organisation.id || one === organisation.municipalityId,
        ),
      );
    }),
  );
});
