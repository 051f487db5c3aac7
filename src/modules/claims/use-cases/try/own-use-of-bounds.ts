import type { AgreedBound, AgreedPart } from '../../domain/funding/agreed-part.ts';
import type { DeclaredSum } from '../../storage/try/own-history.ts';
import { sumsUnderBounds } from '../funding/sums-under-bounds.ts';

type Parts = ReadonlyMap<string, readonly AgreedPart[]>;

/** What a provider itself used of the bounds that count only what it declares, by account; sums of its own lines. */
export const ownUseOfBounds = (
  parts: Parts,
  declared: readonly DeclaredSum[],
  providerId: number,
): Map<string, number> =>
  new Map([...sumsUnderBounds(parts, declared, providerId, isOwn)].map(([account, { used }]) => [account, used]));

/** Names of the bounds to which others count as well. */
export const sharedBoundsOf = (parts: Parts): string[] => [
  ...new Set(
    [...parts.values()].flat().flatMap(({ bounds }) => bounds.filter((one) => !isOwn(one)).map(({ name }) => name)),
  ),
];

/** Does only this provider count to it? */
export const isOwn = ({ per }: AgreedBound): boolean =>
  per.includes('provider') || per.includes('contract') || per.includes('allocation');
