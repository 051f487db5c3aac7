import type { HandhavingszaakDetail, Uitvoering } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { useMay, useSession } from '../../app/session.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { enforcementText } from './enforcement.nl.ts';
import { filesText } from './files.nl.ts';

const text = enforcementText.one;

/** What each municipality did with the decision; the own one can carry it out, or say why deliberately not. */
export function CaseCarried({ one }: { one: HandhavingszaakDetail }) {
  const mayPay = useMay('payments.manage');
  const { organisatie } = useSession();
  const columns: readonly Column<Uitvoering>[] = [
    { key: 'gemeente', header: filesText.municipality, rowHeader: true, cell: (row) => row.gemeente.naam },
    { key: 'bedrag', header: text.granted, numeric: true, cell: (row) => text.amount(row.goedgekeurdCent) },
    {
      key: 'status',
      header: enforcementText.state,
      cell: (row) => <TwoLines first={<StatusWord status={row.status} />} second={text.statusOf(row)} />,
    },
    ...(mayPay
      ? [
          {
            key: 'doen',
            header: filesText.step,
            headerHidden: true,
            cell: (row: Uitvoering) => row.gemeente.id === organisatie.id && <Acts one={one} row={row} />,
          },
        ]
      : []),
  ];
  return (
    <section className="section" aria-labelledby="uitvoering">
      <BlockHeading id="uitvoering" title={text.carried} aside={text.carriedHelp} />
      <DataTable
        caption={text.carried}
        captionHidden
        columns={columns}
        rows={one.uitvoeringen}
        rowKey={(row) => String(row.gemeente.id)}
      />
    </section>
  );
}

function Acts({ one, row }: { one: HandhavingszaakDetail; row: Uitvoering }) {
  const path = `/handhavingszaken/${one.id}`;
  const reason = [{ kind: 'long-text' as const, name: 'reden', label: text.reason, required: true }];
  if (row.status === 'vrij-te-geven')
    return (
      <FormDialog
        name="vrijgave"
        button={text.release}
        look="primary"
        title={text.release}
        intro={text.releaseIntro}
        fields={reason}
        submitLabel={text.release}
        done={filesText.saved}
        submit={(values) => apiSend('POST', `${path}/vrijgaven`, values)}
      />
    );
  if (row.status !== 'uit-te-voeren') return null;
  return (
    <span className="row-actions">
      <FormDialog
        name="uitvoeren"
        button={text.carryOut}
        look="primary"
        title={text.carryOut}
        intro={text.carryOutIntro}
        fields={reason}
        submitLabel={text.carryOut}
        done={filesText.saved}
        submit={(values) => apiSend('POST', `${path}/uitvoeringen`, { ...values, toegepast: true })}
      />
      <FormDialog
        name="niet-uitvoeren"
        button={text.notCarryOut}
        title={text.notCarryOut}
        fields={reason}
        submitLabel={text.notCarryOut}
        done={filesText.saved}
        submit={(values) => apiSend('POST', `${path}/uitvoeringen`, { ...values, toegepast: false })}
      />
    </span>
  );
}
