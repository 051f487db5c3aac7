import type { Contract } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCount, formatEuros, pluralUnit } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { ContractConditions } from '../conditions/binding-conditions.tsx';
import './contract-overview.css';
import { ContractFunding } from './contract-funding.tsx';
import { UtilisationBlock } from './contract-utilisation.tsx';
import { contractsText as text } from './contracts.nl.ts';
import { Obligations } from './obligations.tsx';

type Product = Contract['producten'][number];

const columns: readonly Column<Product>[] = [
  {
    key: 'product',
    header: text.product,
    rowHeader: true,
    cell: (product) => <TwoLines first={product.naam} second={product.code} />,
  },
  { key: 'clausule', header: text.clause, cell: (product) => product.clausule },
  {
    key: 'volume',
    header: text.volume,
    numeric: true,
    cell: (product) =>
      product.volumePerJaar === null ? (
        <span className="muted">{text.noBudget}</span>
      ) : (
        `${formatCount(product.volumePerJaar)} ${pluralUnit(product.eenheid)}`
      ),
  },
  { key: 'budget', header: text.budget, numeric: true, cell: (product) => amount(product.budgetCent) },
  { key: 'plafond', header: text.limit, numeric: true, cell: (product) => amount(product.plafondCent) },
];

const amount = (cents: number | null) =>
  cents === null ? <span className="muted">{text.noBudget}</span> : formatEuros(cents);

export function ContractOverview({ contract }: { contract: Contract }) {
  return (
    <Columns aside={<Aside contract={contract} />}>
      <UtilisationBlock contract={contract} />
      <section className="section" aria-labelledby="producten">
        <BlockHeading id="producten" title={text.products} />
        <DataTable
          caption={text.products}
          captionHidden
          columns={columns}
          rows={contract.producten}
          rowKey={(product) => String(product.id)}
        />
      </section>
      <ContractConditions contractId={contract.id} products={contract.producten} />
    </Columns>
  );
}

function Aside({ contract }: { contract: Contract }) {
  return (
    <>
      <Obligations contract={contract} />
      <ContractFunding contractId={contract.id} />
      <section aria-labelledby="dient">
        <BlockHeading id="dient" title={text.serves} />
        <ul className="plain-list contract-serves">
          {contract.draad.doelen.map((goal) => (
            <li key={goal.id}>
              <span className="muted">{text.goals}</span>
              <AppLink href={paths.threadOf(`doel-${goal.id}`)}>{goal.naam}</AppLink>
            </li>
          ))}
          {contract.draad.taken.map((task) => (
            <li key={task.id}>
              <span className="muted">{text.tasks}</span>
              <AppLink href={paths.threadOf(`taak-${task.id}`)}>{task.naam}</AppLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
