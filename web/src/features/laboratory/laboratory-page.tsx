import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fundingTermsQuery, labChoiceQuery, labOutcomeQuery } from '../../api/queries.ts';
import type { Labuitkomst } from '../../api/types.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import './laboratory.css';
import { LabChoice } from './lab-choice.tsx';
import { LabFigures } from './lab-figures.tsx';
import { LabGainers } from './lab-gainers.tsx';
import { LabProof } from './lab-proof.tsx';
import { LabSettlement } from './lab-settlement.tsx';
import { LabSteps } from './lab-steps.tsx';
import { laboratoryText as text } from './laboratory.nl.ts';

/** What would the care of a past year have cost under other terms, and who would have had more or less? */
export function LaboratoryPage() {
  return (
    <PageQuery query={useQuery(labChoiceQuery)}>
      {({ jaren }) =>
        jaren[0] === undefined ? (
          <>
            <PageHeading title={text.title} />
            <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
          </>
        ) : (
          <Laboratory years={jaren} />
        )
      }
    </PageQuery>
  );
}

function Laboratory({ years }: { years: readonly number[] }) {
  const { state } = useListPlace();
  const year = state.jaar ?? String(years[1] ?? years[0]);
  const outcome = useQuery({ ...labOutcomeQuery(year, state.voorwaarden), placeholderData: keepPreviousData });
  const terms = useQuery(fundingTermsQuery);
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub(year)}</p>}
        actions={
          outcome.data && (
            <ExportButtons
              path="/bekostigingslab/berekening"
              query={{ jaar: year, voorwaarden: state.voorwaarden }}
              formats={['xlsx']}
            />
          )
        }
      />
      <LabChoice years={years} year={year} terms={terms.data?.items ?? []} chosen={outcome.data} />
      <PageQuery query={outcome}>{(found) => <Outcome found={found} />}</PageQuery>
    </>
  );
}

function Outcome({ found }: { found: Labuitkomst }) {
  return (
    <>
      <LabFigures found={found} />
      <LabSteps found={found} />
      <LabGainers found={found} />
      <LabSettlement found={found} />
      <LabProof found={found} />
    </>
  );
}
