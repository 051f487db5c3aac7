import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  type CaseRefusal,
  type ChosenMeasure,
  daysOfStep,
  decideDoubt,
  decideMeasure,
} from '../../domain/enforcement/enforcement-case.ts';
import type { EnforcementStep } from '../../domain/step-rules.ts';
import { type Dossier, listDossiers } from '../../storage/dossiers.ts';
import type { ControlActor } from '../control-actor.ts';
import { openForStep, type StepWords, type TakeRefusal, takeStep, termOf } from '../take-step.ts';
import { inForceOn, openedUnder, protocolVersions } from './protocol.ts';

/** Steps that the region takes in a case. */
export type ManagerStep = Exclude<
  EnforcementStep,
  'answer' | 'defence' | 'objection' | 'carried-out' | 'not-carried-out' | 'released'
>;

export type WantedStep = {
  readonly kind: ManagerStep;
  readonly text: string;
  /** With an intention: which measure, and for a cut over which months. */
  readonly measure?:
    | { readonly key: string; readonly from: PlainDate | null; readonly through: PlainDate | null }
    | undefined;
  /** With a decision on an objection: was the provider right? */
  readonly upheld?: boolean | undefined;
};

export type CaseStepRefusal = TakeRefusal | CaseRefusal | { readonly code: 'control.still-withheld' };

/** The measure that was announced last, as it then was. */
export const measureOf = ({ steps }: Pick<Dossier, 'steps'>): ChosenMeasure | null =>
  steps.findLast(({ kind }) => kind === 'intention')?.content.measure ?? null;

/** The region takes a step in a case; terms are those of its protocol. */
export async function takeCaseStep(
  tx: Tx,
  by: ControlActor,
  caseId: number,
  wanted: WantedStep,
): Promise<Result<undefined, CaseStepRefusal>> {
  const opened = await openForStep(tx, caseId, ['enforcement']);
  if (!opened.ok) return opened;
  const file = opened.value;
  const doubt = decideDoubt(file.content.doubt, wanted.kind);
  if (!doubt.ok) return doubt;
  if (wanted.kind === 'closed' && stillWithheld(file)) return no({ code: 'control.still-withheld' });
  const words = await wordsOf(tx, by, file, wanted);
  if (!words.ok) return words;
  const taken = await takeStep(tx, by, file, wanted.kind, words.value);
  if (!taken.ok || wanted.kind !== 'objection-decided' || !wanted.upheld || has(file, 'lifted')) return taken;
  // Whoever is right in an objection is freed of the measure at once.
  return takeStep(tx, by, file, 'lifted', { text: wanted.text });
}

const has = ({ steps }: Dossier, kind: string): boolean => steps.some((step) => step.kind === kind);

/** A municipality holds money back still: it releases that first. */
function stillWithheld({ steps }: Dossier): boolean {
  const released = new Set(steps.flatMap((step) => (step.kind === 'released' ? [step.municipalityId] : [])));
  return steps.some(
    ({ kind, withholdingId, municipalityId }) =>
      kind === 'carried-out' && withholdingId !== null && !released.has(municipalityId),
  );
}

async function wordsOf(
  tx: Tx,
  by: ControlActor,
  file: Dossier,
  wanted: WantedStep,
): Promise<Result<StepWords, CaseRefusal>> {
  const versions = await protocolVersions(tx, file.regionId);
  const { protocol } = inForceOn(versions, by.today);
  const { text } = wanted;
  const days = daysOfStep(wanted.kind, protocol.terms);
  const dueOn = days === null ? null : termOf(by, days);
  switch (wanted.kind) {
    case 'decided':
      return yes({ text, dueOn, content: { measure: measureOf(file) } });
    case 'objection-decided':
      return yes({ text, content: { upheld: wanted.upheld ?? false } });
    case 'intention': {
      if (!wanted.measure) return no({ code: 'control.measure-unknown' });
      const { groundKey, protocolVersion } = file.content;
      const ground = openedUnder(versions, protocolVersion).grounds.find(({ key }) => key === groundKey);
      const facts = { protocol, ground, warned: has(file, 'warning'), earlier: await decidedBefore(tx, file) };
      const measure = decideMeasure(wanted.measure, facts, by.today);
      return measure.ok ? yes({ text, dueOn, content: { measure: measure.value } }) : measure;
    }
    default:
      return yes({ text, dueOn });
  }
}

/** Measures that were decided on in other cases about the same provider, and stood. */
async function decidedBefore(tx: Tx, { id, regionId, providerId }: Dossier): Promise<string[]> {
  if (providerId === null) return [];
  const others = await listDossiers(tx, { kinds: ['enforcement'], regionId, providerId });
  return others.flatMap((one) => {
    const upheld = one.steps.some(({ kind, content }) => kind === 'objection-decided' && content.upheld === true);
    return one.id !== id && !upheld && has(one, 'decided') ? (measureOf(one)?.key ?? []) : [];
  });
}

/** A provider answers, gives its defence, or objects. */
export async function reactInCase(
  tx: Tx,
  by: ControlActor,
  caseId: number,
  reaction: { readonly kind: 'answer' | 'defence' | 'objection'; readonly text: string },
): Promise<Result<undefined, TakeRefusal>> {
  const opened = await openForStep(tx, caseId, ['enforcement']);
  return opened.ok ? takeStep(tx, by, opened.value, reaction.kind, reaction) : opened;
}
