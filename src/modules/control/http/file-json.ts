import { possibleSteps } from '../domain/next-step.ts';
import type { StepKind } from '../domain/step-rules.ts';
import type { Dossier, StepRow } from '../storage/dossiers.ts';
import { type ControlActor, takerOf } from '../use-cases/control-actor.ts';
import type { Dossierstap, MogelijkeStap, Stand } from './file-schemas.ts';
import { waitingText } from './refusals.nl.ts';
import { STEP_WORDS } from './words.nl.ts';

/** Steps that are told to the provider in a letter. */
export const LETTER_STEPS: ReadonlySet<StepKind> = new Set([
  'question',
  'clarified',
  'unfounded',
  'warning',
  'intention',
  'decided',
  'objection-decided',
  'lifted',
  'notice',
  'hearing',
  'outcome',
]);

const named = (id: number | null, naam: string | null) => (id === null ? null : { id, naam: naam ?? '' });

/** What every file shows. */
export const toFile = (file: Dossier, stand: Stand) => ({
  id: file.id,
  titel: file.title,
  regio: { id: file.regionId, naam: file.regionName },
  aanbieder: named(file.providerId, file.providerName),
  gemeente: named(file.municipalityId, file.municipalityName),
  geopend: file.onDay,
  geopendDoor: file.personName,
  stand,
});

export const toStap = (row: StepRow, details: (row: StepRow) => Dossierstap['bijzonderheden']): Dossierstap => ({
  id: Number(row.id),
  soort: STEP_WORDS[row.kind],
  dag: row.onDay,
  uiterlijk: row.dueOn,
  tekst: row.text,
  door: row.personName,
  gemeente: named(row.municipalityId, row.municipalityName),
  gedeeld: row.shared,
  brief: LETTER_STEPS.has(row.kind),
  bijzonderheden: details(row),
});

/** What this person may do next in a file, and what only waits; nothing for who only reads. */
export function toMag(file: Dossier, by: ControlActor, may: boolean): MogelijkeStap[] {
  const taker = takerOf(by);
  if (!taker || !may) return [];
  return possibleSteps({ kind: file.kind, taken: file.steps, programme: file.programme }, taker, by.today).map(
    ({ kind, refusal }) => ({
      soort: STEP_WORDS[kind],
      wachtOp: refusal && waitingText(refusal),
    }),
  );
}
