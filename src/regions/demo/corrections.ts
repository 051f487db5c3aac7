import type { DraftLine } from './draft-line.ts';
import type { ClaimLine, LineResult } from './engine.ts';
import type { Random } from './random.ts';

/** How often a provider finds out afterwards that an approved line said too much. */
const CORRECTED = 0.007;

/**
 * What a decision brings in the next file: the right line after a refusal, or now and then a credit of an approved line
 * with a new and smaller debit (IV085, IV086, IV091).
 */
export function nextMonthsWork(draft: DraftLine, line: ClaimLine, result: LineResult, random: Random): DraftLine[] {
  if (result.verdict === 'refused') return draft.repair === null ? [] : [draft.repair];
  if (line.sign === 'C' || draft.volume < 4 || !random.chance(CORRECTED)) return [];
  const volume = Math.max(1, Math.round(draft.volume * random.around(0.1) * 0.85));
  return [
    { ...draft, credits: { approved: true, creditedBy: null, line }, repair: null },
    { ...draft, volume, amountCents: volume * draft.tariffCents, repair: null },
  ];
}
