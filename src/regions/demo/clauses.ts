import type { ClauseData } from '../policy-data.ts';
import type { RegionData } from '../region-data.ts';
import type { DemoContract } from './contracts.ts';
import type { Subcontractor } from './local-agreements.ts';

/** Row number of a clause of a contract. Throws when the contract has no such clause. */
export type DemoClause = (contract: DemoContract, number: string) => number;

type Text = Omit<ClauseData, 'lots'>;

/** Gives every contract the clauses of its lot, and who does part of the work for it, numbered from 1. */
export function clauseIds(
  data: RegionData,
  contracts: readonly DemoContract[],
  subcontractorsOf: (contract: DemoContract) => readonly Subcontractor[],
): {
  readonly all: readonly { readonly id: number; readonly contract: DemoContract; readonly clause: Text }[];
  readonly of: DemoClause;
} {
  const all = contracts
    .flatMap((contract) => {
      const ofLot = data.clauses.clauses.filter(({ lots }) => lots === 'all' || lots === contract.lot.segment);
      const own = data.events.extraClauses.filter(
        ({ provider, lot }) => provider === contract.provider.name && lot === contract.lot.key,
      );
      const clauses: Text[] = [...ofLot, ...clauseAbout(data, subcontractorsOf(contract)), ...own];
      return clauses.map((clause) => ({ contract, clause }));
    })
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

/** Who else delivers, and how much of it at most. */
function clauseAbout({ clauses }: RegionData, subcontractors: readonly Subcontractor[]): Text[] {
  if (subcontractors.length === 0) return [];
  const shares = subcontractors.map(({ provider, share }) => `${provider.name} ${share}%`).join(', ');
  return [{ ...clauses.subcontractors, text: clauses.subcontractors.text.replace('{shares}', shares) }];
}
