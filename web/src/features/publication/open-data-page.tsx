import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { LeesbareInkoopdata } from '../../../../src/modules/publication/api.ts';
import { apiUrl } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { formatEuros, formatInstant } from '../../format/index.ts';
import { PublicShell } from '../../shell/shell.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns, FactList, PageHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { openDataText as text } from './open-data.nl.ts';
import { readableDataQuery } from './open-data-queries.ts';
import './public-procedure.css';

/** What was published about one procedure, in words: when, what, with whom, and whether the file is valid. */
export function OpenDataPage() {
  const { id } = useParams({ from: '/openbaar/open-gegevens/$id' });
  return (
    <PublicShell>
      <PageQuery query={useQuery(readableDataQuery(id))}>{(data) => <Published id={id} data={data} />}</PageQuery>
    </PublicShell>
  );
}

type Data = { readonly id: string; readonly data: LeesbareInkoopdata };

function Published({ id, data }: Data) {
  const last = data.publicaties.at(-1)?.op ?? '';
  return (
    <>
      <PageHeading
        title={data.titel}
        sub={<p>{text.conclusion(data.publicaties.length, last, data.regio)}</p>}
        actions={
          <LinkButton
            look="primary"
            download=""
            icon={<IconDownload size={16} aria-hidden />}
            href={apiUrl(`/openbaar/ocds/${id}`)}
          >
            {text.download}
          </LinkButton>
        }
      />
      <Columns aside={<Aside id={id} data={data} />}>
        <section aria-labelledby="publicaties">
          <BlockHeading id="publicaties" title={text.releases} />
          <DataTable
            caption={text.releases}
            captionHidden
            columns={releaseColumns}
            rows={data.publicaties.toReversed()}
            rowKey={(row) => row.kenmerk}
          />
        </section>
        <section className="section" aria-labelledby="aanbieders">
          <BlockHeading id="aanbieders" title={text.providers} />
          {data.aanbieders.length === 0 ? (
            <p className="muted">{text.noProviders}</p>
          ) : (
            <DataTable
              caption={text.providers}
              captionHidden
              columns={providerColumns}
              rows={data.aanbieders}
              rowKey={(row) => `${row.naam} ${row.contract}`}
            />
          )}
          <p className="small muted">{text.onlyAwarded}</p>
        </section>
        <InPageHelp>
          <p>{text.explain}</p>
        </InPageHelp>
      </Columns>
    </>
  );
}

function Aside({ id, data: { omschrijving, gegevens, producten, controle, ocid } }: Data) {
  return (
    <>
      <section aria-labelledby="bestand">
        <BlockHeading id="bestand" title={text.file} />
        <p>
          <Status tone={controle.geldig ? 'positive' : 'negative'}>
            {(controle.geldig ? text.valid : text.invalid)(controle.versie)}
          </Status>
        </p>
        <p className="small muted">{text.validText}</p>
        {controle.fouten.length > 0 && (
          <ul className="small">
            {controle.fouten.map(({ plaats, fout }) => (
              <li key={`${plaats} ${fout}`}>{text.fault(plaats, fout)}</li>
            ))}
          </ul>
        )}
        <FactList
          facts={[
            { label: text.number, value: ocid },
            { label: text.licence, value: text.free },
          ]}
        />
      </section>
      <section aria-labelledby="over">
        <BlockHeading id="over" title={text.about} />
        <p className="small">{omschrijving}</p>
        <FactList
          facts={[
            ...gegevens.map(({ naam, waarde }) => ({ label: naam, value: waarde })),
            ...(producten.length > 0 ? [{ label: text.products, value: producten.join(', ') }] : []),
          ]}
        />
      </section>
      <ul className="plain-list small public-downloads">
        {gegevens.length > 0 && (
          <li>
            <AppLink href={paths.publicProcedure(Number(id))}>{text.story}</AppLink>
          </li>
        )}
        <li>
          <AppLink href={paths.publicDataList}>{text.all}</AppLink>
        </li>
      </ul>
    </>
  );
}

const releaseColumns: readonly Column<LeesbareInkoopdata['publicaties'][number]>[] = [
  {
    key: 'op',
    header: text.when,
    rowHeader: true,
    cell: (row) => <span className="nowrap">{formatInstant(row.op)}</span>,
  },
  { key: 'wat', header: text.what, cell: (row) => row.zinnen.join(' ') },
  {
    key: 'kenmerk',
    header: text.mark,
    cell: (row) => <TwoLines first={row.kenmerk} second={<span title={row.sha256}>{text.digest(row.sha256)}</span>} />,
  },
  {
    key: 'sindsdien',
    header: text.since,
    cell: (row) =>
      row.ongewijzigd ? (
        <QuietStatus tone="positive">{text.intact}</QuietStatus>
      ) : (
        <Status tone="negative">{text.changed}</Status>
      ),
  },
];

const providerColumns: readonly Column<LeesbareInkoopdata['aanbieders'][number]>[] = [
  { key: 'naam', header: text.provider, rowHeader: true, cell: (row) => row.naam },
  { key: 'besluit', header: text.decision, cell: (row) => row.besluit },
  {
    key: 'contract',
    header: text.contract,
    cell: (row) =>
      row.contract ? (
        <TwoLines first={row.contract} second={text.period(row.van, row.tot)} />
      ) : (
        <span className="muted">{text.noContract}</span>
      ),
  },
  {
    key: 'waarde',
    header: text.value,
    numeric: true,
    cell: (row) =>
      row.bedragCent === null ? <span className="muted">{text.noValue}</span> : formatEuros(row.bedragCent),
  },
];
