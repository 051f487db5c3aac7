import { useQuery } from '@tanstack/react-query';
import type { Kostenverklaring } from '../../../../src/modules/forecast/api.ts';
import { ApiError, apiUrl } from '../../api/client.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { CostsBridge } from './costs-bridge.tsx';
import { CostsChoice } from './costs-choice.tsx';
import { CostsDrill } from './costs-drill.tsx';
import { CostExplanation } from './costs-explanation.tsx';
import './forecast.css';
import { costsText as text } from './costs.nl.ts';
import { costsQuery } from './forecast-queries.ts';
import { useCostsAsked } from './use-costs-asked.ts';

/** Why did costs rise? One page that a council can read. */
export function CostsPage() {
  const query = useQuery({ ...costsQuery(useCostsAsked()), retry: false });
  if (query.error instanceof ApiError && query.error.problem.code === 'forecast.no-care') return <Nothing />;
  return <PageQuery query={query}>{(found) => <Costs found={found} />}</PageQuery>;
}

const Nothing = () => (
  <>
    <PageHeading title={text.title} />
    <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
  </>
);

function Costs({ found }: { found: Kostenverklaring }) {
  const [whole, ...parts] = found.onderdelen;
  const chosen = useListPlace().state.onderdeel;
  return (
    <>
      <PageHeading
        title={text.heading(found)}
        windowTitle={text.title}
        sub={
          <p>
            {text.sub(found)} {text.largest(found)} {text.trajectories(found)}
          </p>
        }
        actions={<Downloads />}
      />
      {whole && (
        <div className="cost-page__whole">
          <CostExplanation found={found} part={whole} />
        </div>
      )}
      <CostsChoice found={found} />
      {!isLastYear(found) && <Alert title={text.notLastYearTitle}>{text.notLastYear}</Alert>}
      <CostsBridge found={found} parts={parts} />
      <CostsDrill found={found} chosen={found.onderdelen.find(({ onderdeel }) => onderdeel === chosen) ?? whole} />
      <InPageHelp title={text.how}>
        {text.method.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

const isLastYear = ({ van, vergelekenVan }: Kostenverklaring): boolean => van.slice(4) === vergelekenVan.slice(4);

function Downloads() {
  const asked = useCostsAsked();
  return (
    <div className="export-buttons">
      {(['pdf', 'xlsx'] as const).map((formaat) => (
        <LinkButton
          key={formaat}
          small
          download=""
          href={apiUrl('/kostenverklaringen/_exporteer', { ...asked, formaat })}
          aria-label={`${text.downloads} ${formaat.toUpperCase()}`}
        >
          {formaat.toUpperCase()}
        </LinkButton>
      ))}
    </div>
  );
}
