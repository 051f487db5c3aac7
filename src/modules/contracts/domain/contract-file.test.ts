import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { decideFileEntry, type FileEntry } from './contract-file.ts';

const today = plainDate('2026-11-23');
const entry: FileEntry = {
  kind: 'contact',
  onDay: today,
  dueOn: null,
  title: 'Gesprek kwartaal 3',
  text: 'Besproken: wachttijd.',
  clauseId: null,
  closesId: null,
};
const facts = {
  clauseIds: [5],
  obligations: [
    { id: 1, closed: false },
    { id: 2, closed: true },
  ],
};

test('R-283: what may be added to the file of a contract, one row per reason', () => {
  const table: readonly [string, Partial<FileEntry>, string | undefined][] = [
    ['contract-manager', {}, undefined],
    ['purchaser', {}, undefined],
    ['policy-adviser', {}, 'contracts.not-allowed-to-write'],
    ['financial-officer', {}, 'contracts.not-allowed-to-write'],
    ['contract-manager', { kind: 'obligation' }, 'contracts.obligation-without-due-day'],
    ['contract-manager', { kind: 'obligation', dueOn: plainDate('2026-12-10') }, undefined],
    ['contract-manager', { onDay: plainDate('2026-11-24') }, 'contracts.entry-in-future'],
    ['contract-manager', { clauseId: 5 }, undefined],
    ['contract-manager', { clauseId: 6 }, 'contracts.clause-unknown'],
    ['contract-manager', { closesId: 1 }, undefined],
    ['contract-manager', { closesId: 2 }, 'contracts.already-done'],
    ['contract-manager', { closesId: 3 }, 'contracts.obligation-unknown'],
  ];
  for (const [role, change, code] of table) {
    const decided = decideFileEntry(role, { ...entry, ...change }, facts, today);
    assert.equal(decided.ok ? undefined : decided.refusal.code, code, `${role} ${JSON.stringify(change)}`);
  }
});
