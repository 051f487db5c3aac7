import { Type } from 'typebox';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams, listOf, nullable } from '../../../platform/http/schema-parts.ts';
import {
  Bekostigingsdocument,
  Dekkingskeuzes,
  Documentproef,
  Variantbevinding,
  Voorwaarden,
  VoorwaardenItem,
  Voorwaardenverschil,
} from '../api.ts';
import { allocationFindings } from '../domain/consistency/allocation-findings.ts';
import { variantFindings } from '../domain/consistency/variant-findings.ts';
import { type DocumentFaulty, documentOf } from '../domain/document/document.ts';
import type { PickedFrom } from '../domain/document/shape.ts';
import { termsDifferences } from '../domain/reading/differences.ts';
import { loadCoverageChoices } from '../storage/coverage-choices.ts';
import { countIssued } from '../storage/issued-allocations.ts';
import { listTerms } from '../storage/terms.ts';
import { changeTerms, makeTerms } from '../use-cases/keep-terms.ts';
import { openTerms } from '../use-cases/terms.ts';
import { authorOf, type ModuleOptions, TERMS_RECORD as recordKind, TERMS_TAGS as tags, viewerOf } from './context.ts';
import { fundingRefusals as refusals } from './refusals.nl.ts';
import { showTerms } from './show-terms.ts';
import { faultsAsErrors, toBevinding, toItem, toProef, toVerschil } from './terms-json.ts';

const document = Bekostigingsdocument;
const isFaulty = (refusal: { readonly code: string }): refusal is DocumentFaulty =>
  refusal.code === 'funding.document-faulty';

/** Funding terms: read, tried, made, changed, compared, as a file. */
export const termsRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/bekostigingsvoorwaarden',
    summary: 'Bekostigingsvoorwaarden die u mag zien, de nieuwste versie eerst',
    tags,
    rights: 'funding.read',
    answer: listOf(VoorwaardenItem),
    async handler({ tx, about }) {
      about({ recordKind });
      return wholeList(await listTerms(tx), toItem(today()));
    },
  }),
  route({
    method: 'GET',
    url: '/bekostigingsvoorwaarden/dekking',
    summary: 'Wat een onderdeel kan dekken: segmenten, producten, codes en categorieën van uw regio',
    tags,
    rights: 'funding.draft',
    answer: Dekkingskeuzes,
    async handler({ tx, actor, about }) {
      about({ recordKind: 'funding-coverage' });
      const choices = await loadCoverageChoices(tx, actor.organisation.id);
      const of = (from: PickedFrom) =>
        choices.filter((one) => one.from === from).map(({ word, name }) => ({ woord: word, naam: name }));
      return {
        segmenten: of('segments'),
        producten: of('products'),
        productcodes: of('codes'),
        productcategorieen: of('categories'),
      };
    },
  }),
  route({
    method: 'POST',
    url: '/bekostigingsvoorwaarden/_controleer',
    summary: 'Lees een document: fouten, de tekst in gewone taal, en tegenspraak; er wordt niets bewaard',
    tags,
    rights: 'funding.read',
    body: Type.Object({ document }),
    answer: Documentproef,
    async handler({ body, about }) {
      about({ recordKind });
      return toProef(body.document);
    },
  }),
  route({
    method: 'POST',
    url: '/bekostigingsvoorwaarden',
    summary: 'Een concept maken uit een document: nieuw, of de volgende versie met dezelfde sleutel',
    tags,
    rights: 'funding.draft',
    idempotent: true,
    body: Type.Object({ document, vanId: Type.Optional(nullable(Id)) }),
    answer: Voorwaarden,
    status: 201,
    refusals,
    async handler({ body, tx, actor, can, about }) {
      const made = await makeTerms(tx, authorOf(actor, today()), body.document, body.vanId ?? null);
      if (!made.ok) return explained(made);
      const { id } = made.value.stored;
      about({ recordKind, recordId: String(id) });
      const by = { viewer: viewerOf(actor, can), today: today() };
      return yes(await showTerms(tx, made.value, by, { status: 201, location: `/bekostigingsvoorwaarden/${id}` }));
    },
  }),
  route({
    method: 'GET',
    url: '/bekostigingsvoorwaarden/:id',
    summary: 'Voorwaarden met het document, de tekst in gewone taal, tegenspraak en contracten',
    tags,
    rights: 'funding.read',
    params: IdParams,
    answer: Voorwaarden,
    refusals,
    async handler({ params, tx, actor, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const opened = await openTerms(tx, params.id, today());
      if (!opened.ok) return opened;
      return yes(await showTerms(tx, opened.value, { viewer: viewerOf(actor, can), today: today() }));
    },
  }),
  route({
    method: 'PUT',
    url: '/bekostigingsvoorwaarden/:id',
    summary: 'Een concept wijzigen',
    tags,
    rights: 'funding.draft',
    ifMatch: true,
    params: IdParams,
    body: Type.Object({ document }),
    answer: Voorwaarden,
    refusals,
    async handler({ params, body, tx, actor, can, ifMatch, about }) {
      about({ recordKind, recordId: String(params.id) });
      const changed = await changeTerms(tx, authorOf(actor, today()), params.id, body.document, ifMatch);
      if (!changed.ok) return explained(changed);
      return yes(await showTerms(tx, changed.value, { viewer: viewerOf(actor, can), today: today() }));
    },
  }),
  route({
    method: 'GET',
    url: '/bekostigingsvoorwaarden/:id/bevindingen',
    summary: 'Waar de voorwaarden zichzelf of de afgegeven toewijzingen tegenspreken',
    tags,
    rights: 'funding.read',
    params: IdParams,
    answer: listOf(Variantbevinding),
    refusals,
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const opened = await openTerms(tx, params.id, today());
      if (!opened.ok) return opened;
      const { stored, terms } = opened.value;
      const issued = await countIssued(tx, stored.regionId, today());
      return yes(wholeList([...variantFindings(terms), ...allocationFindings(terms, issued)], toBevinding));
    },
  }),
  route({
    method: 'GET',
    url: '/bekostigingsvoorwaarden/:id/verschillen',
    summary: 'Wat er anders is dan in een andere versie, in zinnen',
    tags,
    rights: 'funding.read',
    params: IdParams,
    query: Type.Object({ met: Id }),
    answer: listOf(Voorwaardenverschil),
    refusals,
    async handler({ params, query, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const after = await openTerms(tx, params.id, today());
      if (!after.ok) return after;
      const before = await openTerms(tx, query.met, today());
      if (!before.ok) return before;
      return yes(wholeList(termsDifferences(before.value.terms, after.value.terms), toVerschil));
    },
  }),
  route({
    method: 'GET',
    url: '/bekostigingsvoorwaarden/:id/_exporteer',
    summary: 'De voorwaarden als bestand, dat elders weer te lezen is',
    tags,
    rights: 'funding.read',
    params: IdParams,
    produces: ['application/json'],
    refusals,
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const opened = await openTerms(tx, params.id, today());
      if (!opened.ok) return opened;
      const { stored, terms } = opened.value;
      const text = `${JSON.stringify(documentOf(terms), null, 2)}\n`;
      return yes(file(`${stored.key}-v${stored.number}.json`, 'application/json', new TextEncoder().encode(text)));
    },
  }),
];

/** A refusal with the faults of its document as a list. */
function explained<No extends { readonly code: string }>(refused: Extract<Result<never, No>, { ok: false }>) {
  const { refusal } = refused;
  return isFaulty(refusal)
    ? no({ code: refusal.code, errors: faultsAsErrors(refusal.faults) })
    : no(refusal as Exclude<No, DocumentFaulty>);
}
