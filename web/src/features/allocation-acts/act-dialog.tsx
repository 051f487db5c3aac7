import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Verstuurd } from '../../api/types.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { MessageForm } from '../messages/message-form.tsx';
import { actsText as text } from './acts.nl.ts';

export interface ActWords {
  readonly button: string;
  readonly title: string;
  readonly intro: string;
}

/** One act with a message: first what it means and what it asks, then the message as it would go out, then it goes. */
export function ActDialog({
  name,
  words,
  fields,
  path,
  body,
}: {
  name: string;
  words: ActWords;
  fields: readonly FieldDefinition[];
  /** Where the act is sent to. */
  path: string;
  /** What is sent, from the values of the fields. */
  body: (values: Readonly<Record<string, string>>) => object;
}) {
  const client = useQueryClient();
  const { notify } = useLive();
  const [open, setOpen] = useState(false);
  const [ready, setReady] = useState<{ values: Readonly<Record<string, string>>; message: Verstuurd }>();
  const close = () => {
    setOpen(false);
    setReady(undefined);
  };
  const look = async (values: Readonly<Record<string, string>>) => {
    const message = await apiSend<Verstuurd>('POST', path, { ...body(values), proef: true });
    setReady({ values, message });
  };
  const send = useMutation({
    mutationFn: (values: Readonly<Record<string, string>>) => apiSend<Verstuurd>('POST', path, body(values)),
    onSuccess: async ({ wacht }) => {
      close();
      notify(wacht ? text.held : text.sent);
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {words.button}
      </Button>
      <Dialog title={words.title} isOpen={open} onClose={close}>
        {ready ? (
          <>
            <h3>{text.previewTitle(ready.message.soort)}</h3>
            <MessageForm form={ready.message.formulier} />
            {send.isError && <ErrorState error={send.error} />}
            <div className="form__actions">
              <Button look="primary" isDisabled={send.isPending} onPress={() => send.mutate(ready.values)}>
                {text.send}
              </Button>
              <Button look="text" onPress={() => setReady(undefined)}>
                {text.back}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className="small muted">{words.intro}</p>
            <FieldsForm
              name={name}
              fields={fields}
              submitLabel={text.preview}
              submit={look}
              onDone={() => {}}
              onCancel={close}
            />
          </>
        )}
      </Dialog>
    </>
  );
}
