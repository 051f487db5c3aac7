import { yearOf } from '../../../../kernel/plain-date.ts';
import { type AgreedBound, type AgreedPart, partOn } from '../../domain/funding/agreed-part.ts';
import { accountOf, boundAccount } from '../../domain/funding/running-bounds.ts';
import type { OpenBound } from '../../storage/funding/bound-use.ts';
import type { DeclaredSum } from '../../storage/try/own-history.ts';
import { daysOf } from './mentioned.ts';

/** An account of a bound that lines count to, with what these lines add to it. */
type UsedAccount = { readonly opened: OpenBound; readonly account: string; readonly used: number };

/** What sums of one provider's lines add to bounds, by account; of the bounds that are asked for. */
export function sumsUnderBounds(
  parts: ReadonlyMap<string, readonly AgreedPart[]>,
  sums: readonly DeclaredSum[],
  providerId: number,
  asked: (bound: AgreedBound) => boolean = () => true,
): Map<string, UsedAccount> {
  const used = new Map<string, UsedAccount>();
  for (const sum of sums) {
    const part = partOn(parts.get(sum.productCode), sum.from, sum.contractNumber ?? undefined);
    for (const bound of part?.bounds ?? []) {
      if (part === null || !asked(bound) || bound.limitIn(yearOf(sum.from)) === null) continue;
      const parties = { providerId: String(providerId), municipalityId: String(sum.municipalityId) };
      const account = accountOf(bound, part, lineOf(sum), parties);
      const opened = { account: boundAccount(bound, part.ref, sum.from), bound, termsKey: part.ref.termsKey };
      const size = Number(bound.measure === 'amount' ? sum.amountCents : sum.volume);
      used.set(account, {
        account,
        opened: { ...opened, ...daysOf(bound, sum.from) },
        used: (used.get(account)?.used ?? 0) + size,
      });
    }
  }
  return used;
}

const lineOf = ({ allocationNumber, clientId, from }: DeclaredSum) => ({
  allocationNumber: Number(allocationNumber),
  clientId: clientId === null ? null : String(clientId),
  period: { from, through: from },
});
