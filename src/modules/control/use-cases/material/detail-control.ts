import { randomUUID } from 'node:crypto';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  findSample,
  linesOfSample,
  recordFinding,
  type SampleLine,
  type SampleRefusal,
  type SampleRow,
  takeSample,
} from '../../../claims/index.ts';
import type { Findings } from '../../domain/material/control-case.ts';
import { type Extrapolated, extrapolate } from '../../domain/material/extrapolate.ts';
import type { Dossier } from '../../storage/dossiers.ts';
import type { ControlActor } from '../control-actor.ts';
import { openForStep, type TakeRefusal, takeStep } from '../take-step.ts';
import { CONTROL_KINDS, planOf } from './control-steps.ts';

/*
 * Detail control: lines of children are read here, for the purpose of material control or of an investigation into fraud. The database
 * shows them for that purpose only once the file came to `detail-begun`.
 */
export type DetailRefusal =
  | TakeRefusal
  | SampleRefusal
  | { readonly code: 'control.plan-missing' }
  | { readonly code: 'control.sample-unknown' }
  | { readonly code: 'control.findings-missing'; readonly count: number };

/** Draws the sample that the plan asks, out of the granted lines of the provider in the period of the plan. */
export async function drawForControl(
  tx: Tx,
  by: ControlActor,
  controlId: number,
): Promise<Result<undefined, DetailRefusal>> {
  const opened = await openForStep(tx, controlId, CONTROL_KINDS);
  if (!opened.ok) return opened;
  const file = opened.value;
  const plan = planOf(file);
  if (!plan) return no({ code: 'control.plan-missing' });
  const { from, through, size, weight } = plan;
  const seed = `controle-${file.id}-${randomUUID()}`.slice(0, 60);
  const text = `${size} ${weight === 'amount' ? 'naar bedrag' : 'met gelijke kans'}`;
  return takeStep<DetailRefusal>(tx, by, file, 'sample', { text }, async () => {
    const scope = { municipalityId: by.organisationId, providerId: file.providerId, from, through };
    const drawn = await takeSample(tx, scope, { size, seed, weight }, by.personId);
    return drawn.ok ? yes({ sampleId: drawn.value, content: { seed } }) : drawn;
  });
}

export type SampleOfControl = {
  readonly sample: SampleRow;
  readonly lines: readonly SampleLine[];
  readonly estimate: Extrapolated | undefined;
};

/** The drawn lines with what was found, and what follows for the whole; undefined when none was drawn, or not for this purpose. */
export async function sampleOf(tx: Tx, { steps }: Dossier): Promise<SampleOfControl | undefined> {
  const sampleId = steps.find(({ kind }) => kind === 'sample')?.sampleId;
  const sample = sampleId == null ? undefined : await findSample(tx, Number(sampleId));
  if (!sample) return undefined;
  const lines = await linesOfSample(tx, sample.id);
  const checked = lines.flatMap((line) => (line.wrongCents === null ? [] : [{ ...line, wrongCents: line.wrongCents }]));
  const population = { count: sample.populationCount, cents: sample.populationCents };
  return { sample, lines, estimate: extrapolate(checked, population, sample.weight) };
}

/** Writes down what checking a line showed, until the findings are closed. */
export async function findInControl(
  tx: Tx,
  by: ControlActor,
  controlId: number,
  found: { readonly claimId: number; readonly seq: number; readonly wrongCents: number; readonly note: string },
): Promise<Result<undefined, DetailRefusal>> {
  const opened = await openForStep(tx, controlId, CONTROL_KINDS);
  if (!opened.ok) return opened;
  const { steps } = opened.value;
  if (steps.some(({ kind }) => ['findings-closed', 'stopped', 'closed'].includes(kind)))
    return no({ code: 'control.already-taken' });
  const sampleId = steps.find(({ kind }) => kind === 'sample')?.sampleId;
  if (sampleId == null) return no({ code: 'control.sample-unknown' });
  const done = await recordFinding(tx, { ...found, sampleId: Number(sampleId), personId: by.personId });
  return done.ok ? yes(undefined) : done;
}

/** Closes the findings: every drawn line was checked, and the estimate is kept as it is told to the provider. */
export async function closeFindings(
  tx: Tx,
  by: ControlActor,
  controlId: number,
  text: string,
): Promise<Result<undefined, DetailRefusal>> {
  const opened = await openForStep(tx, controlId, CONTROL_KINDS);
  if (!opened.ok) return opened;
  const drawn = await sampleOf(tx, opened.value);
  if (!drawn?.estimate) return no({ code: 'control.sample-unknown' });
  const count = drawn.lines.filter(({ wrongCents }) => wrongCents === null).length;
  if (count > 0) return no({ code: 'control.findings-missing', count });
  const content = findingsFrom(drawn, drawn.estimate);
  return takeStep(tx, by, opened.value, 'findings-closed', { text, content });
}

/** The figures of a sample as far as it was checked, beside the lines that it was drawn from. */
export function findingsFrom({ sample, lines }: SampleOfControl, estimate: Extrapolated): Findings {
  return {
    lines: lines.filter(({ wrongCents }) => wrongCents !== null).length,
    wrongLines: lines.filter(({ wrongCents }) => (wrongCents ?? 0n) > 0n).length,
    populationCount: sample.populationCount,
    populationCents: Number(sample.populationCents),
    method: estimate.method,
    foundCents: Number(estimate.foundCents),
    estimateCents: Number(estimate.estimateCents),
    lowCents: Number(estimate.lowCents),
    highCents: Number(estimate.highCents),
    precisionPercent: estimate.precisionPercent,
  };
}
