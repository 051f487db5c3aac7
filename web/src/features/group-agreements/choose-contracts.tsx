import { useQuery } from '@tanstack/react-query';
import { listQuery } from '../../api/queries.ts';
import type { ContractRegel, Id } from '../../api/types.ts';
import { Button } from '../../ui/button/button.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import type { Column } from '../../ui/table/data-table.tsx';
import { RowChoice } from '../../ui/table/row-choice.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { useProductOptions } from '../catalogue/use-products.ts';
import { contractColumn, providerColumn, termColumn, variantColumn } from '../contracts/contract-columns.tsx';
import { contractsText } from '../contracts/contracts.nl.ts';
import { usePartyFilters } from '../parties/use-party-filters.ts';
import { groupText as text } from './group.nl.ts';

/** As many as one agreement takes; also the most that a list gives at once. */
export const MOST_CONTRACTS = 200;
const FILTERS = ['zoek', 'status', 'niveau', 'segment', 'variant', 'gemeente', 'aanbieder', 'product'] as const;

const isOver = ({ status }: ContractRegel): boolean => status === 'geeindigd' || status === 'opgezegd';

/** Chooses contracts one by one, or all that the filters find; what was chosen stays when the filters change. */
export function ChooseContracts({
  chosen,
  onChoose,
}: {
  chosen: ReadonlySet<Id>;
  onChoose: (chosen: ReadonlySet<Id>) => void;
}) {
  const filters = useContractFilters();
  const toggle = (id: Id) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <section aria-labelledby="contracten-kiezen">
      <BlockHeading id="contracten-kiezen" title={text.choose} />
      <ChooseAll chosen={chosen} onChoose={onChoose} />
      <ServerTable<ContractRegel>
        path="/contracten"
        what={contractsText.what}
        columns={[selectColumn(chosen, toggle), ...columns]}
        rowKey={(row) => String(row.id)}
        searchLabel={contractsText.search}
        filters={filters}
        empty={{ title: contractsText.emptyTitle, text: contractsText.emptyText }}
      />
    </section>
  );
}

/** How many are chosen, and all or none of what the filters find. */
function ChooseAll({ chosen, onChoose }: { chosen: ReadonlySet<Id>; onChoose: (chosen: ReadonlySet<Id>) => void }) {
  const { state } = useListPlace();
  const asked = { ...Object.fromEntries(FILTERS.map((key) => [key, state[key]])), limit: MOST_CONTRACTS };
  const found = (useQuery(listQuery<ContractRegel>('/contracten', asked)).data?.items ?? []).filter(
    (row) => !isOver(row) && !chosen.has(row.id),
  );
  return (
    <div className="form__actions">
      <span role="status">
        {chosen.size > MOST_CONTRACTS ? text.tooMany(MOST_CONTRACTS) : text.chosen(chosen.size)}
      </span>
      {found.length > 0 && (
        <Button small onPress={() => onChoose(new Set([...chosen, ...found.map(({ id }) => id)]))}>
          {text.chooseAll(found.length)}
        </Button>
      )}
      {chosen.size > 0 && (
        <Button small look="text" onPress={() => onChoose(new Set())}>
          {text.chooseNone}
        </Button>
      )}
    </div>
  );
}

const useContractFilters = () => [
  { key: 'segment', label: contractsText.segment, options: contractsText.segments },
  { key: 'variant', label: contractsText.variant, options: contractsText.variants },
  { key: 'product', label: contractsText.product, options: useProductOptions() },
  { key: 'status', label: contractsText.status, options: contractsText.statuses, more: true },
  { key: 'niveau', label: contractsText.level, options: contractsText.levels, more: true },
  ...usePartyFilters().map((filter) => ({ ...filter, more: true })),
];

const selectColumn = (chosen: ReadonlySet<Id>, toggle: (id: Id) => void): Column<ContractRegel> => ({
  key: 'kies',
  header: text.select,
  headerHidden: true,
  cell: (row) =>
    !isOver(row) && (
      <RowChoice label={text.selectOne(row.nummer)} chosen={chosen.has(row.id)} onToggle={() => toggle(row.id)} />
    ),
});

const columns: readonly Column<ContractRegel>[] = [
  contractColumn,
  providerColumn,
  variantColumn,
  termColumn((row) => (isOver(row) ? text.ended : undefined)),
];
