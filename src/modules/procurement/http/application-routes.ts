import { Type } from 'typebox';
import { dutchDay } from '../../../kernel/dutch-day.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { buildDocx, buildPdf, DOCX_TYPE, PDF_TYPE } from '../../../platform/documents/index.ts';
import { fileNameOf } from '../../../platform/http/file-name.ts';
import { answer, file, type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { choice, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { ATTACHMENT_LIMIT_BYTES, ATTACHMENT_TYPES } from '../domain/application/attachment.ts';
import type { RunKey } from '../domain/procedure-event.ts';
import { findFile, removeFile } from '../storage/application-content.ts';
import { findApplication, listApplications } from '../storage/applications.ts';
import { attachFile } from '../use-cases/application/attach-file.ts';
import { keepDraft, loadDrafts } from '../use-cases/application/drafts.ts';
import {
  findOwnApplication,
  handInApplication,
  startApplication,
  withdrawApplication,
} from '../use-cases/application/hand-in.ts';
import { type ApplicationView, countSealed, viewApplications } from '../use-cases/application/view-application.ts';
import { sealUse } from '../use-cases/sealed-json.ts';
import { readInhoud, receiptNumber, toAanmelding, toAanmeldingItem } from './application-json.ts';
import { applicationRefusals as refusals } from './application-refusals.nl.ts';
import { Aanmelding, Aanmeldingen, AanmeldingInhoud, Indiening, NieuweAanmelding } from './application-schemas.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';
import { letterBlocks, letterHead, receiptBlocks } from './letters.nl.ts';

const tags = ['Aanmeldingen'];
const recordKind = 'application';
const FileParams = Type.Object({ id: Id, bestandId: Id });

/** Taking part: preparing, attachments, handing in with proof of receipt, and the own letter. */
export function applicationRoutes({ now, sealer }: ProcurementOptions): Route[] {
  const acting = (actor: Actor) => procurementActor(actor, now());
  const view = async (
    tx: Tx,
    actor: Actor,
    id: number,
  ): Promise<Result<ApplicationView, { readonly code: 'procurement.application-unknown' }>> => {
    const row = await findApplication(tx, id);
    const [found] = row ? await viewApplications(tx, acting(actor), sealer, [row]) : [];
    return found ? yes(found) : no({ code: 'procurement.application-unknown' });
  };
  const shown = async (tx: Tx, actor: Actor, id: number, status: 200 | 201 = 200) => {
    const found = await view(tx, actor, id);
    if (!found.ok) return found;
    const { version } = found.value;
    return yes(answer(toAanmelding(found.value, dutchDay(now())), { status, version }));
  };
  return [
    route({
      method: 'GET',
      url: '/aanmeldingen',
      summary: 'Aanmeldingen: als aanbieder uw eigen, als regio die zijn geopend; hoeveel er nog gesloten liggen',
      tags,
      rights: 'procurement.read',
      query: Type.Object({ procedure: Type.Optional(Id), ronde: Type.Optional(Type.String()) }),
      answer: Aanmeldingen,
      async handler({ query, tx, actor, about }) {
        about({ recordKind });
        const run = (query.ronde ?? null) as RunKey | null;
        const rows = await listApplications(tx, query.procedure ?? null, run);
        const items = (await viewApplications(tx, acting(actor), sealer, rows)).map(toAanmeldingItem);
        const gesloten = query.procedure ? await countSealed(tx, acting(actor), query.procedure, run) : 0;
        return { items, volgende: null, totaal: items.length, gesloten };
      },
    }),
    route({
      method: 'POST',
      url: '/aanmeldingen',
      summary: 'Een aanmelding beginnen',
      tags,
      rights: 'applications.own',
      idempotent: true,
      body: NieuweAanmelding,
      answer: Aanmelding,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        const made = await startApplication(tx, acting(actor), body.procedureId, body.ronde as RunKey | null);
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        return shown(tx, actor, made.value, 201);
      },
    }),
    route({
      method: 'GET',
      url: '/aanmeldingen/:id',
      summary: 'Eén aanmelding: voor de aanbieder het eigen concept, voor de regio wat is geopend',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: Aanmelding,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        return shown(tx, actor, params.id);
      },
    }),
    route({
      method: 'PUT',
      url: '/aanmeldingen/:id/concept',
      summary: 'Het concept bewaren',
      tags,
      rights: 'applications.own',
      ifMatch: true,
      params: IdParams,
      body: AanmeldingInhoud,
      answer: Aanmelding,
      refusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const own = await findOwnApplication(tx, { organisationId: actor.organisation.id }, params.id);
        if (!own) return no({ code: 'procurement.application-unknown' });
        const version = (await loadDrafts(tx, sealer, [own])).get(own.id)?.version ?? 0;
        if (!ifMatch(version)) return no({ code: 'http.version-differs' });
        const kept = await keepDraft(tx, sealer, own, readInhoud(body), version);
        return kept ? shown(tx, actor, params.id) : no({ code: 'http.version-differs' });
      },
    }),
    uploadRoute({
      method: 'POST',
      url: '/aanmeldingen/:id/bestanden',
      summary: 'Een bijlage toevoegen; die gaat mee als u indient',
      tags,
      rights: 'applications.own',
      params: IdParams,
      query: Type.Object({ eis: Type.Optional(Id) }),
      upload: { contentTypes: ATTACHMENT_TYPES, limitBytes: ATTACHMENT_LIMIT_BYTES },
      answer: Aanmelding,
      refusals,
      receive: async ({ stream, contentDisposition, contentType }) => ({
        content: Buffer.from(await readAll(stream)),
        name: fileNameOf(contentDisposition, 'bijlage'),
        mediaType: contentType.split(';')[0]?.trim() ?? '',
      }),
      async handler({ params, query, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const file = { ...body, requirementId: query.eis ?? null };
        const done = await attachFile(tx, acting(actor), sealer, params.id, file);
        if (!done.ok) return done;
        return shown(tx, actor, params.id);
      },
    }),
    route({
      method: 'DELETE',
      url: '/aanmeldingen/:id/bestanden/:bestandId',
      summary: 'Een bijlage uit het concept halen',
      tags,
      rights: 'applications.own',
      params: FileParams,
      answer: Aanmelding,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const own = await findOwnApplication(tx, { organisationId: actor.organisation.id }, params.id);
        if (!own) return no({ code: 'procurement.application-unknown' });
        const removed = await removeFile(tx, params.id, params.bestandId, now().toISOString());
        return removed > 0 ? shown(tx, actor, params.id) : no({ code: 'procurement.file-unknown' });
      },
    }),
    route({
      method: 'GET',
      url: '/aanmeldingen/:id/bestanden/:bestandId',
      summary: 'Een bijlage; voor de regio vanaf de opening',
      tags,
      rights: 'procurement.read',
      params: FileParams,
      produces: [...ATTACHMENT_TYPES],
      refusals,
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const row = await findApplication(tx, params.id);
        const found = row && (await findFile(tx, params.id, params.bestandId));
        if (!row || !found) return no({ code: 'procurement.file-unknown' });
        return yes(file(found.name, found.mediaType, sealer.unseal(sealUse.procedure(row.procedureId), found.sealed)));
      },
    }),
    route({
      method: 'POST',
      url: '/aanmeldingen/:id/_indienen',
      summary: 'Indienen: gesloten tot de opening, met een ontvangstbewijs; te laat wordt geweigerd',
      tags,
      rights: 'applications.own',
      idempotent: true,
      params: IdParams,
      body: Indiening,
      answer: Aanmelding,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await handInApplication(tx, acting(actor), sealer, params.id, {
          alsoIncomplete: body.ookOnvolledig,
        });
        return done.ok ? shown(tx, actor, params.id) : done;
      },
    }),
    route({
      method: 'POST',
      url: '/aanmeldingen/:id/_intrekken',
      summary: 'Terugnemen wat is ingediend, zolang het gesloten is',
      tags,
      rights: 'applications.own',
      params: IdParams,
      answer: Aanmelding,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await withdrawApplication(tx, acting(actor), params.id);
        return done.ok ? shown(tx, actor, params.id) : done;
      },
    }),
    route({
      method: 'GET',
      url: '/aanmeldingen/:id/ontvangstbewijs',
      summary: 'Bewijs van ontvangst van wat het laatst is ingediend',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      produces: [PDF_TYPE],
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await view(tx, actor, params.id);
        if (!found.ok) return found;
        const receipt = found.value.receipts.at(-1);
        if (!receipt) return no({ code: 'procurement.not-received' });
        const head = letterHead('Ontvangstbewijs', found.value.row, receipt.handedInAt);
        const pdf = await buildPdf(head, receiptBlocks(found.value.row, receipt));
        return yes(file(`ontvangstbewijs-${receiptNumber(found.value.row, receipt)}.pdf`, PDF_TYPE, pdf));
      },
    }),
    route({
      method: 'GET',
      url: '/aanmeldingen/:id/brief',
      summary: 'De brief met de uitkomst en de reden',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      query: Type.Object({ formaat: choice(['pdf', 'docx']) }),
      produces: [PDF_TYPE, DOCX_TYPE],
      refusals,
      async handler({ params, query, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await view(tx, actor, params.id);
        if (!found.ok) return found;
        const { row, decision } = found.value;
        if (!decision) return no({ code: 'procurement.not-decided-yet' });
        const head = letterHead('Uitkomst van uw aanmelding', row, decision.award.decidedAt);
        const blocks = letterBlocks(row, decision);
        const name = `brief-${row.procedureNumber}-A${row.id}`;
        return query.formaat === 'pdf'
          ? yes(file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, blocks)))
          : yes(file(`${name}.docx`, DOCX_TYPE, await buildDocx(head, blocks)));
      },
    }),
  ];
}
