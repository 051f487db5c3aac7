import { useQuery } from '@tanstack/react-query';
import { registerQuery } from '../../api/register-queries.ts';
import type { Register } from '../../api/register-types.ts';
import type { Contract } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatPeriod } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ContractSubcontractors } from './contract-subcontractors.tsx';
import { partnersText } from './partners.nl.ts';
import { PartnerTable } from './partners.tsx';
import { registerText as text } from './register.nl.ts';

/** Who agreed what with whom: parties, scope, value, partners, and the variant per product and municipality. */
export function ContractAgreements({ contract }: { contract: Contract }) {
  return (
    <Loaded query={useQuery(registerQuery(contract.id))}>{(register) => <Agreements register={register} />}</Loaded>
  );
}

function Agreements({ register }: { register: Register }) {
  return (
    <>
      <FactList facts={factsOf(register)} />
      <section className="section" aria-labelledby="uitvoering">
        <BlockHeading id="uitvoering" title={partnersText.title} />
        <PartnerTable partners={register.partners} />
      </section>
      <ContractSubcontractors contractId={register.id} />
      <section className="section" aria-labelledby="varianten">
        <BlockHeading id="varianten" title={text.variants} />
        <Variants register={register} />
      </section>
    </>
  );
}

const factsOf = (register: Register) => [
  { label: text.purchaser, value: register.opdrachtgever.naam },
  { label: text.provider, value: register.aanbieder.naam },
  ...register.eerdereAanbieders.map((one) => ({
    label: text.formerProvider,
    value: text.formerLine(one.naam, one.tot),
  })),
  {
    label: text.municipalities,
    value: text.municipalityCount(register.gemeenten.length, register.gemeenten.map(({ naam }) => naam).join(', ')),
  },
  { label: text.scope, value: register.reikwijdte || text.noScope },
  { label: text.form, value: text.forms[register.vorm] },
  ...(register.kenmerk ? [{ label: text.clientReference, value: register.kenmerk }] : []),
  ...(register.bovenliggend
    ? [
        {
          label: text.framework,
          value: <AppLink href={paths.contract(register.bovenliggend.id)}>{register.bovenliggend.naam}</AppLink>,
        },
      ]
    : []),
  { label: text.term, value: formatPeriod(register.van, register.tot) },
  { label: text.value, value: text.valueNow(register.waardeCent, register.waardeBijStartCent) },
  { label: text.version, value: text.versionOf(register.versie) },
  ...(register.herkomst ? [{ label: text.origin, value: text.fromAward }] : []),
];

function Variants({ register: { variant, varianten } }: { register: Register }) {
  if (varianten.length === 0) return <p className="muted">{text.noVariants(variant)}</p>;
  return (
    <>
      <p className="small muted">{text.variantDefault(variant)}</p>
      <DataTable
        caption={text.variants}
        captionHidden
        rows={varianten}
        rowKey={(row) => `${row.product.id} ${row.gemeente?.id}`}
        columns={[
          { key: 'product', header: text.product, rowHeader: true, cell: (row) => row.product.naam },
          { key: 'gemeente', header: text.municipality, cell: (row) => row.gemeente?.naam ?? text.allMunicipalities },
          { key: 'variant', header: text.variant, cell: (row) => row.variant },
        ]}
      />
    </>
  );
}
