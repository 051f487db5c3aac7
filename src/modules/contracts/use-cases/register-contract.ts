import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { TermRefusal, TermValues } from '../domain/clauses/term-values.ts';
import { readTerms } from '../domain/clauses/term-values.ts';
import {
  makeContract,
  type NewContract,
  type NewContractRefusal,
  type OfferedClause,
} from '../domain/register/new-contract.ts';
import { CLAUSE_LIBRARY } from '../library/index.ts';
import { loadMakingFacts, type MakingFacts } from '../storage/making-facts.ts';
import { type FirstTariff, insertContract, insertFirstTariffs, type Origin } from '../storage/write-contract.ts';
import { type ContractActor, mayChange } from './contract-actor.ts';

/** A clause of the library that is chosen or filled in. */
export type ChosenClause = { readonly key: string; readonly terms: TermValues | null };

export type ContractToMake = {
  readonly asked: NewContract;
  readonly clauses: readonly ChosenClause[];
  readonly tariffs: readonly FirstTariff[];
  /** The award that it is made from; null: made by itself. */
  readonly origin: Origin | null;
};

export type MakeContractRefusal =
  | NewContractRefusal
  | TermRefusal
  | { readonly code: 'contracts.not-the-purchaser' }
  | { readonly code: 'contracts.number-taken' }
  | { readonly code: 'contracts.party-unknown' }
  | { readonly code: 'contracts.product-unknown' }
  | { readonly code: 'contracts.model-clause-unknown'; readonly key: string };

/** Makes a contract with the clauses of the library in the caller's transaction; gives its number in the register. */
export async function registerContract(
  tx: Tx,
  actor: ContractActor,
  { asked, clauses, tariffs, origin }: ContractToMake,
): Promise<Result<number, MakeContractRefusal>> {
  const facts = await loadMakingFacts(tx, asked);
  const regionId = facts.regionId;
  if (regionId === null || !partiesKnown(asked, facts)) return no({ code: 'contracts.party-unknown' });
  if (!mayChange(actor, { regionId, purchaserId: asked.purchaserId }))
    return no({ code: 'contracts.not-the-purchaser' });
  if (facts.numberTaken) return no({ code: 'contracts.number-taken' });
  const products = new Set(asked.products.map((one) => one.productId));
  if (facts.productIds.length !== products.size || tariffs.some((one) => !products.has(one.productId)))
    return no({ code: 'contracts.product-unknown' });
  const offered = offerClauses(asked, clauses);
  if (!offered.ok) return offered;
  const made = makeContract(asked, offered.value);
  if (!made.ok) return made;
  const id = await insertContract(tx, regionId, made.value, origin);
  if (tariffs.length > 0) await insertFirstTariffs(tx, id, made.value, tariffs);
  return yes(id);
}

const partiesKnown = (asked: NewContract, facts: MakingFacts): boolean =>
  facts.providerKnown &&
  asked.municipalityIds.every((id) => facts.municipalityIds.includes(id)) &&
  (asked.frameworkId === null || facts.frameworkKnown);

/** The clauses of the library for the variant of the contract, with the values that were given. */
function offerClauses(
  asked: NewContract,
  chosen: readonly ChosenClause[],
): Result<OfferedClause[], TermRefusal | { code: 'contracts.model-clause-unknown'; key: string }> {
  const fitting = CLAUSE_LIBRARY.filter(({ variants }) => !variants || variants.includes(asked.variant));
  const stray = chosen.find(({ key }) => !fitting.some((one) => one.key === key));
  if (stray) return no({ code: 'contracts.model-clause-unknown', key: stray.key });
  const offered: OfferedClause[] = [];
  for (const { key, number, group, title, text, optional, terms: standard } of fitting) {
    const choice = chosen.find((one) => one.key === key);
    const values = choice?.terms ?? standard;
    const terms = values ? readTerms(values) : null;
    if (terms && !terms.ok) return terms;
    offered.push({
      number,
      kind: group,
      title,
      text,
      modelKey: key,
      active: true,
      terms: terms ? terms.value : null,
      optional,
      chosen: choice !== undefined,
    });
  }
  return yes(offered);
}
