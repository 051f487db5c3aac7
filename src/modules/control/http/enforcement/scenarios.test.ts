import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { addDays, type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import {
  type ChosenMeasure,
  type Doubt,
  daysOfStep,
  decideDoubt,
  decideMeasure,
} from '../../domain/enforcement/enforcement-case.ts';
import { decideStep, type Taker } from '../../domain/next-step.ts';
import type { EnforcementStep } from '../../domain/step-rules.ts';
import { START_PROTOCOL } from '../../library/index.ts';
import type { StepRow } from '../../storage/dossiers.ts';
import { standOfCase } from './case-texts.nl.ts';

/** A case as a contract manager tells it; see scenarios/enforcement/README.md. */
type Scenario = {
  readonly title: string;
  readonly ground: string;
  readonly doubt: Doubt;
  readonly days: readonly {
    readonly on: string;
    readonly by: string;
    readonly step: EnforcementStep;
    readonly measure?: string;
    readonly from?: string;
    readonly through?: string;
    readonly upheld?: boolean;
    /** A share stays behind because of it, so that it can be released. */
    readonly held?: boolean;
    readonly refused?: string;
    readonly stands?: string;
  }[];
};
type Told = Scenario['days'][number];

const FOLDER = new URL('../../../../../scenarios/enforcement/', import.meta.url);
const PEOPLE = ['Mila', 'Rik', 'Linde', 'Fedde', 'Bea'];
const SIDES: Readonly<Record<string, Pick<Taker, 'as' | 'municipalityId'>>> = {
  regio: { as: 'manager', municipalityId: null },
  aanbieder: { as: 'provider', municipalityId: null },
  Oss: { as: 'payer', municipalityId: 1 },
  Boxtel: { as: 'payer', municipalityId: 2 },
};
const { terms } = START_PROTOCOL;

function takerOf(by: string): Taker {
  const [, name = '', side = ''] = /^(\w+) \((\w+)\)$/.exec(by) ?? [];
  const as = SIDES[side];
  assert.ok(as && PEOPLE.includes(name), `nobody is called ${by}`);
  return { ...as, personId: PEOPLE.indexOf(name) + 1 };
}

const dayOf = (text: string | undefined): PlainDate | null => (text === undefined ? null : plainDate(text));

/** Asks what the program would answer; the step as it would be written down, or the code of the refusal. */
function take(scenario: Scenario, taken: readonly StepRow[], told: Told): StepRow | string {
  const today = plainDate(told.on);
  const by = takerOf(told.by);
  const doubt = decideDoubt(scenario.doubt, told.step);
  if (!doubt.ok) return doubt.refusal.code;
  let measure: ChosenMeasure | undefined;
  if (told.measure !== undefined) {
    const facts = {
      protocol: START_PROTOCOL,
      ground: START_PROTOCOL.grounds.find(({ key }) => key === scenario.ground),
      warned: taken.some(({ kind }) => kind === 'warning'),
      earlier: [],
    };
    const chosen = decideMeasure(
      { key: told.measure, from: dayOf(told.from), through: dayOf(told.through) },
      facts,
      today,
    );
    if (!chosen.ok) return chosen.refusal.code;
    measure = chosen.value;
  }
  const decided = decideStep({ kind: 'enforcement', taken, programme: [] }, told.step, by, today);
  if (!decided.ok) return decided.refusal.code;
  const days = daysOfStep(told.step, terms);
  return {
    id: BigInt(taken.length + 1),
    dossierId: 1,
    kind: told.step,
    municipalityId: by.municipalityId,
    municipalityName: null,
    onDay: today,
    dueOn: days === null ? null : addDays(today, days),
    text: told.step,
    content: { ...(measure && { measure }), ...(told.upheld !== undefined && { upheld: told.upheld }) },
    sampleId: null,
    withholdingId: told.held ? 1 : null,
    moneyOrderId: null,
    personId: by.personId,
    personName: null,
    shared: decided.value.shared,
    at: new Date(`${told.on}T12:00:00Z`),
  };
}

for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.yaml'))) {
  const scenario = parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Scenario;
  test(`R-113: ${scenario.title}`, () => {
    const taken: StepRow[] = [];
    for (const told of scenario.days) {
      const where = `${told.on} ${told.by}: ${told.step}`;
      const answer = take(scenario, taken, told);
      assert.equal(typeof answer === 'string' ? answer : undefined, told.refused, where);
      if (typeof answer !== 'string') taken.push(answer);
      if (told.stands === undefined) continue;
      const measure = taken.findLast(({ kind }) => kind === 'intention')?.content.measure ?? null;
      assert.equal(standOfCase({ steps: taken }, measure, plainDate(told.on)).zin, told.stands, where);
    }
  });
}
