import { type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { listDocumentVersions } from '../storage/documents.ts';
import { addDocument, publishDocument, reviseDocument } from '../use-cases/questions/keep-documents.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';
import { toDocumenten } from './question-json.ts';
import { deskRefusals as refusals } from './question-refusals.nl.ts';
import { Inkoopdocument, NieuweDocumentversie, NieuwInkoopdocument } from './question-schemas.ts';

const tags = ['Vragen en nota van inlichtingen'];
const recordKind = 'procurement-procedure';
const Documents = listOf(Inkoopdocument);

/** Documents of a procedure: reading them, adding one, a next version, and publishing. */
export function documentRoutes({ now }: ProcurementOptions): Route[] {
  const shown = async (tx: Tx, procedureId: number) =>
    wholeList(toDocumenten(await listDocumentVersions(tx, procedureId)), (one) => one);
  const after = async <No extends { readonly code: string }>(tx: Tx, done: Result<number, No>, status: 200 | 201) =>
    done.ok ? yes(answer(await shown(tx, done.value), { status })) : done;
  return [
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/documenten',
      summary: 'Documenten van een procedure, met hun versies en wat er per paragraaf veranderde',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: Documents,
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        return shown(tx, params.id);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/documenten',
      summary: 'Een document toevoegen; de tekst wordt in paragrafen geknipt',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuwInkoopdocument,
      answer: Documents,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const made = { name: body.naam, text: body.tekst };
        const added = await addDocument(tx, procurementActor(actor, now()), params.id, made);
        return after(tx, added.ok ? yes(params.id) : added, 201);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopdocumenten/:id/versies',
      summary: 'Een volgende versie van een document',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweDocumentversie,
      answer: Documents,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'procurement-document', recordId: String(params.id) });
        const made = { text: body.tekst, reason: body.reden };
        return after(tx, await reviseDocument(tx, procurementActor(actor, now()), params.id, made), 201);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopdocumenten/:id/_publiceren',
      summary: 'De nieuwste versie van een document openbaar maken',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      answer: Documents,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind: 'procurement-document', recordId: String(params.id) });
        return after(tx, await publishDocument(tx, procurementActor(actor, now()), params.id), 200);
      },
    }),
  ];
}
