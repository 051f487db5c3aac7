import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button, type ButtonLook } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { useLive } from '../live/live-region.tsx';
import type { FieldDefinition } from './fields.ts';
import { FieldsForm } from './fields-form.tsx';

/** A button that opens a form; when the server agrees, lists and details are read again and it is said in words. */
export function FormDialog({
  name,
  button,
  buttonLabel,
  icon,
  look,
  small,
  title,
  intro,
  beforeFields,
  fields,
  initial,
  submitLabel,
  done,
  submit,
}: {
  name: string;
  button: string;
  /** Which one it is, where several buttons have the same word. */
  buttonLabel?: string;
  icon?: ReactNode;
  look?: ButtonLook;
  small?: boolean;
  title: string;
  intro?: string;
  /** What one has to see before filling in. */
  beforeFields?: ReactNode;
  fields: readonly FieldDefinition[];
  initial?: Record<string, string>;
  submitLabel: string;
  done: string;
  submit: (values: Record<string, string>) => Promise<unknown>;
}) {
  const client = useQueryClient();
  const { notify } = useLive();
  const [open, setOpen] = useState(false);
  const finished = useRef(false);
  useEffect(() => () => void (finished.current && setTimeout(focusHeadingWhenLost)), []);
  const finish = () => {
    finished.current = true;
    setOpen(false);
    notify(done);
    void client.invalidateQueries();
  };
  return (
    <>
      <Button
        {...(look && { look })}
        {...(small && { small })}
        icon={icon}
        {...(buttonLabel && { 'aria-label': buttonLabel })}
        onPress={() => setOpen(true)}
      >
        {button}
      </Button>
      <Dialog title={title} isOpen={open} onClose={() => setOpen(false)}>
        {intro && <p className="small muted">{intro}</p>}
        {beforeFields}
        <FieldsForm
          name={name}
          fields={fields}
          {...(initial && { initial })}
          submitLabel={submitLabel}
          submit={submit}
          onDone={finish}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}

const LOOK_AGAIN_MS = 50;
const LOOKS = 60;

/**
 * What was done may take the button away that had the focus, or open another page: then whoever works by keyboard goes on at
 * the heading, as soon as that page has one.
 */
function focusHeadingWhenLost(looks = LOOKS) {
  if (document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>('[data-page-heading]');
  if (heading) heading.focus();
  else if (looks > 0) setTimeout(focusHeadingWhenLost, LOOK_AGAIN_MS, looks - 1);
}
