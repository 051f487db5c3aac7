import type { ClauseData } from '../policy-data.ts';
import type { RegionData } from '../region-data.ts';
import type { DemoContract } from './contracts.ts';

/** Row number of a clause of a contract. Throws when the contract has no such clause. */
export type DemoClause = (contract: DemoContract, number: string) => number;

/** Gives every contract the clauses of its lot, numbered from 1. */
export function clauseIds(
  data: RegionData,
  contracts: readonly DemoContract[],
): {
  readonly all: readonly { readonly id: number; readonly contract: DemoContract; readonly clause: ClauseData }[];
  readonly of: DemoClause;
} {
  const all = contracts
    .flatMap((contract) =>
      data.clauses.clauses
        .filter((clause) => clause.lots === 'all' || clause.lots === contract.lot.segment)
        .map((clause) => ({ contract, clause })),
    )
    .map((entry, at) => ({ id: at + 1, ...entry }));
  const ids = new Map(all.map(({ id, contract, clause }) => [`${contract.index}|${clause.number}`, id]));
  return {
    all,
    of: (contract, number) => {
      const id = ids.get(`${contract.index}|${number}`);
      if (id === undefined) throw new RangeError(`contract ${contract.number} has no clause ${number}`);
      return id;
    },
  };
}
