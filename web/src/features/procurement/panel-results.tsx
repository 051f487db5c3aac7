import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import './procurement.css';
import type { Beoordeling, Cijfer } from '../../api/types.ts';
import { assessmentText } from './assessment.nl.ts';
import { typedPoints } from './criteria.ts';
import { sheetBody, sheetFields, sheetValues } from './score-sheet.ts';

const text = assessmentText.panel;
type Application = Beoordeling['aanmeldingen'][number];
type Criterion = Beoordeling['criteria'][number];

/** After the reveal: the scores of every assessor beside each other, and what they agreed on. */
export function PanelResults({ panel }: { panel: Beoordeling }) {
  return (
    <section className="section" aria-labelledby="uitslagen">
      <BlockHeading id="uitslagen" title={text.results} />
      {panel.aanmeldingen.map((application) => (
        <div key={application.id} className="panel-results">
          <BlockHeading
            id={`uitslag-${application.id}`}
            title={application.aanbieder.naam}
            aside={panel.mijn && <Agree panel={panel} application={application} />}
          />
          <DataTable
            caption={text.resultsOf(application.aanbieder.naam)}
            captionHidden
            columns={columnsOf(panel, application)}
            rows={panel.criteria}
            rowKey={(row) => row.sleutel}
          />
        </div>
      ))}
    </section>
  );
}

const consensusOf = (panel: Beoordeling, applicationId: number): readonly Cijfer[] =>
  panel.consensus.find((one) => one.aanmeldingId === applicationId)?.cijfers ?? [];

function columnsOf(panel: Beoordeling, application: Application): readonly Column<Criterion>[] {
  const agreed = consensusOf(panel, application.id);
  return [
    { key: 'criterium', header: text.criterion, rowHeader: true, cell: (row) => row.naam },
    ...panel.beoordelaars.map(({ id, persoon }) => ({
      key: String(id),
      header: persoon.naam,
      cell: (row: Criterion) => {
        const sheet = panel.scores.find((one) => one.beoordelaarId === id && one.aanmeldingId === application.id);
        return <Given sheet={sheet?.cijfers ?? []} criterion={row} />;
      },
    })),
    {
      key: 'consensus',
      header: text.consensus,
      cell: (row) =>
        agreed.length === 0 ? (
          <span className="muted">{text.noConsensus}</span>
        ) : (
          <Given sheet={agreed} criterion={row} />
        ),
    },
  ];
}

function Given({ sheet, criterion }: { sheet: readonly Cijfer[]; criterion: Criterion }) {
  const given = sheet.find((one) => one.sleutel === criterion.sleutel);
  return given && <TwoLines first={typedPoints(given.punten)} second={given.motivering} />;
}

function Agree({ panel, application }: { panel: Beoordeling; application: Application }) {
  const { naam } = application.aanbieder;
  const { button, of } = consensusOf(panel, application.id).length > 0 ? text.agreeAgain : text.agreeFirst;
  return (
    <FormDialog
      name={`consensus-${application.id}`}
      button={button}
      buttonLabel={of(naam)}
      small
      title={of(naam)}
      intro={text.agreeIntro}
      fields={sheetFields(panel.criteria).map((field) => ({ ...field, required: true }))}
      initial={sheetValues(panel.criteria, consensusOf(panel, application.id))}
      submitLabel={text.agree}
      done={text.agreed}
      submit={(values) =>
        apiSend('PUT', `/beoordelingen/${panel.id}/consensus/${application.id}`, {
          cijfers: sheetBody(panel.criteria, values),
        })
      }
    />
  );
}
