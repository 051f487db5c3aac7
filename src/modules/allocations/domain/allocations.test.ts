import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { ROLES } from '../../../platform/auth/roles.ts';
import { allocationStatus } from './allocation-status.ts';
import { mayOpen } from './secret-residence.ts';

test('status of an allocation follows from its days', () => {
  const from = plainDate('2026-03-01');
  const through = plainDate('2026-08-31');
  const table = [
    ['2026-02-28', through, 'coming'],
    ['2026-03-01', through, 'running'],
    ['2026-08-31', through, 'running'],
    ['2026-09-01', through, 'past'],
    ['2099-01-01', null, 'running'],
  ] as const;
  for (const [today, end, status] of table) {
    assert.equal(allocationStatus({ from, through: end }, plainDate(today)), status, today);
  }
});

test('Regeling Jeugdwet 6a.6: a secret residence is opened by its own municipality only', () => {
  const secret = { secretResidence: true, municipalityId: 10 };
  const open = { secretResidence: false, municipalityId: 10 };
  for (const role of ROLES) {
    const allowed = role === 'access-worker' || role === 'financial-officer';
    assert.equal(mayOpen(secret, { role, municipalityIds: [10] }), allowed, role);
    assert.equal(mayOpen(secret, { role, municipalityIds: [11] }), false, `${role} of the neighbour`);
    assert.equal(mayOpen(open, { role, municipalityIds: [] }), true, `${role}, nothing secret`);
  }
});
