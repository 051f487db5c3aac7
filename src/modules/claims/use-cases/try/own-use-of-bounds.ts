import { type AgreedBound, type AgreedPart, partOn } from '../../domain/funding/agreed-part.ts';
import { accountOf } from '../../domain/funding/running-bounds.ts';
import type { DeclaredSum } from '../../storage/try/own-history.ts';

type Parts = ReadonlyMap<string, readonly AgreedPart[]>;

/** What a provider itself used of the bounds that count only what it declares, by account; sums of its own lines. */
export function ownUseOfBounds(
  parts: Parts,
  declared: readonly DeclaredSum[],
  providerId: number,
): Map<string, number> {
  const used = new Map<string, number>();
  for (const sum of declared) {
    const part = partOn(parts.get(sum.productCode), sum.from, sum.contractNumber ?? undefined);
    for (const bound of part?.bounds ?? []) {
      if (part === null || !isOwn(bound)) continue;
      const account = accountOf(bound, part, lineOf(sum), {
        providerId: String(providerId),
        municipalityId: String(sum.municipalityId),
      });
      const size = Number(bound.measure === 'amount' ? sum.amountCents : sum.volume);
      used.set(account, (used.get(account) ?? 0) + size);
    }
  }
  return used;
}

/** Names of the bounds to which others count as well: their use is not this provider's to know. */
export const sharedBoundsOf = (parts: Parts): string[] => [
  ...new Set(
    [...parts.values()].flat().flatMap(({ bounds }) => bounds.filter((one) => !isOwn(one)).map(({ name }) => name)),
  ),
];

const isOwn = ({ per }: AgreedBound): boolean =>
  per.includes('provider') || per.includes('contract') || per.includes('allocation');

const lineOf = ({ allocationNumber, clientId, from }: DeclaredSum) => ({
  allocationNumber: Number(allocationNumber),
  clientId: clientId === null ? null : String(clientId),
  period: { from, through: from },
});
