import { useQuery } from '@tanstack/react-query';
import type { Uitnuttingsbeeld } from '../../../../src/modules/steering/api.ts';
import { useMay } from '../../app/session.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { askedOf } from './drill.ts';
import { Notable } from './notable.tsx';
import { utilisationQuery } from './queries.ts';
import { UseBar } from './use-bar.tsx';
import { UseChart } from './use-chart.tsx';
import { UseTable } from './use-table.tsx';
import { utilisationText as text } from './utilisation.nl.ts';
import './utilisation.css';

/** How far is what was agreed used, and what is still to come? */
export function UtilisationPage() {
  const { state } = useListPlace();
  return (
    <PageQuery query={useQuery(utilisationQuery(askedOf(state)))}>{(data) => <Utilisation data={data} />}</PageQuery>
  );
}

function Utilisation({ data }: { data: Uitnuttingsbeeld }) {
  const { state } = useListPlace();
  const mayExport = useMay('contracts.export');
  const empty = data.regels.length === 0;
  return (
    <>
      <PageHeading
        title={empty ? text.title : text.heading(data)}
        windowTitle={text.title}
        sub={empty ? null : <p>{text.sub(data)}</p>}
        actions={mayExport && !empty && <ExportButtons path="/uitnutting" query={askedOf(state)} />}
      />
      <UseBar data={data} />
      {empty ? (
        <EmptyState title={text.emptyTitle}>{data.filters.length > 0 ? text.emptyFiltered : text.emptyText}</EmptyState>
      ) : (
        <>
          <UseTable data={data} />
          <UseChart data={data} />
          <Notable data={data} />
        </>
      )}
      <p className="small muted use-source">
        {text.purposes[data.doel]} {text.source}: {data.bron}
      </p>
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
