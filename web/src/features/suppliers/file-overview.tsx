import type { Dossier } from '../../../../src/modules/suppliers/api.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDay, formatPercentage } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { AssignManager, ChooseStyle } from './account-dialogs.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.file;
type Section = Dossier['onderdelen'][number];

/** What asks for attention, how it is managed, and what other parts of the house keep about it. */
export function FileOverview({ file, own }: { file: Dossier; own: boolean }) {
  return (
    <>
      <Matters file={file} />
      {!own && file.beheer && <Managed file={file} />}
      {file.onderdelen.map((section) => (
        <SectionOf key={section.sleutel} section={section} />
      ))}
      <Partners file={file} />
      {file.relaties.length > 0 && <Relations file={file} />}
    </>
  );
}

function Matters({ file }: { file: Dossier }) {
  const { hrefWith } = useListPlace();
  const columns: readonly Column<Dossier['aandacht'][number]>[] = [
    {
      key: 'wat',
      header: suppliersText.talks.point,
      rowHeader: true,
      cell: (row) => (
        <AppLink href={hrefWith({ deel: row.deel === 'overzicht' ? undefined : row.deel })}>{row.tekst}</AppLink>
      ),
    },
    { key: 'waarom', header: suppliersText.talks.why, cell: (row) => row.waarom },
  ];
  return (
    <section className="section" aria-labelledby="aandacht">
      <BlockHeading id="aandacht" title={text.what} />
      {file.aandacht.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <DataTable
          caption={text.what}
          captionHidden
          columns={columns}
          rows={file.aandacht}
          rowKey={(row) => row.code + row.tekst}
        />
      )}
    </section>
  );
}

function Managed({ file }: { file: Dossier }) {
  const mayReadLog = useMay('cooperation.read');
  const { beheer } = file;
  if (!beheer) return null;
  return (
    <section className="section" aria-labelledby="beheer">
      <BlockHeading
        id="beheer"
        title={text.managed}
        aside={
          file.mag.beheren && (
            <span className="row-actions">
              <AssignManager providerId={file.aanbieder.id} />
              <ChooseStyle providerId={file.aanbieder.id} />
            </span>
          )
        }
      />
      <FactList
        facts={[
          {
            label: suppliersText.accounts.styleLabel,
            value: `${capitalised(beheer.vorm)}. ${beheer.uitzondering ? beheer.uitzondering.reden : beheer.reden}`,
          },
          {
            label: text.lightShare,
            value:
              beheer.aandeelLicht === null ? suppliersText.none : text.ofLight(formatPercentage(beheer.aandeelLicht)),
          },
          {
            label: text.organisation,
            value: <AppLink href={paths.organisation(file.aanbieder.id)}>{file.aanbieder.naam}</AppLink>,
          },
          ...(mayReadLog
            ? [
                {
                  label: text.contacts,
                  value: <AppLink href={paths.contactsAbout(file.aanbieder.id)}>{text.allContacts}</AppLink>,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function SectionOf({ section }: { section: Section }) {
  const columns: readonly Column<Section['regels'][number]>[] = [
    {
      key: 'dag',
      header: suppliersText.timeline.day,
      cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span>,
    },
    {
      key: 'wat',
      header: suppliersText.timeline.what,
      rowHeader: true,
      cell: (row) => (
        <TwoLines first={row.link ? <AppLink href={row.link}>{row.titel}</AppLink> : row.titel} second={row.tekst} />
      ),
    },
    {
      key: 'status',
      header: suppliersText.talks.status,
      cell: (row) => row.status && <StatusWord status={row.status} />,
    },
  ];
  return (
    <section className="section" aria-labelledby={`onderdeel-${section.sleutel}`}>
      <BlockHeading id={`onderdeel-${section.sleutel}`} title={section.titel} aside={section.samenvatting} />
      {section.regels.length > 0 && (
        <DataTable
          caption={section.titel}
          captionHidden
          columns={columns}
          rows={section.regels}
          rowKey={(row) => row.dag + row.titel}
        />
      )}
    </section>
  );
}

const partnerColumns: readonly Column<Dossier['partners'][number]>[] = [
  {
    key: 'wie',
    header: text.partner,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={row.naam} second={<AppLink href={paths.contract(row.contractId)}>{row.contract}</AppLink>} />
    ),
  },
  { key: 'relatie', header: text.relation, cell: (row) => capitalised(plainWord(row.relatie)) },
  { key: 'taak', header: text.task, cell: (row) => row.taak },
  {
    key: 'aandeel',
    header: text.share,
    numeric: true,
    cell: (row) => (row.aandeel === null ? suppliersText.none : formatPercentage(row.aandeel)),
  },
];

function Partners({ file }: { file: Dossier }) {
  return (
    <section className="section" aria-labelledby="partners">
      <BlockHeading id="partners" title={text.partners} />
      {file.partners.length === 0 ? (
        <EmptyState title={text.partners}>{text.noPartners}</EmptyState>
      ) : (
        <DataTable
          caption={text.partners}
          captionHidden
          columns={partnerColumns}
          rows={file.partners}
          rowKey={(row) => row.contract + row.naam + row.relatie}
        />
      )}
    </section>
  );
}

function Relations({ file }: { file: Dossier }) {
  return (
    <section className="section" aria-labelledby="relaties">
      <BlockHeading id="relaties" title={text.relations} />
      <FactList
        facts={file.relaties.map((one) => ({
          label: relationWords[one.soort] ?? one.soort,
          value: one.toelichting ? `${one.organisatie.naam}: ${one.toelichting}` : one.organisatie.naam,
        }))}
      />
    </section>
  );
}

const relationWords: Readonly<Record<string, string>> = {
  'contract-and-payment': 'Contract en betaling',
  'use-without-payment': 'Gebruik zonder betaling',
  accountability: 'Verantwoording',
  referral: 'Verwijzing',
};
