import { useQuery } from '@tanstack/react-query';
import { utilisationQuery } from '../../api/queries.ts';
import type { Contract } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { UtilisationChart } from '../../ui/charts/utilisation-chart.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { contractsText as text } from './contracts.nl.ts';

/** The chart of one year; on the overview the year of today, on its own part any year of the contract. */
export function UtilisationBlock({ contract, year = thisYear(contract) }: { contract: Contract; year?: number }) {
  const query = useQuery(utilisationQuery(String(contract.id), year));
  return (
    <section aria-labelledby="uitputting">
      <BlockHeading id="uitputting" title={text.yearUse(year)} />
      <Loaded query={query}>
        {(use) =>
          use.peilmaand === null || use.maanden.every((month) => month.goedgekeurdCent === 0) ? (
            <EmptyState title={text.noUse(year)}>{text.noUseText}</EmptyState>
          ) : (
            <UtilisationChart use={use} />
          )
        }
      </Loaded>
    </section>
  );
}

export function ContractUtilisation({ contract }: { contract: Contract }) {
  const { state } = useListPlace();
  const chosen = Number(state.jaar) || thisYear(contract);
  return (
    <>
      <nav className="year-choice" aria-label={text.year}>
        {yearsOf(contract).map((year) => (
          <AppLink
            key={year}
            href={`${paths.contract(contract.id, 'uitputting')}&jaar=${year}`}
            aria-current={year === chosen ? 'true' : undefined}
          >
            {year}
          </AppLink>
        ))}
      </nav>
      <UtilisationBlock contract={contract} year={chosen} />
    </>
  );
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

const currentYear = (): number => yearOf(dayOfInstant(new Date()));

/** The year of today, kept inside the term of the contract. */
const thisYear = (contract: Contract): number =>
  Math.max(yearOf(contract.van), Math.min(currentYear(), contract.tot ? yearOf(contract.tot) : currentYear()));

function yearsOf(contract: Contract): readonly number[] {
  const first = yearOf(contract.van);
  const last = Math.max(first, Math.min(currentYear(), contract.tot ? yearOf(contract.tot) : currentYear()));
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
