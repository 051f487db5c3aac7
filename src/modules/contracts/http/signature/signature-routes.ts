import { Readable } from 'node:stream';
import { no, yes } from '../../../../kernel/result.ts';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { buildPdf, PDF_TYPE } from '../../../../platform/documents/index.ts';
import { answer, file, type Route, readAll, route, uploadRoute } from '../../../../platform/http/index.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import { writeZip } from '../../../../platform/transport/index.ts';
import type { Registered } from '../../storage/contract-record.ts';
import { loadDocument, loadDocuments } from '../../storage/signature/documents.ts';
import type { ContractActor } from '../../use-cases/contract-actor.ts';
import { gatherSigning } from '../../use-cases/signature/gather-signing.ts';
import type { WrittenFile } from '../../use-cases/signature/keep-file.ts';
import { endRound, signRound, startRound } from '../../use-cases/signature/sign.ts';
import { actorOf, type ModuleOptions } from '../context.ts';
import { contractWords } from '../document/contract-text.nl.ts';
import {
  EindeOndertekenronde,
  Handtekening,
  NieuweOndertekenronde,
  Ondertekening,
} from '../document/document-schemas.ts';
import { signingRefusals } from '../document/document-words.nl.ts';
import { textBlocks } from '../document/text-blocks.ts';
import { documentHead, wholeText } from '../document/whole-text.ts';
import { archiveWords } from './archive.nl.ts';
import { archiveFiles } from './archive.ts';
import { toOndertekening } from './to-signing.ts';

const tags = ['Contracten'];
const recordKind = 'contract-signing';
const ZIP_TYPE = 'application/zip';

/** Signing of a contract by both sides, with each file kept and hashed, and its archive. */
export function signatureRoutes({ today }: ModuleOptions): Route[] {
  const seen = async (tx: Tx, actor: Actor, contractId: number) => {
    const signing = await gatherSigning(tx, actorOf(actor, today), contractId);
    return signing.ok ? yes(answer(toOndertekening(signing.value, today()), { status: 201 })) : signing;
  };
  return [
    route({
      method: 'GET',
      url: '/contracten/:id/ondertekening',
      summary: 'Waar het tekenen van een contract staat',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      answer: Ondertekening,
      refusals: { 'contracts.contract-unknown': signingRefusals['contracts.contract-unknown'] },
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const signing = await gatherSigning(tx, actorOf(actor, today), params.id);
        return signing.ok ? yes(toOndertekening(signing.value, today())) : signing;
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/ondertekenrondes',
      summary: 'Leg de tekst van het contract zoals hij nu is ter ondertekening voor',
      tags,
      rights: 'contracts.sign',
      idempotent: true,
      params: IdParams,
      body: NieuweOndertekenronde,
      answer: Ondertekening,
      status: 201,
      refusals: signingRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const write = (contract: Registered) => writeToSign(tx, contract, actorOf(actor, today));
        const started = await startRound(tx, actorOf(actor, today), params.id, { dueOn: body.uiterlijk, write });
        return started.ok ? await seen(tx, actor, params.id) : started;
      },
    }),
    uploadRoute({
      method: 'POST',
      url: '/ondertekenrondes/:id/handtekeningen',
      summary: 'Het getekende contract van een partij',
      description: 'De inhoud is de getekende PDF. De partij volgt uit wie het aanlevert.',
      tags,
      rights: 'contracts.sign',
      idempotent: true,
      params: IdParams,
      query: Handtekening,
      upload: { contentTypes: [PDF_TYPE] },
      answer: Ondertekening,
      status: 201,
      refusals: signingRefusals,
      receive: async ({ stream }) => new Uint8Array(await readAll(stream)),
      async handler({ params, query, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const signed = await signRound(tx, actorOf(actor, today), params.id, {
          signerName: query.naam,
          signerFunction: query.functie,
          signedOn: query.dag,
          file: { name: archiveWords.signedFile(params.id, actor.organisation.name), bytes: body },
        });
        return signed.ok ? await seen(tx, actor, signed.value) : signed;
      },
    }),
    ...(['refused', 'recalled'] as const).map((kind) =>
      route({
        method: 'POST',
        url: kind === 'refused' ? '/ondertekenrondes/:id/weigeringen' : '/ondertekenrondes/:id/intrekkingen',
        summary: kind === 'refused' ? 'Weigeren om te tekenen, met een reden' : 'Een ronde intrekken, met een reden',
        tags,
        rights: 'contracts.sign',
        idempotent: true,
        params: IdParams,
        body: EindeOndertekenronde,
        answer: Ondertekening,
        status: 201,
        refusals: signingRefusals,
        async handler({ params, body, tx, actor, about }) {
          about({ recordKind, recordId: String(params.id) });
          const ended = await endRound(tx, actorOf(actor, today), params.id, { kind, reason: body.reden });
          return ended.ok ? await seen(tx, actor, ended.value) : ended;
        },
      }),
    ),
    route({
      method: 'GET',
      url: '/contractdocumenten/:id',
      summary: 'Een bewaard bestand van een contract, precies zoals het is bewaard',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      produces: [PDF_TYPE],
      refusals: { 'contracts.contract-document-unknown': signingRefusals['contracts.contract-document-unknown'] },
      async handler({ params, tx, about }) {
        about({ recordKind: 'contract-document', recordId: String(params.id) });
        const found = await loadDocument(tx, params.id);
        if (!found) return no({ code: 'contracts.contract-document-unknown' });
        return yes(file(found.name, found.mediaType, found.content));
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/:id/archief',
      summary: 'Alle bewaarde bestanden van een contract met hun metagegevens voor het archief (MDTO)',
      tags,
      rights: ['contracts.read', 'contracts.export'],
      params: IdParams,
      produces: [ZIP_TYPE],
      refusals: { 'contracts.contract-unknown': signingRefusals['contracts.contract-unknown'] },
      async handler({ params, tx, actor, about }) {
        about({ recordKind: 'contract-archive', recordId: String(params.id) });
        const signing = await gatherSigning(tx, actorOf(actor, today), params.id);
        if (!signing.ok) return signing;
        const files = archiveFiles(signing.value, await loadDocuments(tx, params.id));
        const name = archiveWords.fileName(signing.value.contract.record.number);
        return yes(file(name, ZIP_TYPE, Readable.from(writeZip(files))));
      },
    }),
  ];
}

/** The text as it stands, as the PDF that both sides sign. */
async function writeToSign(tx: Tx, contract: Registered, { today }: ContractActor): Promise<WrittenFile> {
  const { id, agreed: record, version } = contract;
  const { parts, names } = await wholeText(tx, { id, record }, today);
  const head = documentHead({ version, record }, names, today);
  const bytes = await buildPdf(head, textBlocks(head.title, parts));
  return { name: `${contractWords.fileName(record.number, version)}.pdf`, bytes };
}
