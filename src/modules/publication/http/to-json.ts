import type { ReleaseRow } from '../storage/releases.ts';
import type { LeesbareInkoopdata, OpenInkoopdata, Publicatie } from './schemas.ts';
import { AWARD_SENTENCES, TAG_SENTENCES } from './words.nl.ts';

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

/** The story of a procedure for people: what happened when, and with whom there is a contract. */
export const toLeesbaar = (rows: readonly ReleaseRow[], { content }: ReleaseRow): LeesbareInkoopdata => ({
  ocid: content.ocid,
  titel: titleOf(content),
  regio: content.buyer.name,
  omschrijving: content.planning.rationale,
  stappen: rows.flatMap(({ tags, releasedAt }) =>
    tags.map((tag) => ({ op: releasedAt.toISOString(), zin: TAG_SENTENCES[tag] })),
  ),
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
