import type { ClauseRecord, ContractRecord } from '../../domain/register/contract-record.ts';
import type { GroupAgreementRow, GroupContractRow } from '../../storage/group/group-agreements.ts';
import type { PlannedContract, PlannedGroup } from '../../use-cases/group/plan-group.ts';
import { CLAUSE_CHANGE_WORDS, REASON_WORDS } from '../clause-words.nl.ts';
import { toBepaling, toVerschil } from '../register-json.ts';
import type { Groepsafspraak, Groepsafspraken, Groepsvoorbeeld } from './group-schemas.ts';
import { OUTCOME_WORDS, whyNot } from './group-words.nl.ts';

export const toGroepsvoorbeeld = ({ contracts, fingerprint }: PlannedGroup): Groepsvoorbeeld => ({
  vingerafdruk: fingerprint,
  contracten: contracts.map(toInContract),
});

function toInContract({ contract, outcome }: PlannedContract): Groepsvoorbeeld['contracten'][number] {
  const { id, agreed, providerName } = contract;
  return {
    contract: { id, nummer: agreed.number, naam: agreed.name, aanbieder: providerName },
    uitkomst: OUTCOME_WORDS[outcome.kind],
    waarom: outcome.kind === 'refused' ? whyNot(outcome.refusal) : null,
    bepalingen: outcome.kind === 'changes' ? outcome.clauses.map((clause) => toClauseChange(agreed, clause)) : [],
    verschillen: outcome.kind === 'changes' ? outcome.decided.effects.map(toVerschil) : [],
  };
}

function toClauseChange(agreed: ContractRecord, { number, title, active }: ClauseRecord) {
  const present = agreed.clauses.some((one) => one.number === number && one.active);
  const what = !active ? 'off' : present ? 'differs' : 'comes';
  return { nummer: number, titel: title, wat: CLAUSE_CHANGE_WORDS[what] };
}

export const toGroepsregel = (row: GroupAgreementRow): Groepsafspraken['items'][number] => ({
  id: row.id,
  naam: row.name,
  ingang: row.effectiveOn,
  op: row.recordedAt.toISOString(),
  door: row.personName,
  organisatie: row.organisationName,
  redenNaam: REASON_WORDS[row.reason].name,
  toelichting: row.explanation,
  aantalContracten: row.contractCount,
  werktBij: row.updates && { id: row.updates.id, naam: row.updates.name },
  bijgewerktIn: row.updatedBy.map(({ id, name }) => ({ id, naam: name })),
});

export const toGroepsafspraak = (row: GroupAgreementRow, contracts: readonly GroupContractRow[]): Groepsafspraak => ({
  ...toGroepsregel(row),
  bepalingen: row.clauses.map(toBepaling),
  contracten: contracts.map(({ contractId, number, name, providerName, version }) => ({
    id: contractId,
    nummer: number,
    naam: name,
    aanbieder: providerName,
    versie: version,
  })),
});
