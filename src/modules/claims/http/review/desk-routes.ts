import { Type } from 'typebox';
import { no, yes } from '../../../../kernel/result.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, type Sorts, wholeList } from '../../../../platform/http/list.ts';
import { CentsNumber, IdParams } from '../../../../platform/http/schema-parts.ts';
import {
  ControledossierDetail,
  ControledossierList,
  Controlegrens,
  ControleregelList,
  NieuwBesluit,
} from '../../api.ts';
import { isRule, ruleEntry } from '../../domain/rules.ts';
import { countHeld, findDossier, heldGroups, listDossiers, pageOfHeld } from '../../storage/review/desk.ts';
import { decisionsOf, findLimit, insertLimit } from '../../storage/review/desk-decisions.ts';
import { loadLines } from '../../storage/review/standing-lines.ts';
import { answerFromDesk, confirmAtDesk, decideAtDesk, withdrawAtDesk } from '../../use-cases/review/desk.ts';
import { readingPurpose } from '../purpose.ts';
import { type ReviewOptions, REVIEW_TAGS as tags } from './context.ts';
import { toDossier, toDossierDetail, toHeldLine } from './desk-json.ts';
import { deskRefusals as refusals } from './refusals.nl.ts';

const rights = ['claims.read-lines', 'reviews.decide'] as const;
const purpose = readingPurpose;
const recordKind = 'claim';
const SORTS: Sorts = { volgnummer: { column: 'id', type: 'bigint' } };
const LineQuery = Type.Object({
  ...listFields(SORTS),
  regel: Type.Optional(Type.String({ description: 'Alleen wat deze controle ophoudt.' })),
  open: Type.Optional(Type.Boolean({ description: 'Alleen regels zonder besluit.' })),
});
const bitOf = (rule: string | undefined) => (rule !== undefined && isRule(rule) ? ruleEntry(rule).bit : undefined);

