import { createHash } from 'node:crypto';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { drawSample, type SamplePlan } from '../../domain/review/sample.ts';
import {
  findSample,
  insertFinding,
  insertSample,
  type SampleScope,
  samplePopulation,
} from '../../storage/review/samples.ts';

export type SampleRefusal =
  | { readonly code: 'claims.period-turned' }
  | { readonly code: 'claims.nothing-to-draw' }
  | { readonly code: 'claims.sample-unknown' }
  | { readonly code: 'claims.not-in-sample' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Draws a sample of the approved lines of a period and keeps it. */
export async function takeSample(
  tx: Tx,
  scope: SampleScope,
  plan: SamplePlan,
  personId: number,
): Promise<Result<bigint, SampleRefusal>> {
  if (scope.through < scope.from) return no({ code: 'claims.period-turned' });
  const population = await samplePopulation(tx, scope);
  if (population.length === 0) return no({ code: 'claims.nothing-to-draw' });
  const years = new Map(population.map((line) => [`${line.claimId}|${line.seq}`, line.year]));
  const drawn = drawSample(population, plan, sha256).map((line) => ({
    ...line,
    year: years.get(`${line.claimId}|${line.seq}`) ?? 0,
  }));
  const cents = population.reduce((sum, { amountCents }) => sum + amountCents, 0n);
  return yes(await insertSample(tx, scope, plan, drawn, { count: population.length, cents, personId }));
}

/** Writes down what checking a drawn line showed; not more can be wrong than the line came to. */
export async function recordFinding(
  tx: Tx,
  found: {
    readonly sampleId: number;
    readonly claimId: number;
    readonly seq: number;
    readonly wrongCents: number;
    readonly note: string;
    readonly personId: number;
  },
): Promise<Result<bigint, SampleRefusal>> {
  const sample = await findSample(tx, found.sampleId);
  if (!sample) return no({ code: 'claims.sample-unknown' });
  const written = await insertFinding(tx, sample, found);
  return written === 1 ? yes(sample.id) : no({ code: 'claims.not-in-sample' });
}
