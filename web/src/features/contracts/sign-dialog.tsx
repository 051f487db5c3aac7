import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiUpload } from '../../api/client.ts';
import { dayOfInstant } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { documentText as text } from './document.nl.ts';

/** Keeps the file that one party signed, with who signed it and when. */
export function SignDialog({ roundId }: { roundId: number }) {
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
      <Button onPress={() => setOpen(true)}>{text.sign}</Button>
      <Dialog title={text.sign} isOpen={open} onClose={close}>
        <FileDrop
          title={text.file}
          hint={file ? text.fileChosen(file.name) : text.signIntro}
          buttonLabel={text.file}
          accept={['.pdf', 'application/pdf']}
          single
          onFiles={([chosen]) => setFile(chosen)}
        />
        {missing && !file && (
          <p className="negative" role="alert">
            {text.fileNeeded}
          </p>
        )}
        <FieldsForm
          name="handtekening"
          fields={[
            { kind: 'text', name: 'naam', label: text.signer, required: true },
            { kind: 'text', name: 'functie', label: text.role, required: true },
            { kind: 'day', name: 'dag', label: text.day, required: true },
          ]}
          initial={{ dag: dayOfInstant(new Date()) }}
          submitLabel={text.sign}
          submit={async (values) => {
            setMissing(!file);
            if (!file) return;
            await apiUpload(`/ondertekenrondes/${roundId}/handtekeningen`, file, {
              type: 'application/pdf',
              query: values,
            });
            close();
            notify(text.signed);
            void client.invalidateQueries();
          }}
          onDone={() => {}}
          onCancel={close}
        />
      </Dialog>
    </>
  );
}
