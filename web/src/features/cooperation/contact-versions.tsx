import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contactVersionsQuery } from '../../api/queries.ts';
import type { Contactmoment } from '../../api/types.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { cooperationText } from './cooperation.nl.ts';

const text = cooperationText.contacts;

const columns: readonly Column<Contactmoment>[] = [
  {
    key: 'versie',
    header: text.version,
    rowHeader: true,
    cell: (row) => <TwoLines first={`v${row.versie}`} second={formatInstant(row.vastgelegdOp)} />,
  },
  {
    key: 'met',
    header: text.with,
    cell: (row) => <TwoLines first={row.belanghebbende} second={formatDay(row.dag)} />,
  },
  { key: 'wat', header: text.subject, cell: (row) => <TwoLines first={row.onderwerp} second={row.uitkomst} /> },
  {
    key: 'kanaal',
    header: text.channel,
    cell: (row) => <TwoLines first={capitalised(row.kanaal)} second={row.aard} />,
  },
  { key: 'door', header: text.recorded, cell: (row) => row.vastgelegdDoor?.naam ?? cooperationText.none },
];

/** How an entry read before it was corrected, and who corrected it. */
export function ContactVersions({ contact }: { contact: Contactmoment }) {
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...contactVersionsQuery(contact.id), enabled: open });
  const title = text.versionsTitle(contact.onderwerp);
  return (
    <>
      <Button small look="text" onPress={() => setOpen(true)}>
        {text.versions(contact.versie)}
      </Button>
      <Dialog title={title} isOpen={open} onClose={() => setOpen(false)}>
        <Loaded query={query}>
          {(list) => (
            <DataTable
              caption={title}
              captionHidden
              columns={columns}
              rows={list.items}
              rowKey={(row) => String(row.versie)}
            />
          )}
        </Loaded>
      </Dialog>
    </>
  );
}