/** The review desk: lines that wait for a person of the municipality (OP090x4, R-236). */
export const deskRoutes = ({ today, afterReview }: ReviewOptions): readonly Route[] => [
  route({
    method: 'GET',
    url: '/controledossiers',
    summary: 'Declaraties waarvan regels op een besluit wachten, de oudste eerst',
    tags,
    rights,
    purpose,
    answer: ControledossierList,
    async handler({ tx, about }) {
      about({ recordKind });
      return wholeList(await listDossiers(tx), (row) => toDossier(row, today()));
    },
  }),
  route({
    method: 'GET',
    url: '/controledossiers/:id',
    summary: 'Wat er van een declaratie wacht, waarom, en wat er besloten is',
    tags,
    rights,
    purpose,
    params: IdParams,
    answer: ControledossierDetail,
    refusals,
    async handler({ tx, params, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const row = await findDossier(tx, params.id);
      if (!row) return no({ code: 'claims.dossier-unknown' as const });
      const groups = await heldGroups(tx, row);
      const decisions = await decisionsOf(tx, row.id);
      const limit = await findLimit(tx, row.municipality_id);
      return yes(toDossierDetail(row, groups, decisions, limit, { today: today(), personId: actor.personId }));
    },
  }),
  route({
    method: 'GET',
    url: '/controledossiers/:id/regels',
    summary: 'De regels die wachten, met hun reden en de feiten',
    tags,
    rights,
    purpose,
    params: IdParams,
    query: LineQuery,
    answer: ControleregelList,
    refusals,
    async handler({ tx, params, query, about }) {
      about({ recordKind, recordId: String(params.id) });
      const request = parseList(query, SORTS, 'volgnummer');
      if (!request.ok) return request;
      const row = await findDossier(tx, params.id);
      if (!row) return no({ code: 'claims.dossier-unknown' as const });
      const filter = { ruleBit: bitOf(query.regel), openOnly: query.open === true };
      const page = await pageOfHeld(tx, row, filter, request.value.page);
      const lines = await loadLines(
        tx,
        row.id,
        page.map(({ id }) => Number(id)),
      );
      const bySeq = new Map(lines.map((line) => [line.facts.line.seq, line]));
      const rows = page.flatMap((one) => {
        const stored = bySeq.get(Number(one.id));
        return stored ? [{ ...one, stored }] : [];
      });
      return listAnswer(request.value, { rows, total: await countHeld(tx, row, filter) }, (one) =>
        toHeldLine(one.stored, one.decisionId),
      );
    },
  }),
  route({
    method: 'POST',
    url: '/controledossiers/:id/besluiten',
    summary: 'Over regels besluiten; terug te draaien tot het antwoord',
    tags,
    rights,
    purpose,
    idempotent: true,
    params: IdParams,
    body: NieuwBesluit,
    status: 201,
    answer: Type.Object({ id: Type.Integer() }),
    refusals,
    async handler({ tx, params, body, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const ruleBit = bitOf(body.regel);
      const which = body.volgnummers ? { seqs: body.volgnummers } : ruleBit === undefined ? undefined : { ruleBit };
      if (!which) return no({ code: 'claims.lines-missing' as const });
      const decided = await decideAtDesk(tx, {
        claimId: params.id,
        which,
        verdict: body.oordeel === 'goedgekeurd' ? 'approved' : 'refused',
        retourcode: body.retourcode ?? null,
        reason: body.reden,
        personId: actor.personId,
      });
      if (!decided.ok) return decided;
      return yes(answer({ id: Number(decided.value.id) }, { status: 201 }));
    },
  }),
  route({
    method: 'POST',
    url: '/controledossiers/:id/antwoorden',
    summary: 'De besluiten vastleggen en de aanbieder antwoorden; daarna is er geen weg terug',
    tags,
    rights,
    purpose,
    idempotent: true,
    params: IdParams,
    status: 204,
    refusals,
    async handler({ tx, params, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const { personId } = actor;
      const answered = await answerFromDesk(tx, { claimId: params.id, personId, today: today() }, (reviewed) =>
        afterReview(tx, reviewed, personId),
      );
      return answered.ok ? undefined : answered;
    },
  }),
  ...(['bevestigingen', 'intrekkingen'] as const).map((act) =>
    route({
      method: 'POST',
      url: `/controlebesluiten/:id/${act}`,
      summary:
        act === 'bevestigingen'
          ? 'Een besluit als tweede persoon bevestigen'
          : 'Een besluit intrekken, voor het antwoord',
      tags,
      rights,
      purpose,
      idempotent: true,
      params: IdParams,
      status: 204,
      refusals,
      async handler({ tx, params, actor, about }) {
        about({ recordKind: 'review-decision', recordId: String(params.id) });
        const step = act === 'bevestigingen' ? confirmAtDesk : withdrawAtDesk;
        const done = await step(tx, params.id, actor.personId);
        return done.ok ? undefined : done;
      },
    }),
  ),
  route({
    method: 'GET',
    url: '/controlegrenzen/huidige',
    summary: 'Boven welk bedrag een tweede persoon meebeslist',
    tags,
    rights: 'reviews.decide',
    answer: Controlegrens,
    async handler({ tx, actor }) {
      const limit = await findLimit(tx, actor.organisation.id);
      return {
        bovenCent: limit === undefined ? null : Number(limit.aboveCents),
        door: limit?.setByName ?? null,
        op: limit?.setAt.toISOString() ?? null,
      };
    },
  }),
  route({
    method: 'POST',
    url: '/controlegrenzen',
    summary: 'Kiezen boven welk bedrag een tweede persoon meebeslist',
    tags,
    rights: 'reviews.decide',
    idempotent: true,
    body: Type.Object({ bovenCent: CentsNumber }, { additionalProperties: false }),
    status: 204,
    async handler({ tx, body, actor, about }) {
      about({ recordKind: 'review-limit' });
      await insertLimit(tx, actor.organisation.id, body.bovenCent, actor.personId);
    },
  }),
];
