import { nameOfChild } from '../../allocations/index.ts';
import { possibleSteps, type ResultSide } from '../domain/agreed-result.ts';
import type { AgreedResult } from '../storage/agreed-results.ts';
import type { StoredStep } from '../storage/result-steps.ts';
import type { Resultaat, ResultaatItem } from './result-schemas.ts';
import {
  FAMILY_WORDS,
  OUTCOME_WORDS,
  POSSIBLE_WORDS,
  SAID_WORDS,
  SIDE_WORDS,
  STATE_WORDS,
  STEP_WORDS,
} from './words.nl.ts';

/** Results as the public API tells them; `mag` is what the asker may do now. */

const headOf = (row: AgreedResult, side: ResultSide | undefined) => ({
  id: Number(row.id),
  omschrijving: row.text,
  status: STATE_WORDS[row.state],
  uitkomst: row.outcome && OUTCOME_WORDS[row.outcome],
  uiterlijk: row.dueOn,
  afgesprokenOp: row.agreedOn,
  gezin: FAMILY_WORDS[row.family],
  voorgesteldDoor: SIDE_WORDS[row.proposedBy],
  bereiktOp: row.onDay,
  meldingId: row.reportId === null ? null : Number(row.reportId),
  gemeldOp: row.reportedOn,
  mag: side === undefined ? [] : possibleSteps(row, side).map((one) => POSSIBLE_WORDS[one]),
});

export const toResultaatItem =
  (side: ResultSide | undefined) =>
  (row: AgreedResult): ResultaatItem => ({
    ...headOf(row, side),
    toewijzing: { id: Number(row.allocationId), nummer: String(row.allocationNumber) },
    jeugdige: nameOfChild(row),
    gemeente: { id: row.municipalityId, naam: row.municipalityName },
    aanbieder: { id: row.providerId, naam: row.providerName },
  });

export const toResultaat = (
  row: AgreedResult,
  steps: readonly StoredStep[],
  side: ResultSide | undefined,
): Resultaat => ({
  ...headOf(row, side),
  stappen: steps.map((step) => ({
    soort: STEP_WORDS[step.kind],
    door: SIDE_WORDS[step.side],
    naam: step.personName,
    uitkomst: step.outcome && OUTCOME_WORDS[step.outcome],
    dag: step.onDay,
    gezegdDoor: step.saidBy && SAID_WORDS[step.saidBy],
    tekst: step.text,
    vastgelegdOp: step.recordedAt.toISOString(),
  })),
});
