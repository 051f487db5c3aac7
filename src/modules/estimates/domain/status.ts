export type ActionKind = 'made' | 'imported' | 'adopted';

export type EstimateStatus = 'concept' | 'adopted' | 'replaced';

type Adopted = { readonly id: number; readonly adoptedAt: Date | null };

/**
 * Nobody sets a status: an estimate is a concept until it is adopted, and replaced once a later one of the same region and
 * year was adopted. Of two adopted in one moment the higher number is the later.
 */
export function statusOf(estimate: Adopted, ofSameYear: readonly Adopted[]): EstimateStatus {
  const { adoptedAt } = estimate;
  if (adoptedAt === null) return 'concept';
  const isLater = (other: Adopted): boolean =>
    other.adoptedAt !== null &&
    (other.adoptedAt > adoptedAt || (other.adoptedAt.getTime() === adoptedAt.getTime() && other.id > estimate.id));
  return ofSameYear.some(isLater) ? 'replaced' : 'adopted';
}
