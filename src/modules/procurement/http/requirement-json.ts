import type { LibraryRequirement } from '../domain/requirements/library.ts';
import type { VersionContent } from '../domain/requirements/next-version.ts';
import type { EvidenceKind, RequirementKind, RequirementStatus } from '../domain/requirements/requirement.ts';
import type { Purpose, RequirementRow, RequirementSetRow } from '../storage/requirements.ts';
import type { Bibliotheekeis, Eis, Eisenset, EisensetItem, NieuweEisversie } from './requirement-schemas.ts';
import { EVIDENCE_WORDS, REQUIREMENT_KIND_WORDS, REQUIREMENT_STATUS_WORDS } from './requirement-words.nl.ts';

export const toEisensetItem = (set: RequirementSetRow): EisensetItem => ({
  id: set.id,
  naam: set.name,
  regio: { id: set.regionId, naam: set.regionName },
  eisen: set.requirements,
  nogTePubliceren: set.unpublished,
  procedures: set.procedures.map(toNamed),
});

export const toEisenset = (
  set: RequirementSetRow,
  requirements: readonly RequirementRow[],
  manages: boolean,
): Eisenset => ({
  ...toEisensetItem(set),
  lijst: requirements.map(toEis),
  mag: { wijzigen: manages },
});

export const toEis = (one: RequirementRow): Eis => ({
  id: one.id,
  code: one.code,
  soort: REQUIREMENT_KIND_WORDS[one.kind],
  thema: one.theme,
  doel: one.goal && toNamed(one.goal),
  inkooptaak: one.task && toNamed(one.task),
  versies: one.versions
    .map((version, at) => ({
      versie: version.version,
      titel: version.title,
      tekst: version.text,
      status: REQUIREMENT_STATUS_WORDS[version.status],
      bewijs: version.evidenceKind && EVIDENCE_WORDS[version.evidenceKind],
      weging: shareText(version.weight),
      vervallen: version.withdrawn,
      reden: version.reason,
      gepubliceerd: version.publishedAt,
      vastgelegd: one.recordedAt[at] ?? '',
    }))
    .toReversed(),
});

export const toBibliotheekeis = (one: LibraryRequirement): Bibliotheekeis => ({
  sleutel: one.key,
  code: one.code,
  soort: REQUIREMENT_KIND_WORDS[one.kind],
  thema: one.theme,
  titel: one.title,
  tekst: one.text,
  bewijs: one.evidence && EVIDENCE_WORDS[one.evidence],
  voor: FOR_WORDS[one.for],
});
const FOR_WORDS = { light: 'licht', heavy: 'zwaar', both: 'beide' } as const;

/** A share without the zeros that the database keeps: `0.25`. */
export const shareText = (weight: string | null): string | null => (weight === null ? null : String(Number(weight)));

const toNamed = ({ id, name }: NonNullable<Purpose>) => ({ id, naam: name });

type Words<Key extends string> = Readonly<Record<Key, string>>;
const keyOf = <Key extends string>(words: Words<Key>, word: string): Key =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word) as Key;

export const kindOfWord = (word: string): RequirementKind => keyOf<RequirementKind>(REQUIREMENT_KIND_WORDS, word);

export const fromInhoud = (
  body: Pick<NieuweEisversie, 'titel' | 'tekst' | 'status' | 'bewijs' | 'weging'>,
): VersionContent => ({
  title: body.titel,
  text: body.tekst,
  status: keyOf<RequirementStatus>(REQUIREMENT_STATUS_WORDS, body.status),
  evidenceKind: body.bewijs === null ? null : keyOf<EvidenceKind>(EVIDENCE_WORDS, body.bewijs),
  weight: body.weging,
});
