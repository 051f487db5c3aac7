import { batchOf, type DemoBatch } from './batch.ts';
import { claimRow, lineRow, messageRows, numbersOf, paidOn, postings } from './claim-rows.ts';
import type { DecidedClaim } from './decide-claim.ts';
import { declareMonths } from './declare-months.ts';
import type { DemoRegion } from './demo-region.ts';
import { answerClock, reviewRows, signalRows } from './held-rows.ts';
import { answerFile, declarationFile, type MessageFile } from './message-files.ts';
import type { DemoRow } from './tables.ts';
import type { DemoTariff } from './tariff-book.ts';
import { UtilisationTotals } from './utilisation.ts';

/** Lines held before they are handed over: few enough to be forgotten young, which costs the garbage collector least. */
const LINES_PER_BATCH = 2_000;
const PART_BYTES = 1024 * 1024;
/** Months whose messages keep their content: of pairs that still have the newest to declare, the last declared is one. */
const MONTHS_WITH_CONTENT = 2;

/**
 * All declarations with their messages, decisions and postings. The messages of the newest two
 * months have their content; older ones have none (size 0, the hash of nothing), because building a year of files takes
 * longer than all the rest. Utilisation comes last.
 */
export async function* claimBatches(region: DemoRegion, tariffs: readonly DemoTariff[]): AsyncGenerator<DemoBatch> {
  const firstKept = region.months.length - MONTHS_WITH_CONTENT;
  const utilisation = new UtilisationTotals();
  // A share that is passed again, after a refusal gave room back, is not told again.
  const told = new Set<string>();
  const isNew = ({ account, share }: DemoRow<'bound_signal'>) => told.size < told.add(`${account}|${share}`).size;
  let held = new Held();
  let claims = 0;
  for (const claim of declareMonths(region, tariffs)) {
    claims += 1;
    await held.add(region, claim, claims, { keepBytes: claim.envelope.month.index >= firstKept, isNew });
    utilisation.add(claim, paidOn(region, claim, claims) !== null);
    if (held.lines.length < LINES_PER_BATCH) continue;
    yield* held.batches({ done: claim.envelope.month.index + 1, total: region.months.length });
    held = new Held();
  }
  yield* held.batches({ done: region.months.length, total: region.months.length });
  yield batchOf('totals', 'utilisation', utilisation.rows(region));
}

class Held {
  readonly messages: DemoRow<'message'>[] = [];
  readonly parts: DemoRow<'message_part'>[] = [];
  readonly claims: DemoRow<'claim'>[] = [];
  readonly lines: DemoRow<'claim_line'>[] = [];
  readonly reviews: DemoRow<'claim_line_review'>[] = [];
  readonly signals: DemoRow<'bound_signal'>[] = [];
  readonly clocks: DemoRow<'exchange_clock'>[] = [];
  readonly transactions: DemoRow<'ledger_transaction'>[] = [];
  readonly entries: DemoRow<'ledger_entry'>[] = [];

  async add(
    region: DemoRegion,
    claim: DecidedClaim,
    number: number,
    { keepBytes, isNew }: { readonly keepBytes: boolean; readonly isNew: (signal: DemoRow<'bound_signal'>) => boolean },
  ): Promise<void> {
    const numbers = numbersOf(number);
    const sent = await declarationFile(region, claim, keepBytes);
    const answer = await answerFile(region, claim, numbers.declaration, keepBytes);
    this.messages.push(...messageRows(region, claim, numbers, sent, answer));
    if (keepBytes) this.parts.push(...partsOf(numbers.declaration, sent));
    if (keepBytes && answer) this.parts.push(...partsOf(numbers.answer, answer));
    this.claims.push(claimRow(region, claim, numbers));
    for (const line of claim.lines) this.lines.push(lineRow(region, claim, number, line));
    this.reviews.push(...reviewRows(region, claim, number));
    this.signals.push(...signalRows(region, claim, number).filter(isNew));
    this.clocks.push(...answerClock(region, claim, numbers.declaration));
    const { transactions, entries } = postings(region, claim, numbers);
    this.transactions.push(...transactions);
    this.entries.push(...entries);
  }

  *batches(progress: { readonly done: number; readonly total: number }): Generator<DemoBatch> {
    yield { ...batchOf('claims', 'message', this.messages), progress };
    yield { ...batchOf('claims', 'message_part', this.parts), progress };
    yield { ...batchOf('claims', 'claim', this.claims), progress };
    yield { ...batchOf('claims', 'claim_line', this.lines), progress };
    yield { ...batchOf('claims', 'claim_line_review', this.reviews), progress };
    yield { ...batchOf('claims', 'bound_signal', this.signals), progress };
    yield { ...batchOf('claims', 'exchange_clock', this.clocks), progress };
    yield { ...batchOf('claims', 'ledger_transaction', this.transactions), progress };
    yield { ...batchOf('claims', 'ledger_entry', this.entries), progress };
  }
}

function partsOf(messageId: number, { bytes }: MessageFile): DemoRow<'message_part'>[] {
  return Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, seq) => ({
    message_id: messageId,
    seq,
    bytes: bytes.subarray(seq * PART_BYTES, (seq + 1) * PART_BYTES),
  }));
}
