import { dutchDay } from '../../../kernel/dutch-day.ts';
import { no, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { fileNameOf } from '../../../platform/http/file-name.ts';
import { answer, file, type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { ATTACHMENT_LIMIT_BYTES, ATTACHMENT_TYPES, checkAttachment } from '../domain/application/attachment.ts';
import type { EvidenceKind } from '../domain/requirements/requirement.ts';
import {
  addEvidenceFile,
  findEvidence,
  insertEvidence,
  listEvidence,
  loadEvidenceFile,
  withdrawEvidence,
} from '../storage/evidence.ts';
import { digestOf } from '../use-cases/sealed-json.ts';
import { toBewijsstuk } from './application-json.ts';
import { applicationRefusals as refusals } from './application-refusals.nl.ts';
import { Bewijsstuk, NieuwBewijsstuk } from './application-schemas.ts';
import type { ProcurementOptions } from './context.ts';
import { EVIDENCE_WORDS } from './requirement-words.nl.ts';

const tags = ['Bewijsstukken'];
const recordKind = 'provider-evidence';
/** The passport of evidence of a provider: kept once, handed in with every application that asks it. */
export function evidenceRoutes({ now }: ProcurementOptions): Route[] {
  const one = async (tx: Tx, id: number) => {
    const [row] = await findEvidence(tx, [id]);
    return row ? yes(toBewijsstuk(row, dutchDay(now()))) : no({ code: 'procurement.evidence-unknown' });
  };
  return [
    route({
      method: 'GET',
      url: '/bewijsstukken',
      summary: 'Uw bewijsstukken',
      tags,
      rights: 'applications.own',
      answer: listOf(Bewijsstuk),
      async handler({ tx, about }) {
        about({ recordKind });
        return wholeList(await listEvidence(tx), (row) => toBewijsstuk(row, dutchDay(now())));
      },
    }),
    route({
      method: 'POST',
      url: '/bewijsstukken',
      summary: 'Een bewijsstuk vastleggen',
      tags,
      rights: 'applications.own',
      idempotent: true,
      body: NieuwBewijsstuk,
      answer: Bewijsstuk,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        if (body.geldigTot !== null && body.geldigTot < body.geldigVan)
          return no({ code: 'procurement.end-before-start' });
        const kinds = Object.keys(EVIDENCE_WORDS) as EvidenceKind[];
        const kind = kinds.find((key) => EVIDENCE_WORDS[key] === body.soort) ?? 'other';
        const id = await insertEvidence(tx, actor.organisation.id, actor.personId, {
          kind,
          number: body.nummer,
          issuer: body.uitgever,
          validFrom: body.geldigVan,
          validThrough: body.geldigTot,
          note: body.toelichting,
        });
        about({ recordKind, recordId: String(id) });
        const made = await one(tx, id);
        return made.ok ? yes(answer(made.value, { status: 201 })) : made;
      },
    }),
    uploadRoute({
      method: 'POST',
      url: '/bewijsstukken/:id/bestand',
      summary: 'Het bestand bij een bewijsstuk, één keer',
      tags,
      rights: 'applications.own',
      params: IdParams,
      upload: { contentTypes: ATTACHMENT_TYPES, limitBytes: ATTACHMENT_LIMIT_BYTES },
      answer: Bewijsstuk,
      refusals,
      receive: async ({ stream, contentDisposition, contentType }) => ({
        content: Buffer.from(await readAll(stream)),
        fileName: fileNameOf(contentDisposition, 'bewijsstuk'),
        mediaType: contentType.split(';')[0]?.trim() ?? '',
      }),
      async handler({ params, body, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const right = checkAttachment(body.mediaType, body.content);
        if (!right.ok) return right;
        const there = await one(tx, params.id);
        if (!there.ok) return there;
        const added = await addEvidenceFile(tx, params.id, { ...body, digest: digestOf(body.content) });
        return added > 0 ? one(tx, params.id) : no({ code: 'procurement.already-has-file' });
      },
    }),
    route({
      method: 'GET',
      url: '/bewijsstukken/:id/bestand',
      summary: 'Het bestand van een bewijsstuk; voor de regio als het is ingediend en geopend',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      produces: [...ATTACHMENT_TYPES],
      refusals,
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await loadEvidenceFile(tx, params.id);
        if (!found) return no({ code: 'procurement.evidence-unknown' });
        return yes(file(found.fileName, found.mediaType, found.content));
      },
    }),
    route({
      method: 'POST',
      url: '/bewijsstukken/:id/_intrekken',
      summary: 'Een bewijsstuk niet meer gebruiken; wat ermee is ingediend blijft',
      tags,
      rights: 'applications.own',
      params: IdParams,
      answer: Bewijsstuk,
      refusals,
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        await withdrawEvidence(tx, params.id, now().toISOString());
        return one(tx, params.id);
      },
    }),
  ];
}
