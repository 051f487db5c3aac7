import { holdsBsn } from '../../../kernel/bsn.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decideStep, type StepRefusal } from '../domain/next-step.ts';
import type { StepContent } from '../domain/step-content.ts';
import type { FileKind, StepKind } from '../domain/step-rules.ts';
import { type Dossier, findDossier, holdDossier, insertStep, type NewStep } from '../storage/dossiers.ts';
import { type ControlActor, takerOf } from './control-actor.ts';

export type TakeRefusal =
  | StepRefusal
  | { readonly code: 'control.file-unknown' }
  | { readonly code: 'control.text-missing' }
  | { readonly code: 'control.text-holds-bsn' }
  | { readonly code: 'control.day-in-past' };

/** What a step brings beside its kind. */
export type StepWords = { readonly text: string; readonly dueOn?: PlainDate | null; readonly content?: StepContent };
type Beside = Pick<NewStep, 'sampleId' | 'withholdingId' | 'moneyOrderId' | 'content' | 'dueOn'>;

/** Holds a file and reads it: nobody adds a step until the transaction ends. */
export async function openForStep(
  tx: Tx,
  id: number,
  kinds: readonly FileKind[],
): Promise<Result<Dossier, { readonly code: 'control.file-unknown' }>> {
  await holdDossier(tx, id);
  const file = await findDossier(tx, id);
  return file && kinds.includes(file.kind) ? yes(file) : no({ code: 'control.file-unknown' });
}

/**
 * Takes one step in a file that is held: the order decides whether it may, `act` does what goes with it (in the same transaction,
 * after the order agreed), and the step is written down. About organisations: a text with a citizen service number is refused.
 */
export async function takeStep<No extends { readonly code: string } = never>(
  tx: Tx,
  by: ControlActor,
  file: Dossier,
  kind: StepKind,
  words: StepWords,
  act: () => Promise<Result<Beside, No>> = async () => yes({}),
): Promise<Result<undefined, TakeRefusal | No>> {
  const taker = takerOf(by);
  if (!taker) return no({ code: 'control.not-yours' });
  const decided = decideStep({ kind: file.kind, taken: file.steps, programme: file.programme }, kind, taker, by.today);
  if (!decided.ok) return decided;
  if (words.text.trim() === '') return no({ code: 'control.text-missing' });
  if (holdsBsn(words.text)) return no({ code: 'control.text-holds-bsn' });
  if (words.dueOn && words.dueOn < by.today) return no({ code: 'control.day-in-past' });
  const acted = await act();
  if (!acted.ok) return acted;
  await insertStep(tx, file, {
    kind,
    municipalityId: file.municipalityId ?? taker.municipalityId,
    onDay: by.today,
    text: words.text,
    personId: by.personId,
    dueOn: words.dueOn ?? null,
    content: words.content ?? {},
    ...acted.value,
  });
  return yes(undefined);
}

/** The last day of a term that begins today. */
export const termOf = ({ today }: ControlActor, days: number): PlainDate => addDays(today, days);
