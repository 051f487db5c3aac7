import { addDays, firstDayOfMonth, monthOf, type PlainDate, plainDateOf, yearOf } from '../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR } from '../../kernel/working-days.ts';
import type { ProcedureData, ProcedureStepData } from '../procedure-data.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import {
  chainOf,
  decideStep,
  defaultPlan,
  foldProcedure,
  formulaDigest,
  nameOf,
  PLAN_LIBRARY,
  PROCEDURE_KINDS,
  type ProcedureEvent,
  type ProcedureKind,
  REQUIREMENT_LIBRARY,
  type Step,
} from './engine.ts';
import { recordedIn } from './question-rows.ts';
import type { DemoRow } from './tables.ts';

const MORNING = 9 * 60;
/** Noon in the Netherlands in winter: the moment at which things close. */
const NOON = 11 * 60;

/**
 * Procedures as they stand on the day of the demonstration, with their chained logs, requirements in versions and planning
 * . Every step is decided by the procurement module on its own day; what it would refuse does
 * not compile into rows but throws. Only the region itself has them: a national year is about declarations.
 */
export function* procedureBatches(region: DemoRegion): Generator<DemoBatch> {
  if ((region.parameters.place ?? 0) > 0) return;
  const { procedures } = region.data.procedures;
  const logs = procedures.map((one) => eventsOf(region, one));
  yield batchOf('contracts', 'requirement_set', setRows(region));
  yield batchOf('contracts', 'requirement', requirementRows(region));
  yield batchOf('contracts', 'requirement_version', versionRows(region));
  yield batchOf(
    'contracts',
    'procedure',
    procedures.map((one, at) => procedureRow(region, one, at + 1, logs[at] ?? [])),
  );
  yield batchOf(
    'contracts',
    'procedure_product',
    procedures.flatMap((one, at) => productRows(region, one, at + 1)),
  );
  yield batchOf(
    'contracts',
    'procedure_requirement_set',
    procedures.flatMap((one, at) =>
      one.requirementSets.map((key) => ({ procedure_id: at + 1, requirement_set_id: setId(region, key) })),
    ),
  );
  yield batchOf(
    'contracts',
    'stated_formula',
    procedures.flatMap((one, at) => formulaRows(region, one, at + 1)),
  );
  yield batchOf('contracts', 'procedure_event', numbered(logs.flatMap((log, at) => chained(log, at + 1))));
  yield batchOf('contracts', 'plan_item', numbered(procedures.flatMap((one, at) => planRows(region, one, at + 1))));
}

const numbered = <Row extends object>(rows: readonly Row[]): (Row & { readonly id: number })[] =>
  rows.map((row, at) => ({ ...row, id: at + 1 }));

const daysAgo = ({ parameters }: DemoRegion, days: number): PlainDate => addDays(parameters.today, -days);
const momentAgo = (region: DemoRegion, days: number, minute = MORNING): string =>
  instantOn(daysAgo(region, days), minute).replace('Z', '.000Z');
const purchaserOf = ({ data }: DemoRegion): number =>
  1 + data.people.people.findIndex(({ role }) => role === 'purchaser');
const setId = ({ data }: DemoRegion, key: string): number =>
  1 + data.procedures.requirementSets.findIndex((set) => set.key === key);

function kindOf({ kind, number }: ProcedureData): ProcedureKind {
  const found = PROCEDURE_KINDS.get(kind);
  if (!found) throw new RangeError(`procedure ${number} is of no kind: ${kind}`);
  return found;
}

function eventsOf(region: DemoRegion, one: ProcedureData): ProcedureEvent[] {
  const personId = purchaserOf(region);
  const kind = kindOf(one);
  const events: ProcedureEvent[] = [
    { kind: 'made', at: momentAgo(region, one.madeDaysAgo), personId, procedureKind: one.kind, title: one.title },
  ];
  for (const [at, step] of one.steps.entries()) {
    const stated = (one.formulas ?? []).filter(({ daysAgo }) => daysAgo > step.daysAgo);
    for (const formula of stated.filter(({ phase }) => !foldProcedure(events).formulas.includes(phase)))
      events.push({ kind: 'recorded', personId, ...statedAs(region, formula) });
    // A minute later each, so that steps of one day keep their order.
    const now = momentAgo(region, step.daysAgo, MORNING + 1 + at);
    const decided = decideStep(
      { kind, state: foldProcedure(events), now, personId },
      toStep(region, step),
      STATUTORY_CALENDAR,
    );
    if (!decided.ok) throw new RangeError(`procedure ${one.number}, step ${at + 1}: ${decided.refusal.code}`);
    events.push(decided.value);
  }
  return [...events, ...recordedIn(region, one.number)];
}

type Stated = NonNullable<ProcedureData['formulas']>[number];

/** What the log tells of a formula. */
const statedAs = (region: DemoRegion, { phase, daysAgo, formula, places }: Stated) => ({
  at: momentAgo(region, daysAgo),
  what: nameOf({ about: 'formula', phase, version: 1 }),
  digest: formulaDigest(formula, places),
});

const formulaRows = (region: DemoRegion, { formulas = [] }: ProcedureData, id: number): DemoRow<'stated_formula'>[] =>
  formulas.map((one) => ({
    procedure_id: id,
    phase: one.phase,
    version: 1,
    formula: JSON.stringify(one.formula),
    places: one.places,
    reason: null,
    digest: statedAs(region, one).digest,
    stated_at: statedAs(region, one).at,
    person_id: purchaserOf(region),
  }));

