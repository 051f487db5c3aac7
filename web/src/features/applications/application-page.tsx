import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiUrl } from '../../api/client.ts';
import type { Aanmelding } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { ApplicationForm } from './application-form.tsx';
import { applicationQuery } from './application-queries.ts';
import { ApplicationState } from './application-state.tsx';
import { applicationsText } from './applications.nl.ts';
import './applications.css';
import { Withdraw } from './hand-in.tsx';

const text = applicationsText.form;

/** One application of the own organisation: what was decided, what was received, and the form. */
export function ApplicationPage() {
  const { id } = useParams({ from: '/aangemeld/aanmeldingen/$id' });
  return (
    <PageQuery query={useQuery(applicationQuery(id))}>
      {(application) => (
        <>
          <PageHeading
            title={application.procedureTitel}
            windowTitle={application.nummer}
            sub={
              <>
                <span>{text.numbered(application.nummer, application.regio.naam)}</span>
                <ApplicationState state={application.stand} />
                {application.fase?.sluitOp && <span>{text.closes(application.fase.sluitOp)}</span>}
              </>
            }
            actions={<AppLink href={paths.procedure(application.procedureId)}>{application.procedureNummer}</AppLink>}
          />
          <Outcome application={application} />
          <Receipts application={application} />
          {application.inhoud && application.magIndienen ? (
            <ApplicationForm key={application.id} application={application} content={application.inhoud} />
          ) : (
            application.stand !== 'besloten' && <p className="muted">{text.shut}</p>
          )}
        </>
      )}
    </PageQuery>
  );
}

/** What was decided about it, with the letter and the way to object. */
function Outcome({ application: { id, procedureId, uitkomst } }: { application: Aanmelding }) {
  const words = applicationsText.outcome;
  if (!uitkomst) return null;
  const open = uitkomst.bezwaarTot !== null && new Date(uitkomst.bezwaarTot) > new Date();
  const outcome = words.words[uitkomst.uitkomst] ?? uitkomst.uitkomst;
  return (
    <section aria-labelledby="uitkomst">
      <BlockHeading id="uitkomst" title={words.title} aside={words.decided(uitkomst.besloten)} />
      <p className="strong">{uitkomst.rang === null ? outcome : `${outcome}, ${words.rank(uitkomst.rang)}`}</p>
      <p>{uitkomst.reden}</p>
      <div className="form__actions">
        <LinkButton download="" href={apiUrl(`/aanmeldingen/${id}/brief`, { formaat: 'pdf' })}>
          {words.letterPdf}
        </LinkButton>
        <LinkButton download="" href={apiUrl(`/aanmeldingen/${id}/brief`, { formaat: 'docx' })}>
          {words.letterDocx}
        </LinkButton>
        {open && <LinkButton href={paths.procedureQuestions(procedureId, 'bezwaren')}>{words.object}</LinkButton>}
      </div>
      {uitkomst.bezwaarTot && (
        <p className="small muted">{open ? words.objectBefore(uitkomst.bezwaarTot) : words.objectOver}</p>
      )}
    </section>
  );
}

/** Proof of what was received and when, by the clock of the server. */
function Receipts({ application }: { application: Aanmelding }) {
  const words = applicationsText.receipt;
  if (application.ontvangst.length === 0) return null;
  return (
    <section className="section" aria-labelledby="ontvangst">
      <BlockHeading id="ontvangst" title={words.title} />
      {application.ontvangst.map((receipt) => (
        <FactList
          key={receipt.nummer}
          facts={[
            { label: words.number, value: receipt.nummer },
            { label: words.moment, value: formatInstant(receipt.op) },
            { label: words.phase, value: receipt.fase },
            { label: words.digest, value: receipt.digest },
          ]}
        />
      ))}
      <p className="small muted">{words.explain}</p>
      <div className="form__actions">
        <LinkButton download="" href={apiUrl(`/aanmeldingen/${application.id}/ontvangstbewijs`)}>
          {words.download}
        </LinkButton>
        {application.magIntrekken && <Withdraw application={application} />}
      </div>
    </section>
  );
}
