import type { Labuitkomst } from '../../api/types.ts';
import { LabBounds } from './lab-bounds.tsx';
import { LabFigures } from './lab-figures.tsx';
import { LabGainers } from './lab-gainers.tsx';
import { LabIncentives } from './lab-incentives.tsx';
import { LabMapping } from './lab-mapping.tsx';
import { LabProof } from './lab-proof.tsx';
import { LabSettlement } from './lab-settlement.tsx';
import { LabSteps } from './lab-steps.tsx';

/** Everything that came out, in the order of the questions: how much, why, who, which limits, what it rewards, is it right. */
export function LabOutcome({ found }: { found: Labuitkomst }) {
  return (
    <div className="lab-outcome">
      <LabFigures found={found} />
      <LabSteps found={found} />
      <LabGainers found={found} />
      <LabBounds found={found} />
      <LabIncentives found={found} />
      <LabSettlement found={found} />
      <LabMapping found={found} />
      <LabProof found={found} />
    </div>
  );
}
