import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { changeText as text } from './change.nl.ts';
import type { Values } from './change-wishes.ts';

/** One wish, filled in and kept for the message; nothing is sent yet. */
export function WishDialog({
  name,
  button,
  title,
  intro,
  fields,
  initial,
  onKeep,
}: {
  name: string;
  button: string;
  title: string;
  intro: string;
  fields: readonly FieldDefinition[];
  initial?: Values;
  onKeep: (values: Values) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small aria-label={title} onPress={() => setOpen(true)}>
        {button}
      </Button>
      <Dialog title={title} isOpen={open} onClose={() => setOpen(false)}>
        <p className="small muted">{intro}</p>
        <FieldsForm
          name={name}
          fields={fields}
          {...(initial && { initial })}
          submitLabel={text.keep}
          submit={async (values) => onKeep(values)}
          onDone={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
