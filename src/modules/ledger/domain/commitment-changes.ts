/** What must be booked so that commitments stand as they are now. Pure; euros are whole cents. */

type Place = {
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly contractId: number;
  readonly productId: number;
};

/** What one commitment rises or, below zero, falls. */
export type CommitmentChange = Place & { readonly amountCents: bigint };

const placeOf = ({ regionId, providerId, municipalityId, contractId, productId }: Place): string =>
  [regionId, providerId, municipalityId, contractId, productId].join('|');

/** What stands less what was booked, place by place, in the order of the places; what did not change is left out. */
export function changesOf(
  standing: readonly CommitmentChange[],
  booked: readonly CommitmentChange[],
): readonly CommitmentChange[] {
  const changes = new Map<string, CommitmentChange>();
  const add = (one: CommitmentChange, sign: bigint) => {
    const place = placeOf(one);
    const before = changes.get(place)?.amountCents ?? 0n;
    changes.set(place, { ...one, amountCents: before + sign * one.amountCents });
  };
  for (const one of standing) add(one, 1n);
  for (const one of booked) add(one, -1n);
  return [...changes.entries()]
    .filter(([, { amountCents }]) => amountCents !== 0n)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change);
}
