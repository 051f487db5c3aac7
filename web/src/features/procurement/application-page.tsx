import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiUrl } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCents, formatDay, formatInstant } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns, FactList, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { ApplicationChecks } from './application-checks.tsx';
import './procurement.css';
import type { Aanmelding, AanmeldingInhoud } from '../../api/types.ts';
import { assessmentText } from './assessment.nl.ts';
import { applicationQuery } from './assessment-queries.ts';

const text = assessmentText.application;

/** One opened application as the region reads it, with the tests beside it. */
export function OpenedApplicationPage() {
  const { aanmelding } = useParams({ from: '/aangemeld/inkoopprocedures/$id/aanmeldingen/$aanmelding' });
  return (
    <PageQuery query={useQuery(applicationQuery(aanmelding))}>
      {(application) => <ApplicationView application={application} />}
    </PageQuery>
  );
}

function ApplicationView({ application }: { application: Aanmelding }) {
  const mayCheck = useMay('procurement.assess');
  const { inhoud } = application;
  return (
    <>
      <PageHeading
        title={application.aanbieder.naam}
        sub={
          <p>
            <AppLink href={`${paths.procedure(application.procedureId, 'aanmeldingen')}`}>
              {text.sub(application.nummer, application.procedureTitel)}
            </AppLink>
          </p>
        }
      />
      {inhoud === null ? (
        <Alert title={text.sealed} />
      ) : (
        <Columns aside={mayCheck && <ApplicationChecks application={application} />}>
          <Offer application={application} content={inhoud} />
          <Answers application={application} content={inhoud} />
          <Evidence application={application} />
        </Columns>
      )}
    </>
  );
}

function Offer({ application, content }: { application: Aanmelding; content: AanmeldingInhoud }) {
  const nameOf = (id: number) => application.producten.find((one) => one.id === id)?.naam ?? String(id);
  const facts = [
    { label: text.products, value: content.producten.map(nameOf).join(', ') },
    ...(content.prijs === null ? [] : [{ label: text.price, value: formatCents(content.prijs) }]),
    ...content.prijzen.map((one) => ({ label: text.pricePer(nameOf(one.productId)), value: formatCents(one.bedrag) })),
    ...(content.combinanten.length > 0
      ? [{ label: text.partners, value: content.combinanten.map((one) => `${one.naam}: ${one.taak}`).join('; ') }]
      : []),
    ...(content.onderaannemers.length > 0
      ? [
          {
            label: text.subcontractors,
            value: content.onderaannemers
              .map((one) => `${one.naam}: ${one.taak}, ${text.share(one.aandeel)}`)
              .join('; '),
          },
        ]
      : []),
    { label: text.signed, value: content.ondertekenaar },
    {
      label: text.receipts,
      value: application.ontvangst.map((one) => text.receipt(one.nummer, one.fase, formatInstant(one.op))).join('; '),
    },
  ];
  return (
    <section className="wide-facts" aria-labelledby="aanbod">
      <BlockHeading id="aanbod" title={text.offer} />
      <FactList facts={facts} />
    </section>
  );
}

function Answers({ application, content }: { application: Aanmelding; content: AanmeldingInhoud }) {
  const asked = application.eisen.map((requirement) => ({
    requirement,
    answer: content.antwoorden.find((one) => one.eisId === requirement.id),
  }));
  return (
    <section className="section" aria-labelledby="antwoorden">
      <BlockHeading id="antwoorden" title={text.answers} />
      {asked.map(({ requirement, answer }) => (
        <div key={requirement.id} className="stack application__answer">
          <h3>{`${requirement.code} ${requirement.titel}`}</h3>
          <p className="small muted">{requirement.tekst}</p>
          <p>{answer?.tekst || <span className="muted">{text.noAnswer}</span>}</p>
          {answer && answer.versie !== requirement.versie && (
            <p className="small warning">{text.oldVersion(answer.versie)}</p>
          )}
        </div>
      ))}
    </section>
  );
}

const evidenceColumns: readonly Column<Aanmelding['bewijsstukken'][number]>[] = [
  { key: 'soort', header: text.evidenceKind, rowHeader: true, cell: (row) => row.soortNaam },
  { key: 'nummer', header: assessmentText.number, cell: (row) => row.nummer },
  {
    key: 'geldig',
    header: text.validThrough,
    cell: (row) => (
      <span className={row.verlopen ? 'negative' : ''}>
        {row.geldigTot ? formatDay(row.geldigTot) : text.noEnd}
        {row.verlopen && `, ${text.expired}`}
      </span>
    ),
  },
];

function Evidence({ application }: { application: Aanmelding }) {
  const { bewijsstukken, bestanden } = application;
  return (
    <>
      <section className="section" aria-labelledby="bewijs">
        <BlockHeading id="bewijs" title={text.evidence} />
        {bewijsstukken.length === 0 ? (
          <p className="small muted">{text.noEvidence}</p>
        ) : (
          <DataTable
            caption={text.evidence}
            captionHidden
            columns={evidenceColumns}
            rows={bewijsstukken}
            rowKey={(row) => String(row.id)}
          />
        )}
      </section>
      <section className="section" aria-labelledby="bestanden">
        <BlockHeading id="bestanden" title={text.files} />
        {bestanden.length === 0 ? (
          <p className="small muted">{text.noFiles}</p>
        ) : (
          <ul className="plain-list link-list">
            {bestanden.map((file) => (
              <li key={file.id}>
                <a download="" href={apiUrl(`/aanmeldingen/${application.id}/bestanden/${file.id}`)}>
                  {file.naam}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
