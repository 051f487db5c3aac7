import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Lijst, ToewijzingRegel } from '../../api/types.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { allocationsText as text } from './allocations.nl.ts';
import { allocationColumns } from './allocations-table.tsx';

const fields: readonly FieldDefinition[] = [
  { kind: 'text', name: 'bsn', label: text.bsn, pattern: /^\d{9}$/, patternHint: text.bsnError },
  { kind: 'text', name: 'achternaam', label: text.surname },
  { kind: 'day', name: 'geboortedatum', label: text.birthDay },
];

/** Looks a young person up by a body, never by an address; what was found is forgotten on leaving. */
export function YouthLookup() {
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<readonly ToewijzingRegel[]>();
  const look = async (values: Record<string, string>) => {
    const list = await apiSend<Lijst<ToewijzingRegel>>('POST', '/toewijzingen/_zoek', values);
    setFound(list.items);
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text.lookup}</Button>
      <Dialog title={text.lookup} isOpen={open} onClose={() => setOpen(false)}>
        <p className="small muted">{text.lookupIntro}</p>
        <FieldsForm
          name="jeugdige"
          fields={fields}
          submitLabel={text.lookupAct}
          submit={look}
          onDone={() => {}}
          onCancel={() => setOpen(false)}
        />
        {found && <Found rows={found} />}
      </Dialog>
    </>
  );
}

function Found({ rows }: { rows: readonly ToewijzingRegel[] }) {
  return (
    <div className="section" role="status">
      {rows.length === 0 ? (
        <EmptyState title={text.lookupNone}>{text.lookupNoneText}</EmptyState>
      ) : (
        <DataTable
          caption={text.lookupFound}
          columns={allocationColumns.slice(0, 3)}
          rows={rows}
          rowKey={(row) => String(row.id)}
        />
      )}
    </div>
  );
}
