import { cents } from '../../../../kernel/money.ts';
import { type ClauseToTest, isOpen, type SetUpTest, type TestedClause } from '../../domain/set-up/set-up-test.ts';
import type { RecordedTest } from '../../storage/set-up/set-up-tests.ts';
import { known } from '../change-json.ts';
import { termOf } from '../words.nl.ts';
import type { NieuweBepalingtoets, TeToetsenBepaling } from './set-up-schemas.ts';
import { VERDICT_WORDS } from './set-up-words.nl.ts';

export function toTeToetsen(one: ClauseToTest<RecordedTest>): TeToetsenBepaling {
  const { clause, number, title, contracts, exampleId, test } = one;
  return {
    sleutel: clause.from === 'library' ? clause.key : null,
    contractId: exampleId,
    nummer: number,
    titel: title,
    contracten: contracts,
    open: isOpen(one),
    toets: test && {
      uitvoering: test.practice,
      afspraken: test.agreements,
      inzet: test.investment,
      kostenPerJaarCent: test.yearlyCostCents === null ? null : Number(test.yearlyCostCents),
      verschil: test.difference,
      resultaat: test.intendedResult,
      oordeel: VERDICT_WORDS[test.verdict],
      op: test.recordedAt.toISOString(),
      door: test.personName,
    },
  };
}

/** The clause that is meant; undefined when it is named in two ways, or in none. */
export function fromWelke({ sleutel, nummer, titel }: NieuweBepalingtoets): TestedClause | undefined {
  if (sleutel !== null) return nummer === null && titel === null ? { from: 'library', key: sleutel } : undefined;
  return nummer === null || titel === null ? undefined : { from: 'own', number: nummer, title: titel };
}

export const fromToets = (said: NieuweBepalingtoets): SetUpTest => ({
  practice: said.uitvoering,
  agreements: said.afspraken,
  investment: said.inzet,
  yearlyCostCents: said.kostenPerJaarCent === null ? null : cents(said.kostenPerJaarCent),
  difference: said.verschil,
  intendedResult: said.resultaat,
  verdict: known(termOf(VERDICT_WORDS, said.oordeel)),
});
