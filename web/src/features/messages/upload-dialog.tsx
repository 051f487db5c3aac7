import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiUpload } from '../../api/client.ts';
import type { BerichtOntvangen } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { messagesText } from './messages.nl.ts';

const text = messagesText.upload;

/** Hands in any of the fourteen messages by hand: one's own for the other party, or one that came from elsewhere. */
export function UploadDialog() {
  const { rechten } = useSession();
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const { notify } = useLive();
  const upload = useMutation({
    scope: { id: 'bericht-aanleveren' },
    mutationFn: (file: File) => apiUpload<BerichtOntvangen>('/berichten', file),
    onSuccess: async ({ uitkomst }, file) => {
      notify(uitkomst === 'al-ontvangen' ? text.again(file.name) : text.received(file.name));
      setOpen(false);
      await client.invalidateQueries();
    },
  });
  if (!rechten.includes('messages.upload')) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text.button}</Button>
      <Dialog title={text.title} isOpen={open} onClose={() => setOpen(false)}>
        {upload.isError && <ErrorState error={upload.error} />}
        <FileDrop
          title={text.drop}
          hint={text.hint}
          buttonLabel={text.choose}
          accept={['.xml', 'text/xml', 'application/xml']}
          onFiles={(files) => {
            for (const file of files) upload.mutate(file);
          }}
        />
        {upload.isPending && (
          <Progress label={text.sending(upload.variables.name)} text={text.sending(upload.variables.name)} />
        )}
      </Dialog>
    </>
  );
}
