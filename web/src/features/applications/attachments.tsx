import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend, apiUrl } from '../../api/client.ts';
import type { Aanmelding } from '../../api/types.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { applicationsText } from './applications.nl.ts';
import { FileButton } from './file-button.tsx';

const text = applicationsText.form;

/** The files of an application, of the whole or with one requirement. */
export function Attachments({ application }: { application: Aanmelding }) {
  const client = useQueryClient();
  const { notify } = useLive();
  const drop = useMutation({
    mutationFn: (fileId: number) => apiSend('DELETE', `/aanmeldingen/${application.id}/bestanden/${fileId}`),
    onSuccess: async () => {
      notify(text.fileGone);
      await client.invalidateQueries();
    },
  });
  const codeOf = (id: number | null) => application.eisen.find((one) => one.id === id)?.code;
  return (
    <section className="section" aria-labelledby="bijlagen">
      <BlockHeading id="bijlagen" title={text.files} />
      {application.bestanden.length === 0 && <p className="muted">{text.noFiles}</p>}
      {drop.isError && <ErrorState error={drop.error} />}
      <ul className="plain-list application-list">
        {application.bestanden.map((file) => {
          const code = codeOf(file.eisId);
          return (
            <li key={file.id}>
              <span>
                <a href={apiUrl(`/aanmeldingen/${application.id}/bestanden/${file.id}`)} download={file.naam}>
                  {file.naam}
                </a>
                <span className="table__second">
                  {[text.size(file.grootte), code && text.fileFor(code)].filter(Boolean).join(', ')}
                </span>
              </span>
              <Button
                small
                look="text"
                aria-label={text.dropFileOf(file.naam)}
                isDisabled={drop.isPending}
                onPress={() => drop.mutate(file.id)}
              >
                {text.dropFile}
              </Button>
            </li>
          );
        })}
      </ul>
      <FileButton path={`/aanmeldingen/${application.id}/bestanden`} label={text.addFile} said={text.fileSent}>
        {text.addFile}
      </FileButton>
    </section>
  );
}
