import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { documentOf, type Fault, type FundingDocument, termsFromDocument } from '../../funding/index.ts';
import type { Labuitkomst } from '../api.ts';
import type { LabPeriod } from '../domain/period.ts';
import {
  findScenario,
  insertScenario,
  markRemoved,
  type StoredScenario,
  updateScenario,
} from '../storage/scenarios.ts';
import { type Choice, type Reckoned, type ReckonRefusal, reckon } from './reckon.ts';

/** Who keeps scenarios: a person of the region, on a day; with how an outcome is told. */
export type Keeper = {
  readonly personId: number;
  readonly regionId: number;
  readonly today: PlainDate;
  readonly namesItself: string;
  readonly tell: (reckoned: Reckoned) => Labuitkomst;
};
export type ScenarioUnknown = { readonly code: 'laboratory.scenario-unknown' };
type NotYours = { readonly code: 'laboratory.not-yours' };
type Stale = { readonly code: 'http.version-differs' };
type Faulty = { readonly code: 'funding.document-faulty'; readonly faults: readonly Fault[] };

/** A scenario of the region that was not removed. */
export async function openScenario(
  tx: Tx,
  regionId: number,
  id: number,
): Promise<Result<StoredScenario, ScenarioUnknown>> {
  const found = await findScenario(tx, regionId, id);
  return found === undefined || found.removed ? no({ code: 'laboratory.scenario-unknown' }) : yes(found);
}

/** Pays the period again and keeps the terms with what came out. */
export async function keepScenario(
  tx: Tx,
  by: Keeper,
  { name, period, choice }: { readonly name: string; readonly period: LabPeriod; readonly choice: Choice },
): Promise<Result<StoredScenario, ReckonRefusal | ScenarioUnknown>> {
  const reckoned = await reckon(tx, by.regionId, period, choice, by);
  if (!reckoned.ok) return reckoned;
  const { chosen, chosenTerms, care } = reckoned.value;
  const id = await insertScenario(tx, {
    regionId: by.regionId,
    personId: by.personId,
    name,
    fromMonth: period.from,
    months: period.months,
    basedOn: chosen.name,
    document: documentOf(chosenTerms),
    outcome: by.tell(reckoned.value),
    factsHash: care.factsHash(),
  });
  return openScenario(tx, by.regionId, id);
}

/** Other terms or another name for a scenario of one's own; its period is paid again, on the facts of now. */
export async function changeScenario(
  tx: Tx,
  by: Keeper,
  id: number,
  { name, document }: { readonly name: string; readonly document: FundingDocument },
  matches: (version: number) => boolean,
): Promise<Result<StoredScenario, ReckonRefusal | ScenarioUnknown | NotYours | Stale | Faulty>> {
  const held = await ownScenario(tx, by, id);
  if (!held.ok) return held;
  const { fromMonth, months, version, outcome } = held.value;
  if (!matches(version)) return no({ code: 'http.version-differs' });
  const read = termsFromDocument(document);
  if (!read.ok) return read;
  const choice: Choice = { kind: 'terms', terms: read.value };
  const reckoned = await reckon(tx, by.regionId, { from: fromMonth, months }, choice, by);
  if (!reckoned.ok) return reckoned;
  const written = await updateScenario(tx, id, version, {
    name,
    document: documentOf(read.value),
    outcome: { ...by.tell(reckoned.value), koppeling: outcome.koppeling },
    factsHash: reckoned.value.care.factsHash(),
  });
  return written === 0 ? no({ code: 'http.version-differs' }) : openScenario(tx, by.regionId, id);
}

/** Hides a scenario of one's own, or brings it back. */
export async function removeScenario(
  tx: Tx,
  by: Pick<Keeper, 'personId' | 'regionId'>,
  id: number,
  removed: boolean,
): Promise<Result<undefined, ScenarioUnknown | NotYours>> {
  const held = await ownScenario(tx, by, id, true);
  if (!held.ok) return held;
  await markRemoved(tx, id, removed);
  return yes(undefined);
}

async function ownScenario(
  tx: Tx,
  by: Pick<Keeper, 'personId' | 'regionId'>,
  id: number,
  alsoRemoved = false,
): Promise<Result<StoredScenario, ScenarioUnknown | NotYours>> {
  const found = await findScenario(tx, by.regionId, id);
  if (found === undefined || (found.removed && !alsoRemoved)) return no({ code: 'laboratory.scenario-unknown' });
  return found.madeBy === by.personId ? yes(found) : no({ code: 'laboratory.not-yours' });
}
