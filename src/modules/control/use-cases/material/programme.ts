import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { ProgrammeStep } from '../../domain/step-rules.ts';
import { insertDossier } from '../../storage/dossiers.ts';
import { type ControlActor, type RegionActor, takerOf } from '../control-actor.ts';
import { openForStep, type TakeRefusal, takeStep } from '../take-step.ts';

export type ProgrammeRefusal = TakeRefusal | { readonly code: 'control.programme-exists' };

/** Begins the control programme of a municipality for a year: one a year, with the order of Regeling Jeugdwet 6b.2 to 6b.4. */
export async function beginProgramme(
  tx: Tx,
  by: RegionActor,
  { year, title }: { readonly year: number; readonly title: string },
): Promise<Result<number, ProgrammeRefusal>> {
  if (takerOf(by)?.as !== 'payer') return no({ code: 'control.not-yours' });
  const of = {
    regionId: by.regionId,
    municipalityId: by.organisationId,
    providerId: null,
    contractId: null,
    programmeId: null,
  };
  const made = { ...of, kind: 'programme', onDay: by.today, title, content: { year }, personId: by.personId } as const;
  const id = await insertDossier(tx, made);
  return id === undefined ? no({ code: 'control.programme-exists' }) : yes(id);
}

/**
 * The next step of a programme. Publication makes goal and plan readable for everybody, by the database in the same transaction;
 * `place` says where else the plan is made known.
 */
export async function takeProgrammeStep(
  tx: Tx,
  by: ControlActor,
  programmeId: number,
  step: { readonly kind: ProgrammeStep; readonly text: string; readonly place?: string | undefined },
): Promise<Result<undefined, ProgrammeRefusal>> {
  const opened = await openForStep(tx, programmeId, ['programme']);
  if (!opened.ok) return opened;
  return takeStep(tx, by, opened.value, step.kind, {
    text: step.text,
    content: step.kind === 'published' && step.place?.trim() ? { place: step.place.trim() } : {},
  });
}
