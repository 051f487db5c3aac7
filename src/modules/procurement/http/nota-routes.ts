import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { DOCX_TYPE, PDF_TYPE } from '../../../platform/documents/index.ts';
import { answer, openRoute, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { findNota } from '../storage/notas.ts';
import { findProcedure } from '../storage/procedures.ts';
import { gatherNotas } from '../use-cases/questions/gather-notas.ts';
import { publishNota } from '../use-cases/questions/publish-nota.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';
import { FORMATS, type Format, notaFile } from './nota-document.nl.ts';
import { toNota } from './question-json.ts';
import { deskRefusals as refusals } from './question-refusals.nl.ts';
import { NieuweNota, Nota } from './question-schemas.ts';

const tags = ['Vragen en nota van inlichtingen'];
const notaRefusals = {
  'procurement.nota-unknown': { title: 'Nota niet gevonden', detail: 'Deze nota van inlichtingen is er niet.' },
} as const;
const query = Type.Object({ formaat: choice(FORMATS) });
const produces = [PDF_TYPE, DOCX_TYPE];

/** Notes with questions and answers: publishing one, reading them, and the file; for everybody once announced. */
export function notaRoutes({ now }: ProcurementOptions): Route[] {
  const listed = async (tx: Tx, procedureId: number) => {
    const { notas, answers, documents } = await gatherNotas(tx, procedureId);
    return wholeList(notas, (nota) => toNota(nota, answers, documents));
  };
  const asDocument = async (tx: Tx, id: number, format: Format) => {
    const row = await findNota(tx, id);
    const procedure = row && (await findProcedure(tx, row.procedureId));
    if (!row || !procedure) return no({ code: 'procurement.nota-unknown' } as const);
    const { answers, documents } = await gatherNotas(tx, row.procedureId);
    return yes(await notaFile(procedure, toNota(row, answers, documents), format));
  };
  return [
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/notas',
      summary: 'Gepubliceerde nota’s van inlichtingen, de nieuwste eerst',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: listOf(Nota),
      async handler({ params, tx, about }) {
        about({ recordKind: 'procurement-procedure', recordId: String(params.id) });
        return listed(tx, params.id);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/notas',
      summary: 'Alle nagekeken antwoorden publiceren als nota van inlichtingen',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweNota,
      answer: listOf(Nota),
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'procurement-procedure', recordId: String(params.id) });
        const made = await publishNota(tx, procurementActor(actor, now()), params.id, body.ondanks);
        return made.ok ? yes(answer(await listed(tx, params.id), { status: 201 })) : made;
      },
    }),
    route({
      method: 'GET',
      url: '/nota-van-inlichtingen/:id/bestand',
      summary: 'Een nota van inlichtingen als PDF of DOCX',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      query,
      produces,
      refusals: notaRefusals,
      async handler({ params, query: { formaat }, tx, about }) {
        about({ recordKind: 'procurement-nota', recordId: String(params.id) });
        return asDocument(tx, params.id, formaat);
      },
    }),
    openRoute({
      method: 'GET',
      url: '/openbaar/inkoopprocedures/:id/notas',
      summary: 'Nota’s van inlichtingen van een bekendgemaakte procedure',
      tags: ['Openbaar'],
      params: IdParams,
      answer: listOf(Nota),
      handler: ({ params, tx }) => listed(tx, params.id),
    }),
    openRoute({
      method: 'GET',
      url: '/openbaar/nota-van-inlichtingen/:id/bestand',
      summary: 'Een nota van inlichtingen als PDF of DOCX, voor iedereen',
      tags: ['Openbaar'],
      params: IdParams,
      query,
      produces,
      refusals: notaRefusals,
      handler: ({ params, query: { formaat }, tx }) => asDocument(tx, params.id, formaat),
    }),
  ];
}
