import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Bulkuitkomst, VerzoekItem } from '../../api/types.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { requestsText as text } from './requests.nl.ts';
import './requests.css';

type Act = 'grant' | 'research';

/** What can be done with the chosen requests together, after a last look at which they are. */
export function BulkBar({ chosen, onClear }: { chosen: readonly VerzoekItem[]; onClear: () => void }) {
  const [act, setAct] = useState<Act>();
  const client = useQueryClient();
  const { notify } = useLive();
  const ids = chosen.map((row) => row.id);
  const send = useMutation({
    mutationFn: (which: Act) =>
      which === 'grant'
        ? apiSend<Bulkuitkomst>('POST', '/verzoeken/_toewijzen', { verzoeken: ids })
        : apiSend<Bulkuitkomst>('POST', '/verzoeken/_beantwoorden', { verzoeken: ids, antwoord: 'in-onderzoek' }),
    onSuccess: async ({ gelukt }) => {
      setAct(undefined);
      if (gelukt.length > 0) notify(text.done(gelukt.length));
      onClear();
      await client.invalidateQueries();
    },
  });
  return (
    <>
      {send.data && send.data.nietGelukt.length > 0 && <NotDone outcome={send.data} />}
      {chosen.length > 0 && (
        <section className="requests__bar" aria-label={text.chosen(chosen.length)}>
          <strong>{text.chosen(chosen.length)}</strong>
          <Button look="primary" small onPress={() => setAct('grant')}>
            {text.grantAll}
          </Button>
          <Button small onPress={() => setAct('research')}>
            {text.researchAll}
          </Button>
          <Button small look="text" onPress={onClear}>
            {text.clear}
          </Button>
        </section>
      )}
      <Dialog
        title={act === 'research' ? text.researchTitle(ids.length) : text.grantTitle(ids.length)}
        isOpen={act !== undefined}
        onClose={() => setAct(undefined)}
      >
        <p>{act === 'research' ? text.researchIntro : text.grantIntro}</p>
        <ul>
          {chosen.map((row) => (
            <li key={row.id}>{`${row.kenmerk}, ${row.aanbieder.naam}`}</li>
          ))}
        </ul>
        {send.isError && <ErrorState error={send.error} />}
        <div className="form__actions">
          <Button look="primary" isDisabled={send.isPending} onPress={() => act && send.mutate(act)}>
            {act === 'research' ? text.confirmResearch : text.confirmGrant}
          </Button>
          <Button look="text" onPress={() => setAct(undefined)}>
            {text.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** What was not sent, and why; the rest was. */
export function NotDone({ outcome }: { outcome: Bulkuitkomst }) {
  return (
    <Alert tone="negative" live title={text.notDone(outcome.nietGelukt.length)}>
      <ul>
        {outcome.nietGelukt.map(({ verzoeken, reden, regel }) => (
          <li key={verzoeken.join()}>{text.reasonOf(reden, regel)}</li>
        ))}
      </ul>
    </Alert>
  );
}
