import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend, apiUrl } from '../../api/client.ts';
import type { Berichtenuitkomst, BerichtItem } from '../../api/types.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { bulkText as text } from './messages-bulk.nl.ts';
import './messages-bulk.css';

type Act = '_opnieuw' | '_meegegeven';

/** Acts are offered when they can be meant for at least one of the chosen; the server says for which they were not. */
const waitsHere = ({ richting, bezorging }: BerichtItem): boolean =>
  richting === 'uit' && bezorging === 'klaar-om-te-versturen';
const canGoAgain = (row: BerichtItem): boolean =>
  waitsHere(row) || (row.richting === 'uit' && (row.bezorging === 'verstuurd' || row.bezorging === 'mislukt'));

/** What can be done with the chosen messages together: keep the files, send again, record that a file was handed over. */
export function MessagesBulk({ chosen, onClear }: { chosen: readonly BerichtItem[]; onClear: () => void }) {
  const client = useQueryClient();
  const { notify } = useLive();
  const berichten = chosen.map((row) => row.id);
  const act = useMutation({
    mutationFn: (which: Act) => apiSend<Berichtenuitkomst>('POST', `/berichten/${which}`, { berichten }),
    onSuccess: async ({ gelukt }, which) => {
      if (gelukt.length > 0) notify(text.done[which](gelukt.length));
      onClear();
      await client.invalidateQueries();
    },
  });
  const failed = act.data?.nietGelukt ?? [];
  return (
    <>
      {failed.length > 0 && (
        <Alert tone="warning" live title={text.notDone(failed.length)}>
          <p>{text.notDoneWhy}</p>
          <ul>
            {failed.map(({ bericht, kenmerk }) => (
              <li key={bericht}>{kenmerk}</li>
            ))}
          </ul>
        </Alert>
      )}
      {act.isError && <ErrorState error={act.error} />}
      {chosen.length > 0 && (
        <section className="messages-bulk" aria-label={text.chosen(chosen.length)}>
          <strong>{text.chosen(chosen.length)}</strong>
          <LinkButton small download href={apiUrl('/berichten/bestanden', { berichten: berichten.join(',') })}>
            {text.download}
          </LinkButton>
          {chosen.some(canGoAgain) && (
            <Button small isDisabled={act.isPending} onPress={() => act.mutate('_opnieuw')}>
              {text.resend}
            </Button>
          )}
          {chosen.some(waitsHere) && (
            <Button small isDisabled={act.isPending} onPress={() => act.mutate('_meegegeven')}>
              {text.handOver}
            </Button>
          )}
          <Button small look="text" onPress={onClear}>
            {text.clear}
          </Button>
        </section>
      )}
    </>
  );
}
