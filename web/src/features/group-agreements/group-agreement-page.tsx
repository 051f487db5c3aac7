import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Groepsafspraak } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { QuietStatus } from '../../ui/status/status.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { groupText as text } from './group.nl.ts';
import { groupAgreementQuery } from './group-queries.ts';

/** What was agreed with several providers alike, in which contracts, and what came before and after it. */
export function GroupAgreementPage() {
  const { id } = useParams({ from: '/aangemeld/contracten/groepsafspraken/$id' });
  const mayMake = useMay('contracts.manage');
  return (
    <PageQuery query={useQuery(groupAgreementQuery(id))}>
      {(agreement) => (
        <>
          <PageHeading
            title={agreement.naam}
            sub={<p>{text.conclusion(agreement.ingang, agreement.aantalContracten)}</p>}
            actions={
              <>
                <AppLink href={paths.groupAgreements}>{text.back}</AppLink>
                {mayMake && <LinkButton href={paths.groupAgreementNew(agreement.id)}>{text.update}</LinkButton>}
              </>
            }
          />
          <Story agreement={agreement} />
          <Clauses agreement={agreement} />
          <Contracts agreement={agreement} />
        </>
      )}
    </PageQuery>
  );
}

function Story({ agreement }: { agreement: Groepsafspraak }) {
  const { toelichting, op, door, organisatie, redenNaam, werktBij, bijgewerktIn } = agreement;
  return (
    <>
      <p>{toelichting}</p>
      <p className="small muted">{text.made(op, door, organisatie, redenNaam)}</p>
      {werktBij && (
        <p>
          {text.updates} <AppLink href={paths.groupAgreement(werktBij.id)}>{werktBij.naam}</AppLink>
        </p>
      )}
      {bijgewerktIn.map((one) => (
        <p key={one.id}>
          {text.updatedBy} <AppLink href={paths.groupAgreement(one.id)}>{one.naam}</AppLink>
        </p>
      ))}
    </>
  );
}

function Clauses({ agreement: { bepalingen } }: { agreement: Groepsafspraak }) {
  return (
    <section className="section" aria-labelledby="afgesproken">
      <BlockHeading id="afgesproken" title={text.clauses} />
      {bepalingen.map((clause) => (
        <div key={clause.nummer}>
          <h3>
            {clause.nummer} {clause.titel}
            {!clause.aan && <QuietStatus tone="closed">{text.off}</QuietStatus>}
          </h3>
          <p className="small">{clause.tekst}</p>
        </div>
      ))}
    </section>
  );
}

function Contracts({ agreement: { contracten } }: { agreement: Groepsafspraak }) {
  return (
    <section className="section" aria-labelledby="contracten">
      <BlockHeading id="contracten" title={text.inContracts} />
      <DataTable
        caption={text.inContracts}
        captionHidden
        first={25}
        rows={contracten}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'contract',
            header: text.contract,
            rowHeader: true,
            cell: (row) => (
              <TwoLines first={<AppLink href={paths.contract(row.id)}>{row.naam}</AppLink>} second={row.nummer} />
            ),
          },
          { key: 'aanbieder', header: text.provider, cell: (row) => row.aanbieder },
          {
            key: 'versie',
            header: text.effect,
            cell: (row) =>
              row.versie === null ? (
                <span className="muted">{text.saidAlready}</span>
              ) : (
                <AppLink href={paths.contract(row.id, 'wijzigingen')}>{text.version(row.versie)}</AppLink>
              ),
          },
        ]}
      />
    </section>
  );
}
