import { apiSend } from '../../api/client.ts';
import type { Beoordeling } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { assessmentText } from './assessment.nl.ts';
import { sheetBody, sheetFields, sheetValues } from './score-sheet.ts';

const text = assessmentText.panel;
type Mine = NonNullable<Beoordeling['mijn']>;
type Application = Beoordeling['aanmeldingen'][number];

/** What the acting assessor still has to do: state an interest or none, then give points. Nobody else sees them yet. */
export function MyScores({ panel, mine }: { panel: Beoordeling; mine: Mine }) {
  const statementOn = (id: number) => mine.verklaringen.find((one) => one.aanmeldingId === id);
  const sheetOf = (id: number) => mine.scores.find((one) => one.aanmeldingId === id);
  const columns: readonly Column<Application>[] = [
    {
      key: 'aanbieder',
      header: assessmentText.applicant,
      rowHeader: true,
      cell: (row) => <AppLink href={paths.openedApplication(panel.procedureId, row.id)}>{row.aanbieder.naam}</AppLink>,
    },
    { key: 'belang', header: text.interest, cell: (row) => <Interest statement={statementOn(row.id)} /> },
    { key: 'score', header: text.score, cell: (row) => <Sheet sheet={sheetOf(row.id)} /> },
    {
      key: 'acties',
      header: text.give,
      headerHidden: true,
      numeric: true,
      cell: (row) => {
        const statement = statementOn(row.id);
        if (sheetOf(row.id)?.definitief) return null;
        if (!statement) return <StateInterest panel={panel} application={row} />;
        return !statement.conflict && <GiveScores panel={panel} mine={mine} application={row} />;
      },
    },
  ];
  return (
    <section className="stack" aria-labelledby="mijn-scores">
      <BlockHeading id="mijn-scores" title={text.mine} />
      <p className="small muted">{text.mineSub}</p>
      {panel.aanmeldingen.length === 0 ? (
        <p className="small">{text.none}</p>
      ) : (
        <DataTable
          caption={text.mine}
          captionHidden
          columns={columns}
          rows={panel.aanmeldingen}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  );
}

function Interest({ statement }: { statement: Mine['verklaringen'][number] | undefined }) {
  if (!statement) return <Status tone="waiting">{text.interests.open}</Status>;
  return statement.conflict ? (
    <Status tone="closed">{text.interests.conflict}</Status>
  ) : (
    <Status tone="positive">{text.interests.none}</Status>
  );
}

function Sheet({ sheet }: { sheet: Mine['scores'][number] | undefined }) {
  if (!sheet) return <span className="muted">{text.sheets.open}</span>;
  return sheet.definitief ? (
    <Status tone="positive">{text.sheets.final}</Status>
  ) : (
    <Status tone="proposal">{text.sheets.draft}</Status>
  );
}

function StateInterest({ panel, application }: { panel: Beoordeling; application: Application }) {
  const { naam } = application.aanbieder;
  return (
    <FormDialog
      name={`belang-${application.id}`}
      button={text.state}
      buttonLabel={text.stateOf(naam)}
      small
      title={text.stateTitle(naam)}
      intro={text.stateIntro}
      fields={[
        { kind: 'choice', name: 'conflict', label: text.interest, required: true, options: text.stateOptions },
        { kind: 'long-text', name: 'toelichting', label: text.explanation, hint: text.explanationHint },
      ]}
      submitLabel={text.state}
      done={text.stated}
      submit={({ conflict, toelichting }) =>
        apiSend('POST', `/beoordelingen/${panel.id}/verklaringen`, {
          aanmeldingId: application.id,
          conflict: conflict === 'ja',
          toelichting: toelichting ?? '',
        })
      }
    />
  );
}

function GiveScores({ panel, mine, application }: { panel: Beoordeling; mine: Mine; application: Application }) {
  const { naam } = application.aanbieder;
  const sheet = mine.scores.find((one) => one.aanmeldingId === application.id);
  return (
    <FormDialog
      name={`score-${application.id}`}
      button={text.give}
      buttonLabel={text.giveOf(naam)}
      small
      title={text.giveOf(naam)}
      fields={[
        ...sheetFields(panel.criteria),
        {
          kind: 'choice',
          name: 'definitief',
          label: text.final,
          hint: text.finalHint,
          required: true,
          options: text.finals,
        },
      ]}
      initial={{ ...sheetValues(panel.criteria, sheet?.cijfers ?? []), definitief: 'nee' }}
      submitLabel={text.give}
      done={text.saved}
      submit={({ definitief, ...values }) =>
        apiSend('PUT', `/beoordelingen/${panel.id}/scores/${application.id}`, {
          definitief: definitief === 'ja',
          cijfers: sheetBody(panel.criteria, values),
        })
      }
    />
  );
}
