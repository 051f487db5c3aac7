import type { Cents } from '../../../kernel/money.ts';
import { yearOf } from '../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { recordUsage } from '../../allocations/index.ts';
import { entriesOfDecision, post } from '../../ledger/index.ts';
import { type BatchDecision, startBatch } from '../domain/batch.ts';
import type { ClaimLine } from '../domain/facts.ts';
import type { IncomingClaim, IncomingLine } from '../domain/incoming-claim.ts';
import { maskOfRules, type Rule } from '../domain/rules.ts';
import { queueUp } from '../storage/earlier-claims.ts';
import { insertClaim, nextClaimId } from '../storage/write-claim.ts';
import { type LineOwner, openLineWriter, writeLine } from '../storage/write-lines.ts';
import { type GatheredWorld, gatherWorld } from './gather-world.ts';
import type { Survey } from './survey.ts';
import { type ProductMonthTotal, Tally } from './tally.ts';

/** Version of the rules and the way they are applied; stored with each decision. */
export const ENGINE_VERSION = '2026.1';

export type AdjudicateOptions = {
  readonly vault: BsnVault;
  readonly now: Date;
  /** Lines decided so far, for a progress bar. */
  readonly onProgress?: (linesDone: number) => void;
};

/** What became of a declaration; higher floors take the product totals from here (they see the decision as data). */
export type ClaimDecided = {
  readonly claimId: bigint;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly decision: BatchDecision;
  /** Rules that the declaration as a whole breaks. */
  readonly claimRules: readonly Rule[];
  readonly products: readonly ProductMonthTotal[];
};

/**
 * Decides a whole declaration and stores everything it causes in the caller's transaction: lines with their verdict and
 * facts, use of allocations, ledger. Gather, decide, apply; the lines stream by twice (survey, then this) and are never
 * held. Declarations of one provider to one municipality wait for each other.
 */
export async function adjudicateClaim(
  tx: Tx,
  claim: IncomingClaim,
  survey: Survey,
  options: AdjudicateOptions,
): Promise<ClaimDecided> {
  await queueUp(tx, claim.providerId, claim.municipalityId);
  const gathered = await gatherWorld(tx, claim, survey);
  const claimId = await nextClaimId(tx);
  const { decision, tally } = await decideAndWrite(tx, claimId, claim, survey, gathered, options);

  const claimRules = decision.findings
    .filter((finding) => finding.outcome === 'not-met')
    .map((finding) => finding.rule);
  await insertClaim(tx, {
    claimId,
    claim,
    facts: gathered.world.claim,
    decision,
    claimMask: maskOfRules(claimRules),
    decidedAt: options.now,
    engineVersion: ENGINE_VERSION,
  });
  const { providerId, municipalityId, regionId } = claim;
  await recordUsage(
    tx,
    tally.allocations().map((total) => ({ ...total, providerId, municipalityId })),
  );
  const products = tally.products();
  await post(tx, {
    kind: 'claim-decided',
    claimId,
    regionId,
    providerId,
    municipalityId,
    occurredOn: gathered.world.claim.receivedOn,
    entries: entriesOfDecision(products.map((total) => ({ ...total, amountCents: total.approvedCents }))),
  });
  return { claimId, regionId, providerId, municipalityId, decision, claimRules, products };
}

const PROGRESS_EVERY = 1_000;

async function decideAndWrite(
  tx: Tx,
  claimId: bigint,
  claim: IncomingClaim,
  survey: Survey,
  gathered: GatheredWorld,
  { vault, onProgress }: AdjudicateOptions,
): Promise<{ decision: BatchDecision; tally: Tally }> {
  const declarationYear = yearOf(claim.period.from);
  const owner: LineOwner = { ...claim, claimId, declarationYear };
  const batch = startBatch(gathered.world);
  const tally = new Tally();
  const writer = await openLineWriter(tx, declarationYear);
  let done = 0;

  const decideOne = (incoming: IncomingLine): Promise<void> | undefined => {
    const line = withClient(incoming, gathered.clientIds);
    const result = batch.decide(line);
    const product =
      (result.tariffId === null ? undefined : gathered.productOfTariff.get(result.tariffId)) ??
      gathered.productOfCode.get(line.productCode);
    tally.add(line, result, product);
    done += 1;
    if (done % PROGRESS_EVERY === 0) onProgress?.(done);
    return writeLine(writer, owner, {
      line,
      result,
      productId: product?.productId ?? null,
      contractId: product?.contractId ?? null,
      bsnEncrypted: line.clientId === null ? vault.encrypt(incoming.bsn) : null,
    });
  };

  for (const credit of survey.credits) await decideOne(credit);
  for await (const lines of claim.lines()) {
    for (const line of lines) {
      if (line.sign === 'C') continue;
      const wait = decideOne(line);
      if (wait) await wait;
    }
  }
  await writer.end();
  onProgress?.(done);
  return { decision: batch.decision(), tally };
}

function withClient({ bsn, ...line }: IncomingLine, clientIds: ReadonlyMap<string, string>): ClaimLine {
  return { ...line, clientId: clientIds.get(bsn) ?? null };
}

/** Refused is what was claimed less what was approved; debit minus credit. */
export const refusedOf = (total: ProductMonthTotal): Cents => (total.claimedCents - total.approvedCents) as Cents;
