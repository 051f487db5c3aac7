import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { writeWorkbook, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { Id } from '../../../platform/http/schema-parts.ts';
import { openTerms, type TermsUnknown } from '../../funding/index.ts';
import { Labkeuze, Labuitkomst } from '../api.ts';
import { namesOfRegion, yearsWithCare } from '../storage/care.ts';
import { gatherCare, ownTermsOf, payAgain } from '../use-cases/pay-again.ts';
import { labRefusals as refusals } from './lab.nl.ts';
import { toUitkomst } from './lab-json.ts';
import { sheetsOf } from './lab-sheets.nl.ts';

const Query = Type.Object({
  jaar: Type.Integer({ minimum: 2015, maximum: 2100 }),
  voorwaarden: Type.Optional(Id),
});
const tags = ['Bekostigingslab'];
const recordKind = 'funding-laboratory';

type LabRefusal = TermsUnknown | { readonly code: 'laboratory.no-care' | 'laboratory.no-own-terms' };

/** Paying the care of a past year again: by the terms of the region itself and by any others that the person may see. */
export const laboratoryRoutes = ({ today }: { readonly today: () => PlainDate }): Route[] => [
  route({
    method: 'GET',
    url: '/bekostigingslab',
    summary: 'De jaren waarvan u de hulp opnieuw kunt betalen',
    tags,
    rights: 'laboratory.use',
    answer: Labkeuze,
    async handler({ tx, actor, about }) {
      about({ recordKind });
      return { jaren: (await yearsWithCare(tx, actor.organisation.id)).map(({ year }) => year) };
    },
  }),
  route({
    method: 'GET',
    url: '/bekostigingslab/berekening',
    summary: 'De hulp van een jaar, opnieuw betaald met andere voorwaarden; er wordt niets bewaard',
    tags,
    rights: 'laboratory.use',
    query: Query,
    answer: Labuitkomst,
    refusals,
    async handler({ query, tx, actor, about }) {
      about({ recordKind });
      return reckon(tx, actor.organisation.id, query, today());
    },
  }),
  route({
    method: 'GET',
    url: '/bekostigingslab/berekening/_exporteer',
    summary: 'Dezelfde uitkomst als werkboek',
    tags,
    rights: 'laboratory.use',
    query: Type.Object({ ...Query.properties, formaat: Type.Optional(Type.Literal('xlsx')) }),
    produces: [XLSX_TYPE],
    refusals,
    async handler({ query, tx, actor, about }) {
      about({ recordKind });
      const found = await reckon(tx, actor.organisation.id, query, today());
      if (!found.ok) return found;
      return yes(file(`bekostigingslab-${query.jaar}.xlsx`, XLSX_TYPE, await writeWorkbook(sheetsOf(found.value))));
    },
  }),
];

/** Gathers once, pays twice. Without chosen terms the region's own: then the difference is nothing. */
async function reckon(
  tx: Tx,
  regionId: number,
  { jaar: year, voorwaarden }: Static<typeof Query>,
  today: PlainDate,
): Promise<Result<Labuitkomst, LabRefusal>> {
  const care = await gatherCare(tx, regionId, year);
  if (care.columns.episodes.ids.length === 0) return no({ code: 'laboratory.no-care' });
  const own = await ownTermsOf(tx, care);
  if (own === null) return no({ code: 'laboratory.no-own-terms' });
  const chosen = await openTerms(tx, voorwaarden ?? own.termsId, today);
  if (!chosen.ok) return chosen;
  const { providers, municipalities } = care.columns;
  const names = await namesOfRegion(tx, regionId, [...providers, ...municipalities].map(Number));
  const was = payAgain(own.terms, care);
  const now = own.termsId === chosen.value.stored.id ? was : payAgain(chosen.value.terms, care);
  return yes(
    toUitkomst({
      care,
      own: { id: own.termsId, terms: own.terms, ...was },
      chosen: { id: chosen.value.stored.id, terms: chosen.value.terms, ...now },
      names,
    }),
  );
}
