import { useQuery } from '@tanstack/react-query';
import type { Mailkeuzes } from '../../../../src/modules/desk/api.ts';
import { apiSend } from '../../api/client.ts';
import { formatInstant } from '../../format/index.ts';
import { chosenOf, joinChosen } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { deskText as text } from './desk.nl.ts';
import { mailChoicesQuery } from './desk-queries.ts';

type Mail = Mailkeuzes['mails'][number];
const columns: readonly Column<Mail>[] = [
  { key: 'onderwerp', header: text.subject, rowHeader: true, cell: (row) => row.onderwerp },
  { key: 'op', header: text.made, cell: (row) => <span className="nowrap">{formatInstant(row.gemaaktOp)}</span> },
  { key: 'status', header: text.status, cell: (row) => text.states[row.status] },
];

/** Whether mail is sent at all, to which address, what somebody wants, and what went out. */
export function MailChoices() {
  const { data } = useQuery(mailChoicesQuery);
  if (!data) return null;
  const wanted = [data.werklijst && text.worklist, data.maandbericht && text.report].filter((one) => one !== false);
  return (
    <section className="section" aria-labelledby="mail">
      <BlockHeading id="mail" title={text.mail} aside={data.mogelijk && <Choose choices={data} />} />
      <p>{!data.mogelijk ? text.noMail : data.adres ? text.mailTo(data.adres) : text.noAddress}</p>
      {data.mogelijk && <p>{`${text.wanted}: ${wanted.length === 0 ? text.nothing : wanted.join('; ')}.`}</p>}
      {data.mails.length > 0 && (
        <DataTable
          caption={text.sent}
          columns={columns}
          rows={data.mails}
          rowKey={(row) => row.gemaaktOp + row.onderwerp}
        />
      )}
      {data.mogelijk && data.mails.length === 0 && <p>{text.noneSent}</p>}
    </section>
  );
}

function Choose({ choices }: { choices: Mailkeuzes }) {
  const chosen = [choices.werklijst && 'werklijst', choices.maandbericht && 'maandbericht'].filter(
    (one) => one !== false,
  );
  return (
    <FormDialog
      name="mailkeuzes"
      button={text.change}
      small
      title={text.change}
      fields={[
        {
          kind: 'many',
          name: 'keuzes',
          label: text.wanted,
          options: [
            { value: 'werklijst', label: text.worklist },
            ...(choices.maandberichtMogelijk ? [{ value: 'maandbericht', label: text.report }] : []),
          ],
        },
      ]}
      initial={{ keuzes: joinChosen(chosen) }}
      submitLabel={text.change}
      done={text.changed}
      submit={({ keuzes }) => {
        const wanted = chosenOf(keuzes);
        return apiSend('PUT', '/mailkeuzes', {
          werklijst: wanted.includes('werklijst'),
          maandbericht: wanted.includes('maandbericht'),
        });
      }}
    />
  );
}
