import { dutchDay } from '../../../../kernel/dutch-day.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { ApplicationContent } from '../../domain/application/content.ts';
import { applicationNumber } from '../../domain/application/number.ts';
import type { RunKey } from '../../domain/procedure-event.ts';
import { foldProcedure, type ProcedureState } from '../../domain/procedure-state.ts';
import { findWalk, presentPhase } from '../../domain/walk.ts';
import { listApplications } from '../../storage/applications.ts';
import { listAwards, listDecisions } from '../../storage/awards.ts';
import { loadEvents } from '../../storage/procedure-events.ts';
import { findProcedure } from '../../storage/procedures.ts';
import { openContents } from '../application/open-contents.ts';
import { kindOf } from '../run-procedure.ts';

/** An awarded application as data: all that a contract is made of. */
export type AwardedApplication = {
  readonly awardId: number;
  readonly procedureId: number;
  readonly run: RunKey;
  readonly applicationId: number;
  readonly applicationNumber: string;
  readonly regionId: number;
  readonly providerId: number;
  readonly providerName: string;
  readonly rank: number | null;
  readonly decidedOn: PlainDate;
  readonly productIds: readonly number[];
  readonly prices: ApplicationContent['prices'];
  readonly subcontractors: ApplicationContent['subcontractors'];
  readonly consortium: ApplicationContent['consortium'];
  readonly contractsFrom: PlainDate | null;
  readonly contractsThrough: PlainDate | null;
  readonly segment: 'light' | 'heavy' | null;
  readonly kind: string;
  /** The standstill is over and no objection waits: a contract can be made. */
  readonly mayContract: boolean;
};

/** Applications that are awarded by the last decision of their run, over all runs of a procedure. */
export async function listAwarded(tx: Tx, sealer: Sealer, procedureId: number): Promise<AwardedApplication[]> {
  const procedure = await findProcedure(tx, procedureId);
  const events = (await loadEvents(tx, procedureId)).map((line) => line.event);
  if (!procedure || events.length === 0) return [];
  const state = foldProcedure(events);
  const last = new Map((await listAwards(tx, procedureId)).map((one) => [`${one.run} ${one.phase}`, one]));
  const awards = new Map([...last.values()].map((one) => [one.id, one]));
  const decisions = (await listDecisions(tx, [...awards.keys()])).filter((one) => one.outcome === 'awarded');
  const rows = new Map((await listApplications(tx, procedureId, null)).map((row) => [row.id, row]));
  const contents = await openContents(
    tx,
    sealer,
    procedureId,
    decisions.map((one) => one.applicationId),
  );
  return decisions.flatMap(({ awardId, applicationId, rank }) => {
    const [award, row] = [awards.get(awardId), rows.get(applicationId)];
    const content = contents.get(applicationId)?.at(-1)?.content;
    if (!award || !row || !content) return [];
    const { productIds, prices, subcontractors, consortium } = content;
    const { contractsFrom, contractsThrough, segment, kind, regionId } = procedure;
    return [
      {
        ...{ awardId, procedureId, applicationId, rank, regionId, productIds, prices, subcontractors, consortium },
        ...{ contractsFrom, contractsThrough, segment, kind },
        run: award.run,
        applicationNumber: applicationNumber(row),
        providerId: row.providerId,
        providerName: row.providerName,
        decidedOn: dutchDay(award.decidedAt),
        mayContract: mayContract(state, award.run),
      },
    ];
  });
}

function mayContract(state: ProcedureState, run: RunKey): boolean {
  const walk = findWalk(kindOf(state), state, run);
  const present = walk && presentPhase(walk);
  const makes = present?.kind.acts.some((one) => one.act === 'make-contracts') === true;
  return makes && !state.stopped && walk?.runState?.openObjections.length === 0;
}