function toStep(region: DemoRegion, step: ProcedureStepData): Step {
  if (step.step !== 'begin-phase') return step;
  const { run, phase, closesInDays } = step;
  const closesAt = closesInDays === null ? null : momentAgo(region, -closesInDays, NOON);
  return { step: 'begin-phase', run, phase, closesAt };
}

function procedureRow(
  region: DemoRegion,
  one: ProcedureData,
  id: number,
  events: readonly ProcedureEvent[],
): DemoRow<'procedure'> {
  const from = contractsFrom(region, one);
  return {
    id,
    region_id: region.ids.region,
    kind: one.kind,
    number: one.number,
    title: one.title,
    description: one.description,
    segment: one.segment,
    estimated_value_cents: one.estimatedValueCents === null ? null : BigInt(one.estimatedValueCents),
    contracts_from: from,
    contracts_through: addDays(plainDateOf(yearOf(from) + one.contractYears, monthOf(from), 1), -1),
    announced_at: announcedAt(kindOf(one), events),
    plan_from: daysAgo(region, one.madeDaysAgo),
    person_id: purchaserOf(region),
    made_at: momentAgo(region, one.madeDaysAgo),
  };
}

const contractsFrom = (region: DemoRegion, one: ProcedureData): PlainDate =>
  firstDayOfMonth(daysAgo(region, -one.contractsFromInDays));

/** The first phase in which providers take part. */
function announcedAt({ phases, runPhases }: ProcedureKind, events: readonly ProcedureEvent[]): string | null {
  const open = [...phases, ...runPhases].filter(({ acts }) => acts.some(({ by }) => by === 'provider'));
  const first = events.find((event) => event.kind === 'phase-begun' && open.some(({ key }) => key === event.phase));
  return first?.at ?? null;
}

function productRows({ budgets }: DemoRegion, { products }: ProcedureData, id: number): DemoRow<'procedure_product'>[] {
  return budgets.flatMap(({ product }, at) =>
    product.weight === products ? [{ procedure_id: id, product_id: at + 1 }] : [],
  );
}

const chained = (events: readonly ProcedureEvent[], id: number): Omit<DemoRow<'procedure_event'>, 'id'>[] =>
  chainOf(events).map(({ event, previousHash, hash }, place) => ({
    procedure_id: id,
    place,
    event: JSON.stringify(event),
    previous_hash: previousHash,
    hash,
  }));

const setRows = ({ data, ids }: DemoRegion): DemoRow<'requirement_set'>[] =>
  data.procedures.requirementSets.map(({ name }, at) => ({ id: at + 1, region_id: ids.region, name }));

/** The requirements of each set, numbered through. */
function chosen({ data }: DemoRegion) {
  const all = data.procedures.requirementSets.flatMap((set) =>
    set.fromLibrary.map((key) => {
      const ready = REQUIREMENT_LIBRARY.find((one) => one.key === key);
      if (!ready) throw new RangeError(`not in the library of requirements: ${key}`);
      return { set, ready };
    }),
  );
  return all.map((one, at) => ({ ...one, id: at + 1 }));
}

function requirementRows(region: DemoRegion): DemoRow<'requirement'>[] {
  const goals = region.data.goals.goals.map(({ code }) => code);
  return chosen(region).map(({ id, set, ready }) => {
    const goal = set.goals[ready.key];
    return {
      id,
      requirement_set_id: setId(region, set.key),
      code: ready.code,
      kind: ready.kind,
      theme: ready.theme,
      goal_id: goal === undefined ? null : goals.indexOf(goal) + 1,
      purchase_task_id: null,
    };
  });
}

function versionRows(region: DemoRegion): DemoRow<'requirement_version'>[] {
  const { sharpened } = region.data.procedures;
  const person = purchaserOf(region);
  return chosen(region).flatMap(({ id, set, ready }) => {
    const first = {
      requirement_id: id,
      version: 1,
      title: ready.title,
      text: ready.text,
      status: 'final',
      evidence_kind: ready.evidence,
      weight: ready.weight,
      withdrawn: false,
      reason: null,
      published_at: momentAgo(region, set.publishedDaysAgo),
      person_id: person,
      recorded_at: momentAgo(region, set.madeDaysAgo),
    };
    if (set.key !== sharpened.set || ready.key !== sharpened.requirement) return [first];
    const at = momentAgo(region, sharpened.daysAgo);
    const { text, reason } = sharpened;
    return [first, { ...first, version: 2, text, reason, published_at: at, recorded_at: at }];
  });
}

function planRows(region: DemoRegion, one: ProcedureData, id: number): Omit<DemoRow<'plan_item'>, 'id'>[] {
  const members = region.data.municipalities.municipalities.map((_, at) => region.ids.municipality(at));
  const plan = defaultPlan(kindOf(one), PLAN_LIBRARY, {
    contractsFrom: contractsFrom(region, one),
    workPackages: true,
    municipalityIds: members,
  });
  return plan.map((item) => {
    const done = one.done[item.key];
    return {
      procedure_id: id,
      key: item.key,
      kind: item.kind,
      name: item.name,
      days: item.days,
      counting: item.counting,
      least_days: item.leastDays ?? null,
      least_source: item.leastSource ?? null,
      after_keys: `{${item.after.join(',')}}`,
      not_before: item.notBefore ?? null,
      ends_by: item.endsBy ?? null,
      municipality_id: item.municipalityId,
      owner: item.owner,
      done_on: done === undefined ? null : daysAgo(region, done),
      note: null,
    };
  });
}
