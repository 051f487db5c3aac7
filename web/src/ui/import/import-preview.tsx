import type { Importvoorbeeld } from '../../api/types.ts';
import { Alert } from '../alert/alert.tsx';
import { Button } from '../button/button.tsx';
import { DataTable, TwoLines } from '../table/data-table.tsx';
import { importText as text } from './import.nl.ts';

/** Shown at once; with more, the rest is counted. The file itself has them all. */
const SHOWN = 100;

/** What a file would do: everything that is wrong in it by cell, or what would be new and what would change. */
export function ImportPreview({
  name,
  preview,
  busy,
  onWrite,
}: {
  name: string;
  preview: Importvoorbeeld;
  busy: boolean;
  onWrite: () => void;
}) {
  if (preview.fouten.length > 0) return <Faults name={name} faults={preview.fouten} />;
  const nothing = preview.toegevoegd.length === 0 && preview.gewijzigd.length === 0;
  return (
    <>
      <Alert tone={nothing ? 'info' : 'positive'} live title={text.found(name, preview)}>
        {nothing ? text.nothingNew : text.notYetWritten}
      </Alert>
      <Changes preview={preview} />
      {!nothing && (
        <Button look="primary" isDisabled={busy} onPress={onWrite}>
          {text.write(preview.toegevoegd.length + preview.gewijzigd.length)}
        </Button>
      )}
    </>
  );
}

function Faults({ name, faults }: { name: string; faults: Importvoorbeeld['fouten'] }) {
  return (
    <>
      <Alert tone="negative" live title={text.faults(name, faults.length)}>
        {text.nothingWritten}
      </Alert>
      <DataTable
        caption={text.faultCaption}
        rows={faults.map((fault, index) => ({ ...fault, index }))}
        rowKey={(fault) => String(fault.index)}
        columns={[
          { key: 'plaats', header: text.place, rowHeader: true, cell: (fault) => fault.plaats },
          { key: 'kolom', header: text.column, cell: (fault) => fault.kolom ?? '' },
          {
            key: 'gevonden',
            header: text.foundHeader,
            cell: (fault) => fault.gevonden ?? <span className="muted">{text.empty}</span>,
          },
          { key: 'verwacht', header: text.expected, cell: (fault) => fault.verwacht },
        ]}
      />
    </>
  );
}

function Changes({ preview }: { preview: Importvoorbeeld }) {
  const rows = [
    ...preview.toegevoegd.map((key) => ({ key, kind: text.added, fields: [] })),
    ...preview.gewijzigd.map((row) => ({ key: row.sleutel, kind: text.changed, fields: row.velden })),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable
        caption={text.changeCaption}
        rows={rows.slice(0, SHOWN)}
        rowKey={(row) => `${row.kind} ${row.key}`}
        columns={[
          { key: 'sleutel', header: text.what, rowHeader: true, cell: (row) => row.key },
          { key: 'soort', header: text.kind, cell: (row) => row.kind },
          {
            key: 'velden',
            header: text.fields,
            cell: (row) =>
              row.fields.map((field) => (
                <TwoLines key={field.naam} first={field.naam} second={text.fromTo(field.van, field.naar)} />
              )),
          },
        ]}
      />
      {rows.length > SHOWN && <p className="small muted">{text.more(rows.length - SHOWN)}</p>}
      {preview.ontbreekt.length > 0 && <p className="small muted">{text.absent(preview.ontbreekt.length)}</p>}
    </>
  );
}
