import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiUrl } from '../../api/client.ts';
import type { OpenbareProcedure } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant, formatDay, formatInstant } from '../../format/index.ts';
import { PublicShell } from '../../shell/shell.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns, FactList, PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { publishedDataQuery } from './open-data-queries.ts';
import { publicNotesQuery, publicProcedureQuery } from './procedure-queries.ts';
import './public-procedure.css';
import { proceduresText as text } from './procedures.nl.ts';

/** One procedure for anybody: what is bought, what is asked, how it went, and the means to check the log. */
export function PublicProcedurePage() {
  const { id } = useParams({ from: '/openbaar/inkoop/$id' });
  return (
    <PublicShell>
      <PageQuery query={useQuery(publicProcedureQuery(id))}>
        {(procedure) => <PublicProcedure procedure={procedure} />}
      </PageQuery>
    </PublicShell>
  );
}

function PublicProcedure({ procedure }: { procedure: OpenbareProcedure }) {
  const { sluit } = procedure;
  return (
    <>
      <PageHeading
        title={procedure.titel}
        sub={
          <>
            <span>{text.numbered(procedure.nummer, procedure.regio.naam)}</span>
            {sluit?.fase !== procedure.fase && <span>{procedure.fase}</span>}
            {sluit && <span>{(sluit.voorbij ? text.closedOn : text.closesOn)(sluit.fase, sluit.op)}</span>}
          </>
        }
        actions={procedure.aanmelden.kan && <LinkButton href={paths.desk}>{text.join}</LinkButton>}
      />
      <Columns aside={<Aside procedure={procedure} />}>
        <section aria-labelledby="over">
          <BlockHeading id="over" title={text.about} />
          <p>{procedure.omschrijving || text.noDescription}</p>
        </section>
        <Requirements requirements={procedure.eisen} />
        <Notes procedureId={procedure.id} />
      </Columns>
    </>
  );
}

function Aside({ procedure }: { procedure: OpenbareProcedure }) {
  return (
    <>
      <FactList facts={factsOf(procedure)} />
      <section aria-labelledby="verloop">
        <BlockHeading id="verloop" title={text.course} />
        <ol className="plain-list public-course">
          {procedure.verloop.map((step) => (
            <li key={`${step.op} ${step.zin}`}>
              <span className="muted">{formatInstant(step.op)}</span>
              <span>{step.zin}</span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="nagaan">
        <BlockHeading id="nagaan" title={text.check} />
        <p className="small muted">{text.checkText}</p>
        <ul className="plain-list small public-downloads">
          <li>
            <a download="" href={apiUrl(`/openbaar/inkoopprocedures/${procedure.id}/logboek`)}>
              {text.log}
            </a>
          </li>
          <li>
            <a download="" href={apiUrl('/openbaar/controleprogramma')}>
              {text.program}
            </a>
          </li>
        </ul>
      </section>
      <OpenData procedureId={procedure.id} />
      <p className="public-downloads">
        <AppLink href={paths.publicProcedures}>{text.all}</AppLink>
      </p>
    </>
  );
}

/** Only where something was published as open data. */
function OpenData({ procedureId }: { procedureId: number }) {
  const found = useQuery(publishedDataQuery).data?.items.find((one) => one.procedureId === procedureId);
  if (!found) return null;
  return (
    <section aria-labelledby="open-gegevens">
      <BlockHeading id="open-gegevens" title={text.openData} />
      <p className="small muted">{text.openDataText(found.bijgewerkt)}</p>
      <p className="small public-downloads">
        <AppLink href={paths.publicData(procedureId)}>{text.readOpenData}</AppLink>
      </p>
    </section>
  );
}

const factsOf = (procedure: OpenbareProcedure) => [
  { label: text.joining, value: procedure.aanmelden.zin },
  { label: text.kind, value: procedure.soort },
  { label: text.ground, value: procedure.grondslag },
  ...(procedure.segment ? [{ label: text.segment, value: procedure.segment }] : []),
  ...(procedure.openbaarSinds
    ? [{ label: text.publicSince, value: formatDay(dayOfInstant(procedure.openbaarSinds)) }]
    : []),
  {
    label: text.contracts,
    value: procedure.contractenVanaf
      ? text.contractsFrom(procedure.contractenVanaf, procedure.contractenTotEnMet)
      : text.unknown,
  },
  ...(procedure.producten.length === 0
    ? []
    : [{ label: text.products, value: procedure.producten.map(({ naam }) => naam).join(', ') }]),
];

/** What is asked, by theme; each theme opens by itself. */
function Requirements({ requirements }: { requirements: OpenbareProcedure['eisen'] }) {
  const themes = [...Map.groupBy(requirements, ({ thema }) => thema)];
  return (
    <section className="section" aria-labelledby="eisen">
      <BlockHeading id="eisen" title={text.requirements} />
      {themes.length === 0 && <p className="muted">{text.noRequirements}</p>}
      {themes.map(([theme, asked]) => (
        <details key={theme} className="public-requirements">
          <summary>{text.requirementCount(theme, asked.length)}</summary>
          <ul className="plain-list">
            {asked.map((one) => (
              <li key={one.code}>
                <h3>
                  {one.code} {one.titel}
                </h3>
                <p>
                  {one.tekst} {one.bewijs && text.evidence}
                </p>
                <p className="small muted">
                  {text.requirementMeta(one.versie, one.gepubliceerd && dayOfInstant(one.gepubliceerd), one.weging)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** The notes of questions and answers, as files. */
function Notes({ procedureId }: { procedureId: number }) {
  return (
    <section className="section" aria-labelledby="notas">
      <BlockHeading id="notas" title={text.notes} />
      <Loaded query={useQuery(publicNotesQuery(procedureId))}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{text.noNotes}</p>
          ) : (
            <ul className="plain-list public-notes">
              {items.map((note) => (
                <li key={note.id}>
                  <span>{text.note(note.nummer, note.antwoorden.length, note.gepubliceerd)}</span>
                  {(['pdf', 'docx'] as const).map((format) => (
                    <a
                      key={format}
                      download=""
                      href={apiUrl(`/openbaar/nota-van-inlichtingen/${note.id}/bestand`, { formaat: format })}
                      aria-label={text.noteAs(note.nummer, text[format])}
                    >
                      {text[format]}
                    </a>
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
