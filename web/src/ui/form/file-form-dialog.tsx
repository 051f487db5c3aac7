import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { FileDrop } from '../file-drop/file-drop.tsx';
import { useLive } from '../live/live-region.tsx';
import type { FieldDefinition } from './fields.ts';
import { FieldsForm } from './fields-form.tsx';

/** A button that opens a form with one PDF; without a file nothing is sent. What was read is read again afterwards. */
export function FileFormDialog({
  name,
  button,
  small = false,
  fileText,
  fields,
  initial,
  done,
  send,
}: {
  name: string;
  /** Also the title, and what sends it. */
  button: string;
  small?: boolean;
  fileText: {
    readonly choose: string;
    readonly intro: string;
    readonly needed: string;
    readonly chosen: (name: string) => string;
  };
  fields: readonly FieldDefinition[];
  initial?: Record<string, string>;
  done: string;
  send: (file: File, values: Record<string, string>) => Promise<unknown>;
}) {
  const client = useQueryClient();
  const { notify } = useLive();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const close = () => {
    setOpen(false);
    setFile(undefined);
    setMissing(false);
  };
  return (
    <>
      <Button small={small} onPress={() => setOpen(true)}>
        {button}
      </Button>
      <Dialog title={button} isOpen={open} onClose={close}>
        <FileDrop
          title={fileText.choose}
          hint={file ? fileText.chosen(file.name) : fileText.intro}
          buttonLabel={fileText.choose}
          accept={['.pdf', 'application/pdf']}
          single
          onFiles={([chosen]) => setFile(chosen)}
        />
        {missing && !file && (
          <p className="negative" role="alert">
            {fileText.needed}
          </p>
        )}
        <FieldsForm
          name={name}
          fields={fields}
          {...(initial && { initial })}
          submitLabel={button}
          submit={async (values) => {
            setMissing(!file);
            if (!file) return;
            await send(file, values);
            close();
            notify(done);
            void client.invalidateQueries();
          }}
          onDone={() => {}}
          onCancel={close}
        />
      </Dialog>
    </>
  );
}
