import { SETTLEMENT_WORDS, SUM_WORDS } from '../../funding/index.ts';
import type { Afrekenbijdrage, Afrekening, Afrekenregel } from '../api.ts';
import type { KeptLine, SettledYear } from '../domain/settled-year.ts';
import type { Party } from '../storage/decided-care.ts';
import type { PostingRow, SettlementRow } from '../storage/year-settlements.ts';
import { FACT_FOR, FACT_WORDS, findingText, missingSentence, statusOf, termSentence } from './settle-words.nl.ts';

/** Names of what a settlement is about. */
export type Names = {
  readonly organisations: ReadonlyMap<number, string>;
  readonly contracts: ReadonlyMap<number, string>;
};

export type Shown = {
  readonly settled: SettledYear;
  readonly fingerprint: string;
  readonly region: Party;
  /** Null: nothing was proposed yet. */
  readonly row: SettlementRow | null;
  readonly postings: readonly PostingRow[];
  readonly names: Names;
  readonly may: Afrekening['mag'];
  /** Has the last day of the year passed? */
  readonly over: boolean;
  /** The municipality whose part is shown beside the whole; null: all. */
  readonly ownMunicipality: number | null;
};

/** A settlement as people read it: what was paid, what is due on top or back with its sums, and what is lacking. */
export function toAfrekening({
  settled,
  fingerprint,
  region,
  row,
  postings,
  names,
  may,
  over,
  ownMunicipality,
}: Shown): Afrekening {
  const { paid, year, work } = settled;
  const numberOf = (id: number): string => names.contracts.get(id) ?? String(id);
  const contractOf = (id: number) => ({ id, nummer: numberOf(id) });
  const paidCents = paid.careCents + paid.instalmentCents + paid.advanceCents + paid.elsewhereCents;
  const shares = settled.lines.flatMap((line) => line.shares);
  const nowOf = (id: number): number =>
    Number(
      shares.filter((one) => one.municipalityId === id).reduce((sum, one) => sum + one.dueCents - one.beforeCents, 0n),
    );
  const municipalities = [...new Set(shares.map(({ municipalityId }) => municipalityId))];
  return {
    id: row?.id ?? null,
    jaar: year,
    regio: { id: region.id, naam: region.name },
    aanbieder: { id: settled.providerId, naam: names.organisations.get(settled.providerId) ?? '' },
    status: row === null ? openStatus(settled, over) : statusOf(row),
    vingerafdruk: fingerprint,
    betaald: {
      hulpCent: Number(paid.careCents),
      vasteBedragenCent: Number(paid.instalmentCents),
      voorschottenCent: Number(paid.advanceCents),
      eldersCent: Number(paid.elsewhereCents),
      totaalCent: Number(paidCents),
    },
    verschuldigdCent: Number(settled.dueCents),
    eerderCent: Number(settled.beforeCents),
    nuCent: Number(settled.openCents),
    eindtotaalCent: Number(paidCents + settled.dueCents),
    eigenDeelCent: ownMunicipality === null ? null : nowOf(ownMunicipality),
    regels: settled.lines.map((line) => toRegel(line, names, contractOf)),
    gemeenten: municipalities
      .map((id) => {
        const posting = postings.find((one) => one.municipalityId === id);
        return {
          gemeente: { id, naam: names.organisations.get(id) ?? '' },
          nuCent: nowOf(id),
          boeking: posting ? Number(posting.transactionId) : null,
          betaald: posting?.paid ?? false,
        };
      })
      .sort((a, b) => a.gemeente.naam.localeCompare(b.gemeente.naam, 'nl')),
    nogNodig: settled.missing.map((one) => {
      const kind = FACT_FOR[one.code];
      return {
        zin: missingSentence(one, numberOf, year),
        gegeven: kind && FACT_WORDS[kind],
        contract: 'contractId' in one ? contractOf(one.contractId) : null,
      };
    }),
    bevindingen: settled.findings.map((one) => findingText(one, numberOf)),
    onderhandenWerk: work && {
      trajecten: work.trajectories,
      beginCent: Number(work.beforeCents),
      eindCent: Number(work.afterCents),
    },
    losAfgerekendCent: Number(settled.byHandCents),
    gemaaktDoor: row?.madeByName ?? null,
    gemaaktOp: row === null ? null : row.madeAt.toISOString(),
    toelichting: row?.note ?? null,
    beslistDoor: row?.decidedByName ?? null,
    beslistOp: row?.decidedAt?.toISOString() ?? null,
    reden: row?.decisionNote ?? null,
    mag: may,
  };
}

const openStatus = (settled: SettledYear, over: boolean): Afrekening['status'] =>
  !hasOpen(settled) ? 'niets' : over ? 'te-maken' : 'loopt';

/** Is anything left to post, for any municipality? */
export const hasOpen = ({ lines }: SettledYear): boolean =>
  lines.some(({ shares }) => shares.some((one) => one.dueCents !== one.beforeCents || one.advanceCents !== 0n));

function toRegel(
  line: KeptLine,
  names: Names,
  contractOf: (id: number) => { readonly id: number; readonly nummer: string },
): Afrekenregel {
  const { title, sentence } = SETTLEMENT_WORDS[line.rule];
  return {
    regel: line.rule,
    titel: title,
    zin: sentence,
    contract: line.contractId === null ? null : contractOf(line.contractId),
    voorwaarden: line.termsId,
    onderdeel: line.partName,
    product: line.productName,
    som: line.sum.map((term) => ({
      wat: SUM_WORDS[term.what],
      bedragCent: Number(term.cents),
      uitleg: termSentence(term),
    })),
    bedragCent: Number(line.amountCents),
    bijdragen: line.shares.map(
      (share): Afrekenbijdrage => ({
        gemeente: { id: share.municipalityId, naam: names.organisations.get(share.municipalityId) ?? '' },
        contract: contractOf(share.contractId),
        verschuldigdCent: Number(share.dueCents),
        eerderCent: Number(share.beforeCents),
        nuCent: Number(share.dueCents - share.beforeCents),
      }),
    ),
  };
}
