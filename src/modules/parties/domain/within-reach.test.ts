import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AdministratorSeat, isWithinReach, type ManagedOrganisation } from './within-reach.ts';

const region: AdministratorSeat = { organisationId: 1, kind: 'region', memberIds: [10, 11] };
const municipality: AdministratorSeat = { organisationId: 10, kind: 'municipality', memberIds: [] };
const provider: AdministratorSeat = { organisationId: 30, kind: 'provider', memberIds: [] };

test('an administrator manages only what belongs to the own organisation', () => {
  const table: readonly [string, AdministratorSeat, ManagedOrganisation, boolean][] = [
    ['region: itself', region, { id: 1, kind: 'region', municipalityId: null }, true],
    ['region: another region', region, { id: 2, kind: 'region', municipalityId: null }, false],
    ['region: a new region', region, { kind: 'region', municipalityId: null }, false],
    ['region: a member', region, { id: 10, kind: 'municipality', municipalityId: null }, true],
    ['region: no member', region, { id: 12, kind: 'municipality', municipalityId: null }, false],
    ['region: a new municipality', region, { kind: 'municipality', municipalityId: null }, true],
    ['region: a provider', region, { id: 30, kind: 'provider', municipalityId: null }, true],
    ['region: a team of a member', region, { id: 20, kind: 'access-team', municipalityId: 11 }, true],
    ['region: a team elsewhere', region, { id: 22, kind: 'access-team', municipalityId: 12 }, false],
    ['region: a school of nobody', region, { id: 23, kind: 'school', municipalityId: null }, false],
    ['municipality: itself', municipality, { id: 10, kind: 'municipality', municipalityId: null }, true],
    ['municipality: its neighbour', municipality, { id: 11, kind: 'municipality', municipalityId: null }, false],
    ['municipality: its team', municipality, { id: 20, kind: 'access-team', municipalityId: 10 }, true],
    ['municipality: a provider', municipality, { id: 30, kind: 'provider', municipalityId: null }, false],
    ['municipality: its region', municipality, { id: 1, kind: 'region', municipalityId: null }, false],
    ['provider: itself', provider, { id: 30, kind: 'provider', municipalityId: null }, true],
    ['provider: another', provider, { id: 31, kind: 'provider', municipalityId: null }, false],
  ];
  for (const [name, seat, target, allowed] of table) assert.equal(isWithinReach(seat, target), allowed, name);
});
