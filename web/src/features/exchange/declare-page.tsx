import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../../api/client.ts';
import { uploadsQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import './declare-page.css';
import { Examples } from './examples.tsx';
import { exchangeText } from './exchange.nl.ts';
import { UploadRow } from './upload-row.tsx';
import { NotXml, useUpload } from './use-upload.ts';

const text = exchangeText.declare;
const XML_TYPES = ['.xml', 'text/xml', 'application/xml'] as const;

/** Hand in a declaration and watch it being decided; close the page and come back, the work goes on. */
export function DeclarePage() {
  const uploads = useQuery(uploadsQuery);
  const upload = useUpload();
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      <FileDrop
        title={text.drop}
        hint={text.dropHint}
        buttonLabel={text.choose}
        accept={XML_TYPES}
        onFiles={(files) => {
          for (const file of files) upload.mutate(file);
        }}
      />
      <p>
        <AppLink href={paths.tryBefore}>{text.tryBefore}</AppLink>
      </p>
      <div className="declare__notices">
        {upload.isPending && (
          <Progress label={text.sending(upload.variables.name)} text={text.sending(upload.variables.name)} />
        )}
        {upload.isError && <Refusal error={upload.error} name={upload.variables.name} />}
      </div>
      <Examples />
      <section className="section" aria-labelledby="bestanden">
        <BlockHeading id="bestanden" title={text.uploads} aside={<AppLink href={paths.messages}>{text.all}</AppLink>} />
        <Loaded query={uploads}>
          {(list) =>
            list.items.length === 0 ? (
              <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
            ) : (
              <ul className="plain-list uploads">
                {list.items.map((message) => (
                  <UploadRow key={message.id} message={message} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function Refusal({ error, name }: { error: Error; name: string }) {
  if (error instanceof NotXml) return <Alert tone="negative" live title={text.notXml(name)} />;
  if (!(error instanceof ApiError)) return <Alert tone="negative" live title={text.failed(name)} />;
  const { title, detail, errors = [] } = error.problem;
  return (
    <Alert tone="negative" live title={text.failed(name)}>
      {detail ?? title}
      {errors.length > 0 && (
        <ul>
          {errors.map((each) => (
            <li key={each.code + each.detail}>{`${each.detail} (${each.code})`}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
