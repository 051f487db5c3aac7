import { useQuery } from '@tanstack/react-query';
import { contractFundingQuery } from '../../api/queries.ts';
import type { Contractbekostiging } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount, formatDay, formatEuros, formatPercentage } from '../../format/index.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { contractFundingText as text } from './contract-funding.nl.ts';

/** By which terms this contract is paid, and which of their bounds are nearly or wholly used. */
export function ContractFunding({ contractId }: { contractId: number }) {
  const { data, error } = useQuery(contractFundingQuery(contractId));
  return (
    <section aria-labelledby="bekostiging">
      <BlockHeading id="bekostiging" title={text.title} />
      {error && <ErrorState error={error} />}
      {data && <Terms funding={data} />}
    </section>
  );
}

function Terms({ funding: { voorwaarden, grenzen } }: { funding: Contractbekostiging }) {
  const mayRead = useMay('funding.read');
  if (voorwaarden.length === 0) return <p className="small muted">{text.none}</p>;
  return (
    <ul className="plain-list contract-funding">
      {voorwaarden.map(({ id, naam, versie, van, geldtNu }) => (
        <li key={`${id}-${van}`}>
          {mayRead ? <AppLink href={paths.fundingTerms(id)}>{naam}</AppLink> : naam}
          <span className="table__second">{(geldtNu ? text.version : text.coming)(versie, formatDay(van))}</span>
        </li>
      ))}
      {grenzen.map((bound) => (
        <li key={`${bound.naam}-${bound.product}`}>
          {bound.product ? `${bound.naam}: ${bound.product}` : bound.naam}
          <span className="table__second warning">{stateOf(bound)}</span>
          <span className="table__second">{usedOf(bound)}</span>
        </li>
      ))}
    </ul>
  );
}

type Bound = Contractbekostiging['grenzen'][number];

const stateOf = ({ gebruikt, grens, gemeldOp }: Bound): string =>
  gebruikt >= grens
    ? text.full(formatDay(gemeldOp))
    : text.bound(formatPercentage((100 * gebruikt) / grens), formatDay(gemeldOp));

const usedOf = ({ gemeten, gebruikt, grens }: Bound): string => {
  const show = gemeten === 'bedrag' ? formatEuros : formatCount;
  return text.ofAmount(show(gebruikt), show(grens));
};
