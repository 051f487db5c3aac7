import { Type } from 'typebox';
import { plainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { DOCX_TYPE, PDF_TYPE } from '../../../platform/documents/index.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { choice, IdParams } from '../../../platform/http/schema-parts.ts';
import type { RunKey } from '../domain/procedure-event.ts';
import { findComplaint, listComplaintEntries, listComplaints } from '../storage/complaints.ts';
import { bringIn, decideOn, mayObjectIn, submitComplaint } from '../use-cases/complaints/handle-complaints.ts';
import { momentOf } from '../use-cases/moment.ts';
import { toBezwaar } from './complaint-json.ts';
import { complaintLetter } from './complaint-letter.nl.ts';
import { BezwaarBesluit, Bezwaren, NieuwBezwaar, NieuweInbreng } from './complaint-schemas.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';
import { FORMATS } from './nota-document.nl.ts';
import { complaintRefusals as refusals } from './question-refusals.nl.ts';
import { ENTRY_WORDS, OUTCOME_WORDS } from './question-words.nl.ts';
import { wordToKey } from './word-to-key.ts';

const tags = ['Bezwaren en klachten'];
const recordKind = 'procurement-complaint';
const letterRefusals = {
  'procurement.complaint-unknown': refusals['procurement.complaint-unknown'],
  'procurement.complaint-undecided': {
    title: 'Er is nog niet beslist',
    detail: 'De brief is er zodra er is beslist.',
  },
} as const;

/** Each side brings in its own: the region reports the hearing, the provider may do without one. */
const ENTRIES = [
  {
    side: 'region',
    url: '/bezwaren/:id/inbreng',
    summary: 'Een reactie of het verslag van de hoorzitting vastleggen, als regio',
    rights: 'procurement.manage',
    never: 'waiver',
  },
  {
    side: 'provider',
    url: '/bezwaren/:id/_reageren',
    summary: 'Een reactie geven als aanbieder, of afzien van een hoorzitting',
    rights: 'applications.own',
    never: 'hearing',
  },
] as const;

/** Objections and complaints: submitting one, hearing both sides, deciding, and the letter. */
export function complaintRoutes({ now }: ProcurementOptions): Route[] {
  const shown = async (tx: Tx, actor: Actor, procedureId: number, decides: boolean, status: 200 | 201 = 200) => {
    const acting = procurementActor(actor, now());
    const moment = await momentOf(tx, acting, procedureId);
    if (!moment) return no({ code: 'procurement.procedure-unknown' } as const);
    const rows = await listComplaints(tx, procedureId);
    const ids = rows.map((row) => row.id);
    const entries = await listComplaintEntries(tx, ids);
    const ofProvider = actor.organisation.kind === 'provider';
    const today = plainDate(acting.now.slice(0, 10));
    const body = {
      items: rows.map((row) => toBezwaar(row, entries, today)),
      mag: { bezwaarRondes: ofProvider ? mayObjectIn(moment) : [], klacht: ofProvider, beslissen: decides },
    };
    return yes(answer(body, { status }));
  };
  const after = async <No extends { readonly code: string }>(
    tx: Tx,
    actor: Actor,
    done: Result<{ readonly procedureId: number }, No>,
    { decides, status = 200 }: { readonly decides: boolean; readonly status?: 200 | 201 },
  ) => (done.ok ? shown(tx, actor, done.value.procedureId, decides, status) : done);
  return [
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/bezwaren',
      summary: 'Bezwaren en klachten bij een procedure, met de termijn en wat is ingebracht',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: Bezwaren,
      refusals: { 'procurement.procedure-unknown': refusals['procurement.procedure-unknown'] },
      async handler({ params, tx, actor, about, can }) {
        about({ recordKind: 'procurement-procedure', recordId: String(params.id) });
        return shown(tx, actor, params.id, can('procurement.manage'));
      },
    }),
    route({
      method: 'POST',
      url: '/bezwaren',
      summary: 'Bezwaar maken in een ronde waarin u meedoet, of een klacht indienen',
      tags,
      rights: 'applications.own',
      idempotent: true,
      body: NieuwBezwaar,
      answer: Bezwaren,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        const { procedureId, onderwerp: subject, tekst: text } = body;
        const run = body.soort === 'bezwaar' ? (body.ronde as RunKey | null) : null;
        if (body.soort === 'bezwaar' && run === null) return no({ code: 'procurement.not-taking-part' } as const);
        const submitted = { procedureId, run, subject, text };
        const done = await submitComplaint(tx, procurementActor(actor, now()), actor.organisation.id, submitted);
        if (done.ok) about({ recordKind, recordId: String(done.value) });
        return after(tx, actor, done.ok ? yes({ procedureId }) : done, { decides: false, status: 201 });
      },
    }),
    ...ENTRIES.map(({ side, url, summary, rights, never }) =>
      route({
        method: 'POST',
        url,
        summary,
        tags,
        rights,
        idempotent: true,
        params: IdParams,
        body: NieuweInbreng,
        answer: Bezwaren,
        status: 201,
        refusals,
        async handler({ params, body, tx, actor, about }) {
          about({ recordKind, recordId: String(params.id) });
          const kind = wordToKey(ENTRY_WORDS, body.soort);
          if (kind === never) return no({ code: 'http.not-found' } as const);
          const entry = { kind, side, day: body.dag, text: body.tekst };
          const done = await bringIn(tx, procurementActor(actor, now()), params.id, entry);
          return after(tx, actor, done, { decides: side === 'region', status: 201 });
        },
      }),
    ),
    route({
      method: 'POST',
      url: '/bezwaren/:id/_beslissen',
      summary: 'Beslissen op een bezwaar of klacht, met de reden',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: BezwaarBesluit,
      answer: Bezwaren,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const decided = { outcome: wordToKey(OUTCOME_WORDS, body.uitkomst), reason: body.reden };
        const done = await decideOn(tx, procurementActor(actor, now()), params.id, decided);
        return after(tx, actor, done, { decides: true });
      },
    }),
    route({
      method: 'GET',
      url: '/bezwaren/:id/brief',
      summary: 'De brief met de beslissing, als PDF of DOCX',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      query: Type.Object({ formaat: choice(FORMATS) }),
      produces: [PDF_TYPE, DOCX_TYPE],
      refusals: letterRefusals,
      async handler({ params, query, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await findComplaint(tx, params.id);
        if (!found) return no({ code: 'procurement.complaint-unknown' } as const);
        if (found.outcome === null) return no({ code: 'procurement.complaint-undecided' } as const);
        return yes(await complaintLetter(found, await listComplaintEntries(tx, [found.id]), query.formaat));
      },
    }),
  ];
}
