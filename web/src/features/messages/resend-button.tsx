import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import type { Id } from '../../api/types.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { messagesText as text } from './messages.nl.ts';

/** Puts a message that did not arrive at the front of the outbox again: the same bytes, the same identification. */
export function ResendButton({ id }: { id: Id }) {
  const client = useQueryClient();
  const { notify } = useLive();
  const resend = useMutation({
    mutationFn: () => apiSend('POST', `/berichten/${id}/_opnieuw`),
    onSuccess: async () => {
      notify(text.resent);
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button small onPress={() => resend.mutate()} isDisabled={resend.isPending}>
        {text.resend}
      </Button>
      {resend.isError && <ErrorState error={resend.error} />}
    </>
  );
}
