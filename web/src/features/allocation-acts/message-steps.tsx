import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Verstuurd } from '../../api/types.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { MessageForm } from '../messages/message-form.tsx';
import { MessageSignals } from '../messages/message-signals.tsx';
import { actsText as text } from './acts.nl.ts';

type Values = Readonly<Record<string, string>>;

/** Looking and sending at one address of the API, of which `proef` only shows the message. */
export const atAddress = (path: string, body: (values: Values) => object) => ({
  look: (values: Values) => apiSend<Verstuurd>('POST', path, { ...body(values), proef: true }),
  send: (values: Values) => apiSend<Verstuurd>('POST', path, body(values)),
});

/** What an act asks, then its message as it would go out, then it goes. What was filled in stays when going back. */
export function MessageSteps({
  name,
  fields,
  initial = {},
  look,
  send,
  onSent,
  onCancel,
}: {
  name: string;
  fields: readonly FieldDefinition[];
  initial?: Values;
  /** Gives the message that would go out. */
  look: (values: Values) => Promise<Verstuurd>;
  /** Sends it. */
  send: (values: Values) => Promise<Verstuurd>;
  onSent: (message: Verstuurd) => void;
  onCancel: () => void;
}) {
  const client = useQueryClient();
  const { notify } = useLive();
  const [filled, setFilled] = useState<Values>(initial);
  const [ready, setReady] = useState<Verstuurd>();
  const show = async (values: Values) => {
    setFilled(values);
    setReady(await look(values));
  };
  const sending = useMutation({
    mutationFn: () => send(filled),
    onSuccess: async (message) => {
      notify(message.wacht ? text.held : text.sent);
      onSent(message);
      await client.invalidateQueries();
    },
  });
  if (!ready) {
    return (
      <FieldsForm
        name={name}
        fields={fields}
        initial={filled}
        submitLabel={text.preview}
        submit={show}
        onDone={() => {}}
        onCancel={onCancel}
      />
    );
  }
  return (
    <>
      <h3>{text.previewTitle(ready.soort)}</h3>
      <MessageSignals signals={ready.signalen} />
      <MessageForm form={ready.formulier} />
      {sending.isError && <ErrorState error={sending.error} />}
      <div className="form__actions">
        <Button look="primary" isDisabled={sending.isPending} onPress={() => sending.mutate()}>
          {text.send}
        </Button>
        <Button look="text" onPress={() => setReady(undefined)}>
          {text.back}
        </Button>
      </div>
    </>
  );
}
