import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { MessageSteps } from './message-steps.tsx';

type Steps = Parameters<typeof MessageSteps>[0];

export interface ActWords {
  readonly button: string;
  readonly title: string;
  readonly intro: string;
}

/** One act with a message behind a button: what it means, what it asks, and the message before it goes. */
export function ActDialog({
  name,
  words,
  fields,
  look,
  send,
}: {
  name: string;
  words: ActWords;
  fields: readonly FieldDefinition[];
  look: Steps['look'];
  send: Steps['send'];
}) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {words.button}
      </Button>
      <Dialog title={words.title} isOpen={open} onClose={close}>
        <p className="small muted">{words.intro}</p>
        <MessageSteps name={name} fields={fields} look={look} send={send} onSent={close} onCancel={close} />
      </Dialog>
    </>
  );
}
