import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { ControledossierDetail } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { reviewText } from './review.nl.ts';

const text = reviewText.dossier;

/** The one act that cannot be taken back: it says so first. */
export function AnswerDialog({ dossier }: { dossier: ControledossierDetail }) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { notify } = useLive();
  const send = useMutation({
    mutationFn: () => apiSend('POST', `/controledossiers/${dossier.id}/antwoorden`),
    onSuccess: async () => {
      notify(text.answered);
      await navigate({ to: paths.review });
      await client.invalidateQueries();
    },
  });
  if (!dossier.magBeantwoorden) return <p className="small muted review__not-yet">{text.answerNotYet}</p>;
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        {text.answer}
      </Button>
      <Dialog title={text.answerTitle} isOpen={open} onClose={() => setOpen(false)}>
        <p>{text.answerText}</p>
        {send.isError && <ErrorState error={send.error} />}
        <div className="form__actions">
          <Button look="primary" isDisabled={send.isPending} onPress={() => send.mutate()}>
            {text.answer}
          </Button>
          <Button look="text" onPress={() => setOpen(false)}>
            {text.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
