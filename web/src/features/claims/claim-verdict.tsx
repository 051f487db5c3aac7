import { useId } from 'react';
import type { Declaratie } from '../../api/types.ts';
import { formatCents, shareOf } from '../../format/index.ts';
import { ChartSvg } from '../../ui/charts/figure.tsx';
import { useWidth } from '../../ui/charts/use-width.ts';
import { claimsText as text } from './claims.nl.ts';
import './claim-verdict.css';

const HEIGHT = 30;
const GAP = 3;

/** The conclusion in words, then the money as one bar whose two parts are the whole. */
export function ClaimVerdict({ claim }: { claim: Declaratie }) {
  const { ingediendCent, goedgekeurdCent, afgewezenCent } = claim;
  return (
    <section aria-labelledby="oordeel" className="claim-verdict">
      <div className="claim-verdict__head">
        <div>
          <h2 id="oordeel">{text.verdict(claim.aantalRegels - claim.aantalAfgewezen, claim.aantalRegels)}</h2>
          <p className="muted">{text.verdictText(afgewezenCent)}</p>
        </div>
        <p className="num muted small">{text.together(ingediendCent)}</p>
      </div>
      <PaidBar paid={goedgekeurdCent} unpaid={afgewezenCent} />
      <div className="claim-verdict__parts">
        <span>
          <span className="strong">{formatCents(goedgekeurdCent)}</span>{' '}
          {text.isPaid(shareOf(goedgekeurdCent, ingediendCent))}
        </span>
        {afgewezenCent !== 0 && (
          <span>
            <span className="strong">{formatCents(afgewezenCent)}</span>{' '}
            {text.isNotPaid(shareOf(afgewezenCent, ingediendCent))}
          </span>
        )}
      </div>
    </section>
  );
}

function PaidBar({ paid, unpaid }: { paid: number; unpaid: number }) {
  const { ref, width } = useWidth<HTMLDivElement>(1168);
  const hatch = useId();
  const total = Math.max(1, Math.abs(paid) + Math.abs(unpaid));
  const room = unpaid === 0 ? width : width - GAP;
  const paidWidth = (room * Math.abs(paid)) / total;
  return (
    <div ref={ref}>
      <ChartSvg
        title={text.barTitle}
        description={text.barText(formatCents(paid), formatCents(unpaid))}
        width={width}
        height={HEIGHT}
      >
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" className="claim-verdict__hatch-ground" />
            <rect width="3" height="7" className="claim-verdict__hatch-line" />
          </pattern>
        </defs>
        <rect className="chart__bar" width={paidWidth} height={HEIGHT} rx={3} />
        {unpaid !== 0 && (
          <rect
            className="claim-verdict__unpaid"
            fill={`url(#${hatch})`}
            x={paidWidth === 0 ? 0 : paidWidth + GAP}
            width={Math.max(2, room - paidWidth)}
            height={HEIGHT}
            rx={3}
          />
        )}
      </ChartSvg>
    </div>
  );
}
