import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { buildDocx, buildPdf, DOCX_TYPE, PDF_TYPE } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, Id, listOf } from '../../../platform/http/schema-parts.ts';
import { OUTCOMES, type Outcome } from '../domain/award/outcome.ts';
import type { RunKey } from '../domain/procedure-event.ts';
import { findApplication, listApplications } from '../storage/applications.ts';
import { findAwards, listAwards, listDecisions } from '../storage/awards.ts';
import { viewApplications } from '../use-cases/application/view-application.ts';
import { decideAward, proposeAward } from '../use-cases/award/decide-award.ts';
import { assessmentRefusals as refusals } from './application-refusals.nl.ts';
import { OUTCOME_WORDS } from './application-words.nl.ts';
import { toGunning, toVoorstel } from './assessment-json.ts';
import { Gunning, Gunningsvoorstel, NieuweGunning } from './assessment-schemas.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';
import { letterBlocks, letterHead } from './letters.nl.ts';

const tags = ['Gunningen'];
const recordKind = 'award';
const LetterParams = Type.Object({ id: Id, aanmeldingId: Id });

/** Decisions about a run: selection and award, proposed by tests and formula, confirmed by a person; and their letters. */
export function awardRoutes({ now, sealer }: ProcurementOptions): Route[] {
  const acting = (actor: Actor) => procurementActor(actor, now());
  const gunningen = async (tx: Tx, procedureId: number) => {
    const awards = await listAwards(tx, procedureId);
    const decisions = await listDecisions(
      tx,
      awards.map((one) => one.id),
    );
    const rows = await listApplications(tx, procedureId, null);
    return awards.map((one) => toGunning(one, decisions, rows));
  };
  return [
    route({
      method: 'GET',
      url: '/gunningen/_voorstel',
      summary: 'Wat er volgens toetsen en formule besloten wordt, om na te kijken',
      tags,
      rights: 'procurement.manage',
      query: Type.Object({ procedure: Id, ronde: Type.String() }),
      answer: Gunningsvoorstel,
      refusals,
      async handler({ query, tx, actor, about }) {
        about({ recordKind });
        const found = await proposeAward(tx, acting(actor), sealer, query.procedure, query.ronde as RunKey);
        return found.ok ? yes(toVoorstel(found.value)) : found;
      },
    }),
    route({
      method: 'POST',
      url: '/gunningen',
      summary: 'Beslissen over alle aanmeldingen van een ronde, elk met reden',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      body: NieuweGunning,
      answer: Gunning,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        const done = await decideAward(tx, acting(actor), sealer, {
          procedureId: body.procedureId,
          run: body.ronde as RunKey,
          revisionReason: body.herziening ?? null,
          decisions: body.besluiten.map((one) => ({
            applicationId: one.aanmeldingId,
            outcome: OUTCOMES.find((outcome) => OUTCOME_WORDS[outcome] === one.uitkomst) as Outcome,
            reason: one.reden,
          })),
        });
        if (!done.ok) return done;
        about({ recordKind, recordId: String(done.value) });
        const made = (await gunningen(tx, body.procedureId)).find((one) => one.id === done.value);
        if (!made) throw new Error('what was decided can be read');
        return yes(answer(made, { status: 201 }));
      },
    }),
    route({
      method: 'GET',
      url: '/gunningen',
      summary: 'Besluiten over rondes, de oudste eerst',
      tags,
      rights: 'procurement.read',
      query: Type.Object({ procedure: Id }),
      answer: listOf(Gunning),
      async handler({ query, tx, about }) {
        about({ recordKind });
        return wholeList(await gunningen(tx, query.procedure), (one) => one);
      },
    }),
    route({
      method: 'GET',
      url: '/gunningen/:id/brieven/:aanmeldingId',
      summary: 'De brief aan een aanmelder, met de uitkomst en de reden',
      tags,
      rights: 'procurement.read',
      params: LetterParams,
      query: Type.Object({ formaat: choice(['pdf', 'docx']) }),
      produces: [PDF_TYPE, DOCX_TYPE],
      refusals,
      async handler({ params, query, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const row = await findApplication(tx, params.aanmeldingId);
        const [award] = await findAwards(tx, [params.id]);
        const decision = (await listDecisions(tx, [params.id])).find(
          (one) => one.applicationId === params.aanmeldingId,
        );
        if (!row || !award || !decision) return no({ code: 'procurement.application-unknown' });
        const [view] = await viewApplications(tx, acting(actor), sealer, [row]);
        const objectionUntil = view?.decision?.objectionUntil ?? null;
        const head = letterHead('Uitkomst van uw aanmelding', row, award.decidedAt);
        const blocks = letterBlocks(row, { ...decision, award, objectionUntil });
        const name = `brief-${row.procedureNumber}-A${row.id}`;
        return query.formaat === 'pdf'
          ? yes(file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, blocks)))
          : yes(file(`${name}.docx`, DOCX_TYPE, await buildDocx(head, blocks)));
      },
    }),
  ];
}
