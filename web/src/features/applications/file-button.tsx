import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { apiUpload } from '../../api/client.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useLive } from '../../ui/live/live-region.tsx';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A button that sends one file as it is: a PDF, a picture or a text document. */
export function FileButton({
  path,
  query = {},
  children,
  label,
  said,
}: {
  path: string;
  query?: Readonly<Record<string, number>>;
  children: string;
  /** What the file is for, where several buttons have the same word. */
  label: string;
  said: (name: string) => string;
}) {
  const client = useQueryClient();
  const { notify } = useLive();
  const send = useMutation({
    mutationFn: (file: File) => apiUpload(path, file, { type: typeOf(file), query }),
    onSuccess: async (_answer, file) => {
      notify(said(file.name));
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <FileTrigger
        acceptedFileTypes={Object.keys(TYPES).map((ending) => `.${ending}`)}
        onSelect={(list) => {
          const file = list?.[0];
          if (file) send.mutate(file);
        }}
      >
        <Button small aria-label={label} isDisabled={send.isPending}>
          {children}
        </Button>
      </FileTrigger>
      {send.isError && <ErrorState error={send.error} />}
    </>
  );
}

const typeOf = (file: File): string => TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? file.type;
