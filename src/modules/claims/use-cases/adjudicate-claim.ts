import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Cents } from '../../../kernel/money.ts';
import { yearOf } from '../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { InBackground, type Tx } from '../../../platform/db/index.ts';
import { recordFirstUse, recordUsage } from '../../allocations/index.ts';
import { entriesOfDecision, post } from '../../ledger/index.ts';
import { type BatchDecision, startBatch } from '../domain/batch.ts';
import type { IncomingClaim } from '../domain/incoming-claim.ts';
import { maskOfRules, type Rule } from '../domain/rules.ts';
import { countBounds, recordSignals } from '../storage/funding/bound-use.ts';
import { insertClaim, nextClaimId } from '../storage/write-claim.ts';
import { openLineWriter } from '../storage/write-lines.ts';
import { type GatheredWorld, gatherWorld } from './gather-world.ts';
import type { Intake } from './intake.ts';
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
 * facts, use of allocations, ledger. Gather, decide, apply: the intake gathered while the file was read, and lines are
 * stored in the background while the next ones are decided.
 */
export async function adjudicateClaim(
  tx: Tx,
  claim: IncomingClaim,
  intake: Intake,
  options: AdjudicateOptions,
): Promise<ClaimDecided> {
  const gathered = await gatherWorld(tx, claim, intake);
  const claimId = await nextClaimId(tx);
  const { decision, products } = await decideAndWrite(tx, claimId, claim, intake, gathered, options);

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
  await countBounds(tx, regionId, decision.boundChanges);
  await recordSignals(tx, { claimId, regionId, providerId, municipalityId }, decision.signals);
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

/** Lines decided, a millisecond or so, before others get a turn: above all the connection that stores the lines before. */
const LINES_PER_TURN = 100;
/** Lines whose use of allocations is recorded at a time. */
const LINES_PER_RECORD = 4_000;

async function decideAndWrite(
  tx: Tx,
  claimId: bigint,
  claim: IncomingClaim,
  intake: Intake,
  gathered: GatheredWorld,
  { vault, onProgress }: AdjudicateOptions,
): Promise<{ decision: BatchDecision; products: ProductMonthTotal[] }> {
  const { lines } = intake;
  const { productOfTariff, productOfCode } = gathered;
  const clientIds = lines.bsns.map((bsn) => intake.facts.clientIds.get(bsn) ?? null);
  const batch = startBatch(gathered.world);
  const tally = new Tally();
  const background = new InBackground();
  const writer = await openLineWriter(
    tx,
    { ...claim, claimId, declarationYear: yearOf(claim.period.from) },
    background,
  );

  const decideOne = (index: number): Promise<void> | undefined => {
    const client = lines.clientAt(index);
    const line = lines.lineAt(index, clientIds[client] ?? null);
    const result = batch.decide(line);
    const product =
      (result.tariffId === null ? undefined : productOfTariff.get(result.tariffId)) ??
      productOfCode.get(line.productCode);
    tally.add(line, result, product, gathered.world.usage.get(line.allocationNumber)?.months);
    return writer.line({
      line,
      result,
      words: lines.wordsAt(index),
      productId: product?.productId ?? null,
      contractId: product?.contractId ?? null,
      bsnEncrypted: line.clientId === null ? vault.encrypt(lines.bsns[client] ?? '') : null,
    });
  };
  const recordUse = (): Promise<void> | undefined => {
    const { first, more } = tally.takeAllocations();
    const parties = partiesOf(claim);
    return background.add(async () => {
      await recordFirstUse(tx, { ...parties, months: first });
      await recordUsage(
        tx,
        more.map((total) => ({ ...total, ...parties })),
      );
    });
  };

  let done = 0;
  for (const index of inOrderOfDeciding(intake)) {
    const wait = decideOne(index);
    if (wait) await wait;
    done += 1;
    if (done % LINES_PER_RECORD === 0) await recordUse();
    if (done % LINES_PER_TURN !== 0) continue;
    onProgress?.(done);
    await nextTurn();
  }
  recordUse();
  await writer.end();
  onProgress?.(done);
  return { decision: batch.decision(), products: tally.products() };
}

const partiesOf = ({ providerId, municipalityId }: IncomingClaim) => ({ providerId, municipalityId });

/** Credits first, then debits, each in the order of the file (OP366, IV091). */
function* inOrderOfDeciding({ lines, credits }: Intake): Generator<number> {
  yield* credits;
  for (let index = 0; index < lines.length; index++) if (lines.signAt(index) === 'D') yield index;
}

/** Refused is what was claimed less what was approved or is held; debit minus credit. */
export const refusedOf = (total: ProductMonthTotal): Cents =>
  (total.claimedCents - total.approvedCents - total.heldCents) as Cents;
