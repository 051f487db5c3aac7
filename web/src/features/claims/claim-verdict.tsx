import { useId } from 'react';
import type { Declaratie } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, shareOf } from '../../format/index.ts';
import { ChartSvg } from '../../ui/charts/figure.tsx';
import { useWidth } from '../../ui/charts/use-width.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { claimsText as text } from './claims.nl.ts';
import './claim-verdict.css';

const HEIGHT = 30;
const GAP = 3;

/** The conclusion in words, then the money as one bar whose parts are the whole. */
export function ClaimVerdict({ claim }: { claim: Declaratie }) {
  const { ingediendCent, goedgekeurdCent, afgewezenCent, inBeoordelingCent, aantalInBeoordeling } = claim;
  const decided = claim.aantalRegels - claim.aantalAfgewezen - aantalInBeoordeling;
  return (
    <section aria-labelledby="oordeel" className="claim-verdict">
      <div className="claim-verdict__head">
        <div>
          <h2 id="oordeel">{text.verdict(decided, claim.aantalRegels)}</h2>
          <p className="muted">{text.verdictText(afgewezenCent)}</p>
          {aantalInBeoordeling > 0 && (
            <p>
              {text.heldText(aantalInBeoordeling)}{' '}
              <AppLink href={`${paths.claimHeld(claim.id)}#regels`}>{text.showHeld}</AppLink>
            </p>
          )}
        </div>
        <p className="num muted small">{text.together(ingediendCent)}</p>
      </div>
      <PaidBar paid={goedgekeurdCent} unpaid={afgewezenCent} held={inBeoordelingCent} />
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
        {aantalInBeoordeling > 0 && (
          <span>
            <span className="strong">{formatCents(inBeoordelingCent)}</span>{' '}
            {text.isHeld(shareOf(inBeoordelingCent, ingediendCent))}
          </span>
        )}
      </div>
    </section>
  );
}

function PaidBar({ paid, unpaid, held }: { paid: number; unpaid: number; held: number }) {
  const { ref, width } = useWidth<HTMLDivElement>(1168);
  const hatch = useId();
  const parts = [
    { key: 'paid', cents: paid, className: 'chart__bar', fill: undefined },
    { key: 'unpaid', cents: unpaid, className: 'claim-verdict__unpaid', fill: `url(#${hatch})` },
    { key: 'held', cents: held, className: 'claim-verdict__held', fill: undefined },
  ].filter(({ key, cents }) => key === 'paid' || cents !== 0);
  const total = Math.max(
    1,
    parts.reduce((sum, { cents }) => sum + Math.abs(cents), 0),
  );
  const room = width - GAP * (parts.length - 1);
  let next = 0;
  const bars = parts.map(({ cents, ...bar }) => {
    const size = bar.key === 'paid' && cents === 0 ? 0 : Math.max(2, (room * Math.abs(cents)) / total);
    const x = next;
    next += size === 0 ? 0 : size + GAP;
    return { ...bar, x, size };
  });
  return (
    <div ref={ref}>
      <ChartSvg
        title={text.barTitle}
        description={text.barText(formatCents(paid), formatCents(unpaid), held === 0 ? null : formatCents(held))}
        width={width}
        height={HEIGHT}
      >
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" className="claim-verdict__hatch-ground" />
            <rect width="3" height="7" className="claim-verdict__hatch-line" />
          </pattern>
        </defs>
        {bars.map(({ key, className, fill, x, size }) => (
          <rect key={key} className={className} fill={fill} x={x} width={size} height={HEIGHT} rx={3} />
        ))}
      </ChartSvg>
    </div>
  );
}
