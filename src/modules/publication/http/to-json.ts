import type { ReleaseRow } from '../storage/releases.ts';
import type { Told } from '../use-cases/told.ts';
import type { LeesbareInkoopdata, OpenInkoopdata, Publicatie } from './schemas.ts';
import { AWARD_SENTENCES, TAG_SENTENCES, tenderFacts } from './words.nl.ts';

export const toPublicatie = ({ id, content, tags, releasedAt, digest }: ReleaseRow): Publicatie => ({
  id,
  kenmerk: content.id,
  labels: [...tags],
  op: releasedAt.toISOString(),
  sha256: digest,
});

export const toOpenItem = ({
  procedureId,
  content,
  releasedAt,
  tags,
}: ReleaseRow): OpenInkoopdata['items'][number] => ({
  procedureId,
  ocid: content.ocid,
  titel: titleOf(content),
  regio: content.buyer.name,
  bijgewerkt: releasedAt.toISOString(),
  labels: [...tags],
});

const titleOf = ({ tender, planning }: ReleaseRow['content']): string => tender?.title ?? planning.rationale;
const dayOf = (moment: string | undefined): string | null => moment?.slice(0, 10) ?? null;

/** The story of a procedure for people: what was told when and whether it still is what was told, and with whom there is a contract. */
export const toLeesbaar = ({ rows, last: { content }, intact, whole, faults }: Told): LeesbareInkoopdata => ({
  ocid: content.ocid,
  titel: titleOf(content),
  regio: content.buyer.name,
  omschrijving: content.planning.rationale,
  gegevens: tenderFacts(content.tender),
  producten: content.tender?.items?.map(({ description }) => description) ?? [],
  stappen: rows.flatMap(({ tags, releasedAt }) =>
    tags.map((tag) => ({ op: releasedAt.toISOString(), zin: TAG_SENTENCES[tag] })),
  ),
  publicaties: rows.map(({ content: told, tags, releasedAt, digest }) => ({
    kenmerk: told.id,
    op: releasedAt.toISOString(),
    zinnen: tags.map((tag) => TAG_SENTENCES[tag]),
    sha256: digest,
    ongewijzigd: intact.has(told.id),
  })),
  controle: {
    versie: whole.version,
    geldig: faults.length === 0,
    fouten: faults.map(({ at, fault }) => ({ plaats: at, fout: fault })),
  },
  licentie: whole.license,
  aanbieders: content.awards.map((award) => {
    const contract = content.contracts.find(({ awardID }) => awardID === award.id);
    return {
      naam: award.suppliers.map(({ name }) => name).join(', '),
      besluit: AWARD_SENTENCES[award.status],
      contract: contract?.id ?? null,
      van: dayOf(contract?.period.startDate),
      tot: dayOf(contract?.period.endDate),
      bedragCent: contract ? Math.round(contract.value.amount * 100) : null,
    };
  }),
});
