import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { apiSend } from '../../api/client.ts';
import { conditionsOfAllocationQuery, conditionsOfContractQuery } from '../../api/queries.ts';
import type { BindendeVoorwaarde, Id, Lijst } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { dayOfInstant, formatPeriod } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { EndButton } from '../parties/end-button.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { conditionsText as text } from './conditions.nl.ts';

const columns: readonly Column<BindendeVoorwaarde>[] = [
  {
    key: 'instantie',
    header: text.body,
    rowHeader: true,
    cell: (row) => <TwoLines first={capitalised(plainWord(row.instantie))} second={row.organisatie?.naam} />,
  },
  {
    key: 'voorwaarde',
    header: text.condition,
    cell: (row) => <TwoLines first={row.voorwaarde} second={row.grondslag} />,
  },
  {
    key: 'bij',
    header: text.applies,
    cell: (row) => (row.product ? text.ofProduct(row.product.naam) : text.ofAllocation),
  },
  { key: 'geldt', header: text.period, cell: (row) => formatPeriod(row.van, row.tot) },
];

const endColumn = (pathOf: (row: BindendeVoorwaarde) => string | undefined): Column<BindendeVoorwaarde> => ({
  key: 'einde',
  header: text.end,
  headerHidden: true,
  numeric: true,
  cell: (row) => {
    const path = row.tot === null ? pathOf(row) : undefined;
    return path && <EndButton name={`voorwaarde-${row.id}`} title={`${text.end}: ${row.voorwaarde}`} path={path} />;
  },
});

/** What courts, certified bodies, guardians, police and schools bind the help of these products to. */
export function ContractConditions({
  contractId,
  products,
}: {
  contractId: Id;
  products: readonly { readonly id: Id; readonly naam: string }[];
}) {
  const mayManage = useMay('conditions.manage');
  const options = products.map((one) => ({ value: String(one.id), label: one.naam }));
  return (
    <Conditions
      query={useQuery(conditionsOfContractQuery(contractId))}
      columns={
        mayManage
          ? [...columns, endColumn((row) => (row.product ? pathOf('/producten', row.product.id, row.id) : undefined))]
          : columns
      }
      add={
        mayManage && (
          <AddCondition
            first={[{ kind: 'choice', name: 'productId', label: text.product, required: true, options }]}
            addressOf={({ productId }) => `/producten/${productId}/bindende-voorwaarden`}
          />
        )
      }
    />
  );
}

/** The same for one allocation: its own conditions, and those of its product. */
export function AllocationConditions({ allocationId }: { allocationId: Id }) {
  const mayAdd = useMay('allocations.condition');
  return (
    <Conditions
      query={useQuery(conditionsOfAllocationQuery(allocationId))}
      columns={
        mayAdd
          ? [...columns, endColumn((row) => (row.product ? undefined : pathOf('/toewijzingen', allocationId, row.id)))]
          : columns
      }
      add={mayAdd && <AddCondition first={[]} addressOf={() => `/toewijzingen/${allocationId}/bindende-voorwaarden`} />}
    />
  );
}

const pathOf = (list: string, id: Id, conditionId: Id) =>
  `${list}/${id}/bindende-voorwaarden/${conditionId}/beeindigingen`;

function Conditions({
  query,
  columns: shown,
  add,
}: {
  query: UseQueryResult<Lijst<BindendeVoorwaarde>>;
  columns: readonly Column<BindendeVoorwaarde>[];
  add: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby="voorwaarden">
      <BlockHeading id="voorwaarden" title={text.title} aside={add} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small muted">{text.none}</p>
          ) : (
            <DataTable
              caption={text.title}
              captionHidden
              columns={shown}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

function AddCondition({
  first,
  addressOf,
}: {
  first: readonly FieldDefinition[];
  addressOf: (values: Record<string, string>) => string;
}) {
  const certified = useOrganisationOptions('gecertificeerde-instelling');
  const schools = useOrganisationOptions('school');
  return (
    <FormDialog
      name="voorwaarde"
      button={text.add}
      small
      title={text.add}
      fields={[
        ...first,
        { kind: 'choice', name: 'instantie', label: text.body, required: true, options: text.bodies },
        {
          kind: 'choice',
          name: 'organisatieId',
          label: text.organisation,
          hint: text.organisationHint,
          options: [...certified, ...schools],
        },
        { kind: 'text', name: 'voorwaarde', label: text.condition, hint: text.conditionHint, required: true },
        { kind: 'text', name: 'grondslag', label: text.basis, hint: text.basisHint, required: true },
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'day', name: 'tot', label: text.through },
      ]}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.act}
      done={text.added}
      submit={(values) => {
        const { productId: _, organisatieId, ...rest } = values;
        return apiSend('POST', addressOf(values), {
          ...rest,
          ...(organisatieId && { organisatieId: Number(organisatieId) }),
        });
      }}
    />
  );
}
