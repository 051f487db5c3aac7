/** Where a decision of the review desk stands; follows from what was recorded about it. */
export type DeskState = 'needs-second' | 'decided' | 'withdrawn';

export type DeskFacts = {
  readonly needsSecond: boolean;
  readonly confirmed: boolean;
  readonly withdrawn: boolean;
  readonly decidedBy: number;
};

export const deskState = ({ needsSecond, confirmed, withdrawn }: Omit<DeskFacts, 'decidedBy'>): DeskState => {
  if (withdrawn) return 'withdrawn';
  return needsSecond && !confirmed ? 'needs-second' : 'decided';
};

/** A second person confirms what the first decided: never the same one. */
export const mayConfirm = (decision: DeskFacts, personId: number): boolean =>
  deskState(decision) === 'needs-second' && decision.decidedBy !== personId;
