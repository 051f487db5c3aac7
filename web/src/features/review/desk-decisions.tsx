import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import type { ControledossierDetail } from '../../api/types.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCents, formatInstant } from '../../format/index.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { reviewText } from './review.nl.ts';

const text = reviewText.dossier;
type Decision = ControledossierDetail['besluiten'][number];

/** What was decided so far: a colleague confirms, and everybody at the desk can take it back until the answer. */
export function DeskDecisions({ dossier }: { dossier: ControledossierDetail }) {
  const client = useQueryClient();
  const { notify } = useLive();
  const act = useMutation({
    mutationFn: ({ id, confirm }: { id: number; confirm: boolean }) =>
      apiSend('POST', `/controlebesluiten/${id}/${confirm ? 'bevestigingen' : 'intrekkingen'}`),
    onSuccess: async (_, { confirm }) => {
      notify(confirm ? text.confirmed : text.withdrawn);
      await client.invalidateQueries();
      document.getElementById('besluiten')?.focus();
    },
  });
  const columns: readonly Column<Decision>[] = [
    {
      key: 'besluit',
      header: text.decide,
      rowHeader: true,
      cell: (row) => <TwoLines first={`${row.id}. ${capitalised(row.oordeel)}`} second={row.reden} />,
    },
    {
      key: 'bedrag',
      header: reviewText.amount,
      numeric: true,
      cell: (row) => <TwoLines first={formatCents(row.bedragCent)} second={reviewText.linesOf(row.aantal)} />,
    },
    {
      key: 'door',
      header: text.by,
      cell: (row) => (
        <TwoLines
          first={row.door}
          second={row.bevestigdDoor === null ? formatInstant(row.op) : text.confirmedBy(row.bevestigdDoor)}
        />
      ),
    },
    { key: 'stand', header: reviewText.progress, cell: (row) => <StatusWord status={row.stand} /> },
    {
      key: 'doen',
      header: text.confirm,
      headerHidden: true,
      cell: (row) => (
        <div className="review__acts">
          {row.magBevestigen && (
            <Button
              small
              aria-label={text.ofDecision(text.confirm, row.id)}
              onPress={() => act.mutate({ id: row.id, confirm: true })}
            >
              {text.confirm}
            </Button>
          )}
          {row.magIntrekken && (
            <Button
              small
              look="text"
              aria-label={text.ofDecision(text.withdraw, row.id)}
              onPress={() => act.mutate({ id: row.id, confirm: false })}
            >
              {text.withdraw}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <section className="section" aria-labelledby="besluiten">
      <h2 id="besluiten" tabIndex={-1}>
        {text.decisions}
      </h2>
      {act.isError && <ErrorState error={act.error} />}
      {dossier.besluiten.length === 0 ? (
        <p className="small muted">{text.noDecisions}</p>
      ) : (
        <DataTable
          caption={text.decisions}
          captionHidden
          columns={columns}
          rows={dossier.besluiten}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  );
}
