import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worklistOrder } from './worklist-order.ts';

const procedure = (titel: string, stand: 'loopt' | 'afgerond', teDoen: readonly string[], op: string | null) => ({
  titel,
  stand,
  teDoen: [...teDoen],
  sluit: op === null ? null : { fase: 'Aanmelden', op, voorbij: false },
});

test('what asks something comes first by its closing moment, what has ended last', () => {
  const ordered = worklistOrder([
    procedure('afgerond', 'afgerond', [], null),
    procedure('loopt vanzelf', 'loopt', [], '2026-12-01T11:00:00Z'),
    procedure('later', 'loopt', ['Toets de aanmeldingen'], '2026-12-11T11:00:00Z'),
    procedure('zonder sluiting', 'loopt', ['Begin de volgende fase'], null),
    procedure('eerst', 'loopt', ['Open de inschrijvingen'], '2026-11-23T11:00:00Z'),
  ]);
  assert.deepEqual(
    ordered.map((each) => each.titel),
    ['eerst', 'later', 'zonder sluiting', 'loopt vanzelf', 'afgerond'],
  );
});
