import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiUrl } from '../../api/client.ts';
import { messageQuery } from '../../api/queries.ts';
import type { Bericht, Id } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { exchangeText } from './exchange.nl.ts';
import { MessageState } from './upload-row.tsx';

const text = exchangeText.messages;
type Notice = Bericht['meldingen'][number];

const columns: readonly Column<Notice>[] = [
  { key: 'code', header: text.code, rowHeader: true, cell: (notice) => notice.code },
  { key: 'tekst', header: text.what2, cell: (notice) => notice.tekst },
  { key: 'plaats', header: text.place, cell: (notice) => text.placeOf(notice.regel, notice.positie) },
];

/** One message: was it taken, and if not, what is wrong with it and where? */
export function MessagePage() {
  const { id } = useParams({ from: '/aangemeld/berichten/$id' });
  return <PageQuery query={useQuery(messageQuery(id))}>{(message) => <View message={message} />}</PageQuery>;
}

function View({ message }: { message: Bericht }) {
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.messages, label: text.title }]} here={message.bestandsnaam} />
      <PageHeading
        title={message.bestandsnaam}
        sub={
          <p>{`${message.soort}, ${message.aanbieder.naam}, ${message.gemeente.naam}. ${formatInstant(message.ontvangenOp)}.`}</p>
        }
        actions={
          isKept(message) && (
            <>
              <DownloadButton id={message.id} label={text.download} />
              {message.antwoordBerichtId !== null && (
                <DownloadButton id={message.antwoordBerichtId} label={text.downloadAnswer} />
              )}
            </>
          )
        }
      />
      <MessageVerdict message={message} />
      {!isKept(message) && <p>{text.notKept}</p>}
      {message.meldingen.length > 0 && (
        <section className="section" aria-labelledby="meldingen">
          <BlockHeading id="meldingen" title={text.notices} />
          <DataTable
            caption={text.noticesCaption}
            columns={columns}
            rows={message.meldingen}
            rowKey={(notice) => `${notice.code}-${notice.regel}-${notice.positie}`}
          />
        </section>
      )}
    </>
  );
}

/** Of older messages only what was decided is kept, not the file. */
const isKept = ({ omvangBytes }: Bericht): boolean => omvangBytes > 0;

function MessageVerdict({ message }: { message: Bericht }) {
  if (message.status === 'geweigerd') {
    return (
      <Alert tone="negative" title={`${text.refusedTitle}.`}>
        {text.refusedText}
      </Alert>
    );
  }
  if (message.status !== 'verwerkt') return <MessageState message={message} />;
  return (
    <Alert
      tone="positive"
      title={`${text.processedTitle}.`}
      {...(message.declaratieId !== null && {
        action: (
          <LinkButton small href={paths.claim(message.declaratieId)}>
            {exchangeText.toClaim}
          </LinkButton>
        ),
      })}
    />
  );
}

/** The XML as it is kept. */
function DownloadButton({ id, label }: { id: Id; label: string }) {
  return (
    <LinkButton download="" href={apiUrl(`/berichten/${id}/inhoud`)} icon={<IconDownload size={16} aria-hidden />}>
      {label}
    </LinkButton>
  );
}
