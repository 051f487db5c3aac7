import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROCEDURE_KINDS } from '../../kinds/index.ts';
import { REQUIREMENT_LIBRARY } from '../../library/index.ts';
import type { ProcedureKind } from '../kind.ts';
import { chosenFrom } from './library.ts';
import { checkContent, nextVersion, type WantedVersion } from './next-version.ts';
import { openPoints, type Readiness } from './readiness.ts';
import type { RequirementVersion } from './requirement.ts';

const FIRST: RequirementVersion = {
  version: 1,
  title: 'Verzekerd',
  text: 'U bent verzekerd.',
  status: 'example',
  evidenceKind: 'insurance',
  weight: null,
  withdrawn: false,
  reason: null,
  publishedAt: null,
};
const wanted = (change: Partial<WantedVersion> = {}): WantedVersion => ({ ...FIRST, text: 'Anders.', ...change });
const codeOf = (result: ReturnType<typeof nextVersion>) => (result.ok ? result.value.version : result.refusal.code);
const suitability = (...versions: RequirementVersion[]) => ({ kind: 'suitability' as const, versions });

test('R-183: a version follows the one before; once public a change needs a reason, and what was withdrawn stays so', () => {
  assert.equal(codeOf(nextVersion(suitability(FIRST), wanted())), 2);
  assert.equal(codeOf(nextVersion(suitability(FIRST), wanted({ text: FIRST.text }))), 'procurement.nothing-changed');
  const open = { ...FIRST, publishedAt: '2026-01-05T08:00:00.000Z' };
  assert.equal(codeOf(nextVersion(suitability(open), wanted())), 'procurement.change-without-reason');
  assert.equal(codeOf(nextVersion(suitability(open), wanted({ reason: 'vraag 3' }))), 2);
  const gone = { ...FIRST, version: 2, withdrawn: true };
  assert.equal(codeOf(nextVersion(suitability(FIRST, gone), wanted())), 'procurement.requirement-withdrawn');
});

test('R-179: only what selects has a weight', () => {
  assert.equal(checkContent('selection', { ...FIRST, weight: '0.4' }).ok, true);
  assert.equal(checkContent('condition', { ...FIRST, weight: '0.4' }).ok, false);
});

test('R-182: the library can keep out who is in it for the money only, and asks quality of organisation and products', () => {
  const of = REQUIREMENT_LIBRARY.filter(({ source }) => source.includes('R-182'));
  assert.ok(of.some(({ key }) => key === 'su-purpose'));
  assert.ok(of.some(({ evidence }) => evidence === 'quality-mark'));
  assert.ok(of.every(({ kind }) => kind === 'suitability' || kind === 'service' || kind === 'selection'));
});

test('R-179, R-192 to R-203: the library has each kind and theme, and begins as examples with unique codes', () => {
  const kinds = new Set(REQUIREMENT_LIBRARY.map(({ kind }) => kind));
  assert.deepEqual([...kinds].toSorted(), ['condition', 'exclusion', 'selection', 'service', 'suitability']);
  assert.equal(new Set(REQUIREMENT_LIBRARY.map(({ code }) => code)).size, REQUIREMENT_LIBRARY.length);
  assert.equal(new Set(REQUIREMENT_LIBRARY.map(({ key }) => key)).size, REQUIREMENT_LIBRARY.length);
  for (let number = 192; number <= 203; number++)
    assert.ok(
      REQUIREMENT_LIBRARY.some(({ source }) => source.includes(`R-${number}`)),
      `R-${number}`,
    );
  assert.equal(chosenFrom(REQUIREMENT_LIBRARY, ['ex-tax', 'niet-daar']), undefined);
});

const kind = PROCEDURE_KINDS.get('european-tender-selection') as ProcedureKind;
const READY: Readiness = {
  kind,
  description: 'Zware hulp',
  hasContractStart: true,
  products: [{ id: 1, name: 'Verblijf', isDescribed: true, hasTariff: true }],
  requirements: (['exclusion', 'suitability', 'selection'] as const).map((one, at) => ({
    id: at + 1,
    code: `E${at + 1}`,
    title: one,
    kind: one,
    status: 'final',
    hasEvidence: true,
    servesSomething: true,
    weight: one === 'selection' ? '1.000000' : null,
  })),
};

test('R-365: nothing is open when definitions, conditions and tariffs are; each that is not is named', () => {
  assert.deepEqual(openPoints(READY), []);
  const [exclusion, suitable, selection] = READY.requirements as [
    Readiness['requirements'][number],
    Readiness['requirements'][number],
    Readiness['requirements'][number],
  ];
  const open = openPoints({
    ...READY,
    description: ' ',
    products: [{ id: 1, name: 'Verblijf', isDescribed: false, hasTariff: false }],
    requirements: [
      { ...suitable, status: 'concept', hasEvidence: false },
      { ...selection, weight: '0.4', servesSomething: false },
    ],
  });
  assert.deepEqual(
    open.map(({ point }) => point).filter((point) => point !== 'tariff-missing'),
    [
      'description-missing',
      'product-undescribed',
      'test-without-requirement',
      'requirement-not-final',
      'evidence-missing',
      'goal-missing',
      'weights-not-one',
    ],
  );
  assert.equal(
    openPoints({ ...READY, requirements: [exclusion, suitable, selection], products: [] })[0]?.point,
    'products-missing',
  );
});

test('R-190: where a price is bid there need be no tariff beforehand', () => {
  const invitation = PROCEDURE_KINDS.get('price-invitation') as ProcedureKind;
  const products = [{ id: 1, name: 'Verblijf', isDescribed: true, hasTariff: false }];
  assert.ok(!openPoints({ ...READY, kind: invitation, products }).some(({ point }) => point === 'tariff-missing'));
  const house = PROCEDURE_KINDS.get('open-house') as ProcedureKind;
  assert.ok(openPoints({ ...READY, kind: house, products }).some(({ point }) => point === 'tariff-missing'));
});
