import { apiSend } from '../../api/client.ts';
import type { Organisatie } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { dayOfInstant, formatPeriod } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { etagOf } from './end-button.tsx';
import { partiesText } from './parties.nl.ts';

const text = partiesText.organisations;
const EIGHT = /^\d{8}$/;
const FOUR = /^\d{4}$/;

const nameField: FieldDefinition = { kind: 'text', name: 'naam', label: partiesText.name, required: true };
const agbField: FieldDefinition = {
  kind: 'text',
  name: 'agbCode',
  label: text.agb,
  hint: text.agbHint,
  pattern: EIGHT,
  patternHint: text.eightDigits,
};
const kvkField: FieldDefinition = {
  kind: 'text',
  name: 'kvkNummer',
  label: text.kvk,
  hint: text.kvkHint,
  pattern: EIGHT,
  patternHint: text.eightDigits,
};
/** Room for spaces, dashes and +31; the server reads the number. */
const phoneField: FieldDefinition = {
  kind: 'text',
  name: 'telefoon',
  label: text.phone,
  hint: text.phoneHint,
  pattern: /^[+(\d][\d\s().-]{3,29}$/,
  patternHint: text.phoneWrong,
};
const newFields: readonly FieldDefinition[] = [
  { kind: 'choice', name: 'soort', label: partiesText.kind, required: true, options: partiesText.kinds },
  nameField,
  { kind: 'text', name: 'cbsCode', label: text.cbs, hint: text.cbsHint, pattern: FOUR, patternHint: text.fourDigits },
  agbField,
  kvkField,
  phoneField,
  { kind: 'day', name: 'van', label: partiesText.from },
];

const columns: readonly Column<Organisatie>[] = [
  {
    key: 'naam',
    header: partiesText.name,
    sort: 'naam',
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.organisation(row.id)}>{row.naam}</AppLink>}
        second={row.gemeente && partiesText.ofMunicipality(row.gemeente.naam)}
      />
    ),
  },
  { key: 'soort', header: partiesText.kind, cell: (row) => capitalised(plainWord(row.soort)) },
  { key: 'codes', header: partiesText.codes, cell: codesOf },
  { key: 'geldt', header: partiesText.period, cell: (row) => formatPeriod(row.van, row.tot) },
];

function codesOf(row: Organisatie): string {
  const codes = [
    row.cbsCode && `CBS ${row.cbsCode}`,
    row.agbCode && `AGB ${row.agbCode}`,
    row.kvkNummer && `KvK ${row.kvkNummer}`,
  ].filter(Boolean);
  return codes.length > 0 ? codes.join(', ') : partiesText.none;
}

const changeColumn: Column<Organisatie> = {
  key: 'wijzig',
  header: partiesText.change,
  headerHidden: true,
  numeric: true,
  cell: (row) => (
    <FormDialog
      name={`organisatie-${row.id}`}
      button={partiesText.change}
      small
      title={text.changeTitle(row.naam)}
      fields={
        row.soort === 'gemeente' ? [nameField, kvkField, phoneField] : [nameField, agbField, kvkField, phoneField]
      }
      initial={{
        naam: row.naam,
        agbCode: row.agbCode ?? '',
        kvkNummer: row.kvkNummer ?? '',
        telefoon: row.telefoon ?? '',
      }}
      submitLabel={text.saveChange}
      done={text.changed}
      submit={(values) =>
        apiSend(
          'PATCH',
          `/organisaties/${row.id}`,
          { ...values, telefoon: values.telefoon ?? null },
          { etag: etagOf(row.versie) },
        )
      }
    />
  ),
};

/** Who takes part. */
export function OrganisationsPage() {
  const mayManage = useMay('organisations.manage');
  const add = mayManage && (
    <FormDialog
      name="nieuwe-organisatie"
      button={text.add}
      look="primary"
      title={text.add}
      fields={newFields}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.act}
      done={text.added}
      submit={(values) => apiSend('POST', '/organisaties', values)}
    />
  );
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={add} />
      <ServerTable<Organisatie>
        path="/organisaties"
        what={text.what}
        columns={mayManage ? [...columns, changeColumn] : columns}
        rowKey={(row) => String(row.id)}
        searchLabel={text.search}
        defaultSort="naam"
        filters={[{ key: 'soort', label: partiesText.kind, options: partiesText.kinds }]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
