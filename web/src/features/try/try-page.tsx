import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sessionQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { formatDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { useUpload } from '../exchange/use-upload.ts';
import { RepairedFile } from './repaired-file.tsx';
import { tryText as text } from './try.nl.ts';
import { TryOutcome } from './try-outcome.tsx';
import { type TryState, useTry } from './use-try.ts';

/** A provider judges a declaration on its own computer, with the engine of the server, and sends it when it is right. */
export function TryPage() {
  const { ready, kept, error, file, original, repaired, outcome, progress, tryOut, repair } = useTry();
  const client = useQueryClient();
  // Opened without network there is nobody to ask who this is: then a file can be judged and not be sent.
  const offline = client.getQueryData(sessionQuery.queryKey) === undefined;
  const again = () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      {offline && !error && (
        <Alert title={text.offline} action={<Button onPress={again}>{text.online}</Button>}>
          {text.offlineText}
        </Alert>
      )}
      {error &&
        (error.message === 'failed' ? (
          <Alert tone="negative" live title={text.failed} />
        ) : (
          <ErrorState error={error} {...(offline && { onRetry: again })} />
        ))}
      {!ready && !error && <Progress label={text.loading} text={text.loading} />}
      {ready && (
        <>
          <FileDrop
            single
            done={outcome?.ok === true}
            title={text.drop}
            hint={text.dropHint}
            buttonLabel={text.choose}
            accept={['.xml', 'text/xml', 'application/xml']}
            onFiles={([first]) => first && tryOut(first)}
          />
          <p className="muted small">{text.ready(formatDay(ready.on), kept)}</p>
          {ready.sharedBounds.length > 0 && <p className="muted small">{text.shared(ready.sharedBounds.join(', '))}</p>}
          {ready.otherCareUnknown && <p className="muted small">{text.otherCare}</p>}
        </>
      )}
      {file && !outcome && !error && <Working name={file.name} progress={progress} />}
      {file && outcome && repaired && (
        <RepairedFile file={file} repaired={repaired} onBack={original ? () => tryOut(original) : undefined} />
      )}
      {file && outcome && (
        <TryOutcome key={file.name + file.lastModified} file={file} outcome={outcome} onRepair={repair} />
      )}
      {file && outcome?.ok && !offline && <Send file={file} />}
    </>
  );
}

function Working({ name, progress }: { name: string; progress: TryState['progress'] }) {
  const value = progress ? (100 * progress.done) / Math.max(1, progress.total) : undefined;
  return <Progress label={text.working(name)} text={text.progress[progress?.phase ?? 'reading']} value={value} />;
}

function Send({ file }: { file: File }) {
  const navigate = useNavigate();
  const upload = useUpload();
  const send = () => upload.mutate(file, { onSuccess: () => navigate({ to: paths.declare }) });
  return (
    <section className="section">
      {upload.isError && <ErrorState error={upload.error} />}
      <Button look="primary" isDisabled={upload.isPending} onPress={send}>
        {upload.isPending ? text.sending : text.send}
      </Button>
      <p className="muted small">{text.sendHint}</p>
    </section>
  );
}
