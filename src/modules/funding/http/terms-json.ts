import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Documentproef, Variantbevinding, Voorwaarden, VoorwaardenItem, Voorwaardenverschil } from '../api.ts';
import type { VariantFinding } from '../domain/consistency/finding.ts';
import { findingSentence } from '../domain/consistency/finding-sentence.nl.ts';
import { variantFindings } from '../domain/consistency/variant-findings.ts';
import { documentOf, termsFromDocument } from '../domain/document/document.ts';
import type { Fault } from '../domain/document/fault.ts';
import type { TermsDifference } from '../domain/reading/differences.ts';
import { type ReadingBlock, readTerms } from '../domain/reading/read-terms.nl.ts';
import { termsStatus } from '../domain/terms-status.ts';
import type { FundedContract } from '../storage/contract-funding.ts';
import type { StoredTerms } from '../storage/terms.ts';
import { keptLast, type OpenedTerms } from '../use-cases/terms.ts';
import type { Viewer } from './context.ts';
import { DIFFERENCE_WORDS, STATUS_WORDS, WEIGHT_WORDS } from './words.nl.ts';

export const toItem =
  (today: PlainDate) =>
  (stored: StoredTerms): VoorwaardenItem => ({
    id: stored.id,
    sleutel: stored.key,
    naam: stored.name,
    nummer: stored.number,
    regio: { id: stored.regionId, naam: stored.regionName },
    van: stored.fromOn,
    tot: stored.throughOn,
    status: STATUS_WORDS[termsStatus(stored, today)],
    vastgesteldOp: stored.adoptedOn,
    onderdelen: (stored.content.onderdelen as readonly unknown[]).length,
    contracten: stored.contracts,
  });

export function toVoorwaarden(
  { stored, terms, status }: OpenedTerms,
  contracts: readonly FundedContract[],
  today: PlainDate,
  viewer: Viewer,
): Voorwaarden {
  const own = viewer.organisationId === stored.regionId;
  const adoptable = own && status === 'concept' && viewer.can('funding.manage');
  const keptBySelf = keptLast(stored, viewer.personId);
  return {
    ...toItem(today)(stored),
    versie: stored.rowVersion,
    gebaseerdOpId: stored.basedOnId,
    vastgesteldDoor: own ? stored.adoptedBy : null,
    bewerkbaar: own && status === 'concept' && viewer.can('funding.draft'),
    magVaststellen: adoptable && !keptBySelf,
    doorAnderVastTeStellen: adoptable && keptBySelf,
    magKoppelen: own && status !== 'concept' && viewer.can('funding.manage'),
    document: documentOf(terms),
    lezing: readTerms(terms).map(toLeesblok),
    bevindingen: variantFindings(terms).map(toBevinding),
    koppelingen: contracts.map((one) => ({
      contractId: one.contractId,
      nummer: one.number,
      naam: one.name,
      aanbieder: one.providerName,
      van: one.fromOn,
      tot: one.throughOn,
    })),
  };
}

/** Reads a document without keeping it. */
export function toProef(document: unknown): Documentproef {
  const read = termsFromDocument(document);
  if (!read.ok) return { fouten: read.refusal.faults.map(toFout), lezing: [], bevindingen: [] };
  return {
    fouten: [],
    lezing: readTerms(read.value).map(toLeesblok),
    bevindingen: variantFindings(read.value).map(toBevinding),
  };
}

const toFout = ({ path, sentence }: Fault) => ({ pad: path, zin: sentence });

const toLeesblok = ({ heading, part, sentences, essentials }: ReadingBlock) => ({
  kop: heading,
  onderdeel: part,
  zinnen: [...sentences],
  kern: essentials,
});

export const toBevinding = (finding: VariantFinding): Variantbevinding => ({
  code: finding.code,
  gewicht: WEIGHT_WORDS[finding.weight],
  onderdeel: finding.part?.key ?? null,
  naam: finding.part?.name ?? null,
  zin: findingSentence(finding),
});

export const toVerschil = ({ heading, part, kind, before, after }: TermsDifference): Voorwaardenverschil => ({
  kop: heading,
  onderdeel: part,
  soort: DIFFERENCE_WORDS[kind],
  was: [...before],
  wordt: [...after],
});

/** The faults of a document as a refusal tells them, each at its place. */
export const faultsAsErrors = (faults: readonly Fault[]) =>
  faults.map(({ path, sentence }) => ({ in: 'body', path, code: 'funding.fault', detail: sentence }));
