import type { Dossier, Randvoorwaarde } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { dayOfInstant, formatDay } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { stateWords, suppliersText } from './suppliers.nl.ts';

const text = suppliersText.conditions;
const TONES: Readonly<Record<Randvoorwaarde['status'], StatusTone>> = {
  voldoet: 'positive',
  'voldoet-niet': 'negative',
  'niet-van-toepassing': 'closed',
  onbekend: 'waiting',
};

const columns: readonly Column<Randvoorwaarde>[] = [
  {
    key: 'wat',
    header: text.condition,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.titel} second={row.tekst} />,
  },
  { key: 'stand', header: text.state, cell: (row) => <State condition={row} /> },
  {
    key: 'volgens',
    header: text.by,
    cell: (row) =>
      row.volgens === 'beoordeling' ? (
        <TwoLines first={row.onderbouwing} second={row.dag && `${row.door ?? ''} ${formatDay(row.dag)}`.trim()} />
      ) : (
        <TwoLines
          first={row.volgens === 'cijfers' ? text.byFigures : <span className="muted">{suppliersText.none}</span>}
          second={row.beoordeeldNaar}
        />
      ),
  },
  { key: 'tekst', header: text.textStatus, cell: (row) => row.tekstStatus },
];

function State({ condition: { status } }: { condition: Randvoorwaarde }) {
  return status === 'voldoet-niet' ? (
    <Status tone={TONES[status]}>{stateWords[status]}</Status>
  ) : (
    <QuietStatus tone={TONES[status]}>{stateWords[status]}</QuietStatus>
  );
}

/** Does the provider work as was agreed? Each condition with its state, and by what it was judged. */
export function FileConditions({ file }: { file: Dossier }) {
  const judge: Column<Randvoorwaarde> = {
    key: 'beoordeel',
    header: text.record,
    headerHidden: true,
    numeric: true,
    cell: (row) => <Judge condition={row} providerId={file.aanbieder.id} />,
  };
  return (
    <section className="section" aria-labelledby="randvoorwaarden">
      <BlockHeading id="randvoorwaarden" title={text.title} />
      <DataTable
        caption={text.title}
        captionHidden
        columns={file.mag.beheren ? [...columns, judge] : columns}
        rows={file.randvoorwaarden}
        rowKey={(row) => row.sleutel}
      />
    </section>
  );
}

function Judge({ condition, providerId }: { condition: Randvoorwaarde; providerId: number }) {
  return (
    <FormDialog
      name={`randvoorwaarde-${condition.sleutel}`}
      button={text.record}
      buttonLabel={text.recordOf(condition.titel)}
      small
      title={text.recordOf(condition.titel)}
      intro={`${text.judged}: ${condition.beoordeeldNaar}`}
      fields={[
        { kind: 'choice', name: 'status', label: text.state, required: true, options: text.states },
        { kind: 'day', name: 'dag', label: text.day, required: true },
        { kind: 'long-text', name: 'onderbouwing', label: text.evidence, required: true },
      ]}
      initial={{ dag: dayOfInstant(new Date()) }}
      submitLabel={text.record}
      done={text.done}
      submit={(values) =>
        apiSend('POST', `/aanbieders/${providerId}/beoordelingen`, { ...values, randvoorwaarde: condition.sleutel })
      }
    />
  );
}
