import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import type { Beoordeling } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { assessmentText } from './assessment.nl.ts';
import { panelQuery } from './assessment-queries.ts';
import { shareText } from './criteria.ts';
import { MyScores } from './my-scores.tsx';
import { PanelResults } from './panel-results.tsx';
import { Ranking } from './ranking.tsx';

const text = assessmentText.panel;

/** One assessment: who still has to score, own scores, and after the reveal all of them with consensus and ranking. */
export function AssessmentPage() {
  const { id, beoordeling } = useParams({ from: '/aangemeld/inkoopprocedures/$id/beoordelingen/$beoordeling' });
  return (
    <PageQuery query={useQuery(panelQuery(beoordeling))}>{(panel) => <PanelView id={id} panel={panel} />}</PageQuery>
  );
}

function PanelView({ id, panel }: { id: string; panel: Beoordeling }) {
  return (
    <>
      <PageHeading
        title={panel.naam}
        sub={
          <>
            <p>{text.conclusion(panel)}</p>
            <AppLink href={paths.procedure(Number(id), 'beoordeling')}>{text.facts.procedure}</AppLink>
          </>
        }
        actions={<Reveal panel={panel} />}
      />
      <FactStrip
        facts={[
          {
            label: text.facts.criteria,
            lines: panel.criteria.map((one) => text.facts.criterion(one.naam, shareText(one.weging), one.hoogste)),
          },
          { label: text.facts.price, lines: [priceText(panel)] },
          {
            label: text.facts.places,
            lines: [panel.plaatsen === null ? text.facts.noMaximum : formatCount(panel.plaatsen)],
          },
        ]}
      />
      {panel.mijn && panel.onthuld === null && <MyScores panel={panel} mine={panel.mijn} />}
      <Assessors panel={panel} />
      {panel.onthuld !== null && (
        <>
          <PanelResults panel={panel} />
          <Ranking panel={panel} />
        </>
      )}
    </>
  );
}

const priceText = ({ prijs }: Beoordeling): string =>
  [text.facts.prices[prijs.soort], prijs.weging && shareText(prijs.weging)].filter(Boolean).join(', ');

function Reveal({ panel }: { panel: Beoordeling }) {
  const mayManage = useMay('procurement.manage');
  if (!mayManage || !panel.compleet || panel.onthuld !== null) return null;
  return (
    <FormDialog
      name="onthul"
      button={text.reveal}
      look="primary"
      title={text.reveal}
      intro={text.revealIntro}
      fields={[]}
      submitLabel={text.reveal}
      done={text.revealed}
      submit={() => apiSend('POST', `/beoordelingen/${panel.id}/_onthul`, {})}
    />
  );
}

function Assessors({ panel }: { panel: Beoordeling }) {
  const total = panel.aanmeldingen.length;
  const columns: readonly Column<Beoordeling['beoordelaars'][number]>[] = [
    {
      key: 'naam',
      header: text.assessor,
      rowHeader: true,
      cell: (row) => (row.ikzelf ? `${row.persoon.naam} (${text.myself})` : row.persoon.naam),
    },
    { key: 'belang', header: text.statements, numeric: true, cell: (row) => text.of(row.belang, total) },
    { key: 'conflicten', header: text.conflicts, numeric: true, cell: (row) => formatCount(row.conflicten) },
    { key: 'klaar', header: text.ready, numeric: true, cell: (row) => text.of(row.klaar, total - row.conflicten) },
  ];
  return (
    <section className="section" aria-labelledby="beoordelaars">
      <BlockHeading id="beoordelaars" title={text.assessors} />
      <DataTable
        caption={text.assessors}
        captionHidden
        columns={columns}
        rows={panel.beoordelaars}
        rowKey={(row) => String(row.id)}
      />
    </section>
  );
}
