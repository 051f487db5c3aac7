import type { Lot } from '../market-data.ts';
import type { ClauseData } from '../policy-data.ts';
import type { AdoptedTariffs } from './adopted-tariffs.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { clauseIds, type DemoClause } from './clauses.ts';
import { contractEvents } from './contract-events.ts';
import { contractLifeBatches } from './contract-life.ts';
import type { DemoContract } from './contracts.ts';
import type { DemoRegion } from './demo-region.ts';
import type { Ids } from './ids.ts';
import { type Subcontractor, subcontractorsOf } from './local-agreements.ts';
import type { DemoTariff } from './tariff-book.ts';

const PAYMENT_TERM_DAYS = 30;

/** Contracts with parties, clauses, products per year, tariffs per year and their file. */
export function* contractBatches(
  region: DemoRegion,
  tariffs: readonly DemoTariff[],
  adopted: AdoptedTariffs,
): Generator<DemoBatch> {
  const { data, contracts } = region;
  const { seed } = region.parameters;
  const shared = new Map(contracts.map((contract) => [contract, subcontractorsOf({ ...region, seed }, contract)]));
  const clauses = clauseIds(data, contracts, (contract) => shared.get(contract) ?? []);
  yield batchOf(
    'contracts',
    'contract',
    contracts.map((contract) => contractRow(region, contract)),
  );
  yield batchOf(
    'contracts',
    'contract_party',
    contracts.flatMap((contract) => parties(region, contract)),
  );
  yield batchOf(
    'contracts',
    'contract_partner',
    contracts.flatMap((contract) => partners(region, contract, shared.get(contract) ?? [])),
  );
  yield batchOf(
    'contracts',
    'contract_clause',
    clauses.all.map(({ id, contract, clause }) => ({
      id,
      contract_id: contract.index + 1,
      number: clause.number,
      kind: clause.kind,
      title: clause.title,
      text: clause.text,
      terms: termsOf(region, contract, clause.terms),
      model_key: clause.modelKey ?? null,
    })),
  );
  yield batchOf('contracts', 'contract_product', contractProducts(region, clauses.of));
  yield batchOf(
    'contracts',
    'contract_tariff',
    tariffs.map((tariff) => ({
      id: tariff.id,
      tariff_id: adopted.idOf(tariff),
      contract_id: tariff.contract.index + 1,
      product_id: tariff.productIndex + 1,
      municipality_id: tariff.municipality === null ? null : region.ids.municipality(tariff.municipality),
      clause_id: clauses.of(tariff.contract, tariff.clauseNumber),
      version: tariff.version,
      from_on: tariff.from,
      through_on: tariff.through,
      tariff_cents: tariff.tariffCents,
      unit: tariff.unit,
      index_percentage:
        tariff.municipality === null ? (data.region.indexPercentages[String(tariff.year)] ?? null) : null,
    })),
  );
  const manager = data.people.people.findIndex((person) => person.role === 'contract-manager') + 1;
  yield batchOf('contracts', 'contract_event', contractEvents(region, clauses.of, manager === 0 ? null : manager));
  yield* contractLifeBatches(region);
}

function contractRow({ data, ids }: DemoRegion, contract: DemoContract) {
  const { lot, provider } = contract;
  const { extension } = data.events;
  const exception = extension.exceptions.find((e) => e.provider === provider.name && e.lot === lot.key);
  return {
    id: contract.index + 1,
    region_id: ids.region,
    provider_id: ids.provider(provider.index),
    purchaser_id: purchaserOf(ids, contract),
    number: contract.number,
    name: lot.name,
    segment: lot.segment,
    variant: lot.variant,
    procedure: lot.procedure,
    from_on: contract.from,
    through_on: `${data.region.budgetYear}-12-31`,
    extension_options: extension.options,
    extension_decide_by: exception?.on ?? extension[lot.segment],
    payment_term_days: PAYMENT_TERM_DAYS,
  };
}

const purchaserOf = (ids: Ids, { purchaser }: DemoContract): number =>
  purchaser === null ? ids.region : ids.municipality(purchaser);

/** The region buys for its municipalities; a municipality that buys for itself is the only one. */
function parties({ data, ids }: DemoRegion, contract: DemoContract) {
  const party = (organisation: number, role: string) => ({
    contract_id: contract.index + 1,
    organisation_id: organisation,
    role,
  });
  const all = contract.purchaser === null ? data.municipalities.municipalities : [];
  return [
    party(purchaserOf(ids, contract), 'purchaser'),
    ...all.map((_, at) => party(ids.municipality(at), 'on-behalf-of')),
    party(ids.provider(contract.provider.index), 'provider'),
  ];
}

/** Who does part of the work for the provider; all are providers of the region as well. */
const partners = ({ ids }: DemoRegion, contract: DemoContract, subcontractors: readonly Subcontractor[]) =>
  subcontractors.map(({ provider, share }) => ({
    contract_id: contract.index + 1,
    role: 'subcontractor',
    name: provider.name,
    registration: provider.agbCode,
    task: '',
    share_percent: share,
    organisation_id: ids.provider(provider.index),
  }));

/**
 * The room of a clause is what the contract was budgeted at; a task has no volume to guard, so no room. Where all is paid
 * as a lump sum there is no tariff to index.
 */
function termsOf({ data }: DemoRegion, { lines, lot }: DemoContract, terms: ClauseData['terms']): string | null {
  if (!terms) return null;
  const hasTariffs = lines.some(({ product }) => product.key !== data.region.lumpSumProduct);
  if (terms.kind === 'indexation' && !hasTariffs) return null;
  if (terms.kind !== 'spending-room') return JSON.stringify(terms);
  if (lot.variant === 'task') return null;
  const { budgetYear } = data.region;
  const inYear = (year: number, amounts: readonly bigint[]) => ({
    year,
    cents: Number(amounts.reduce((sum, one) => sum + one, 0n)),
  });
  const room = [
    inYear(
      budgetYear - 1,
      lines.map((line) => line.priorCents),
    ),
    inYear(
      budgetYear,
      lines.map((line) => line.currentCents),
    ),
  ];
  return JSON.stringify({ ...terms, values: { ...terms.values, room } });
}

function contractProducts({ data, contracts }: DemoRegion, clauseOf: DemoClause) {
  const rows = contracts.flatMap((contract) =>
    contract.lines.flatMap((line) => {
      const isLump = line.product.key === data.region.lumpSumProduct;
      const inYear = (year: number, budgetCents: bigint) => ({
        contract_id: contract.index + 1,
        product_id: line.productIndex + 1,
        clause_id: clauseOf(contract, data.clauses.volume),
        year,
        volume: isLump ? null : line.volume,
        budget_cents: budgetCents,
        limit_cents: hasLimit(contract.lot) ? budgetCents : null,
      });
      return [inYear(data.region.budgetYear - 1, line.priorCents), inYear(data.region.budgetYear, line.currentCents)];
    }),
  );
  return rows.map((row, at) => ({ id: at + 1, ...row }));
}

/** Heavy products may have a maximum; light ones have no volume fixed beforehand. */
export const hasLimit = (lot: Lot): boolean => lot.segment === 'heavy' && lot.variant !== 'task';
