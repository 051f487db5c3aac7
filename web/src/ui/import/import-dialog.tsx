import { IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiUpload, type Query } from '../../api/client.ts';
import type { Importvoorbeeld } from '../../api/types.ts';
import { ErrorState } from '../async/states.tsx';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { FileDrop } from '../file-drop/file-drop.tsx';
import { useLive } from '../live/live-region.tsx';
import { Progress } from '../progress/progress.tsx';
import { importText as text } from './import.nl.ts';
import { ImportPreview } from './import-preview.tsx';

interface ImportProps {
  readonly button: string;
  readonly title: string;
  /** What the file must look like, and where an example of it is. */
  readonly intro: string;
  /** The list in the API; its `_importeer` takes the file. */
  readonly path: string;
  readonly query?: Query;
  readonly small?: boolean;
}

/** Reads a workbook or CSV file in two steps: first what it would change or what is wrong in it, then writing it. */
export function ImportDialog({ button, title, ...rest }: ImportProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(rest.small && { small: true })}
        icon={<IconFileUpload size={16} aria-hidden />}
        onPress={() => setOpen(true)}
      >
        {button}
      </Button>
      <Dialog title={title} wide isOpen={open} onClose={() => setOpen(false)}>
        <ImportSteps {...rest} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ImportSteps({ intro, path, query, onDone }: Omit<ImportProps, 'button' | 'title'> & { onDone: () => void }) {
  const client = useQueryClient();
  const { notify } = useLive();
  const send = (file: File, trial: boolean) =>
    apiUpload<Importvoorbeeld>(`${path}/_importeer`, file, {
      type: typeOf(file.name),
      query: { ...query, proef: trial },
    });
  const look = useMutation({ mutationFn: (file: File) => send(file, true) });
  const write = useMutation({
    mutationFn: (file: File) => send(file, false),
    onSuccess: async (answer) => {
      if (!answer.geschreven) return;
      notify(text.written(answer));
      onDone();
      await client.invalidateQueries();
    },
  });
  const file = look.variables;
  const preview = write.data?.geschreven === false ? write.data : look.data;
  const error = write.error ?? look.error;
  return (
    <div className="stack">
      <p className="small muted">{intro}</p>
      <FileDrop
        title={file ? text.otherFile : text.drop}
        hint={text.hint}
        buttonLabel={text.choose}
        accept={['.xlsx', '.csv']}
        single
        onFiles={([chosen]) => {
          if (!chosen) return;
          write.reset();
          look.mutate(chosen);
        }}
      />
      {look.isPending && file && <Progress label={text.reading(file.name)} text={text.reading(file.name)} />}
      {error && <ErrorState error={error} />}
      {preview && file && !look.isPending && (
        <ImportPreview name={file.name} preview={preview} busy={write.isPending} onWrite={() => write.mutate(file)} />
      )}
    </div>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const typeOf = (name: string): string => (name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv');
