import { type Static, Type } from 'typebox';
import { no, yes } from '../../../../kernel/result.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, type Sorts, wholeList } from '../../../../platform/http/list.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import {
  Herberekening,
  HerberekeningList,
  HerberekeningregelList,
  Herberekenkeuzes,
  NieuweHerberekening,
} from '../../api.ts';
import { ruleTitle } from '../../domain/findings.nl.ts';
import { RULES } from '../../domain/rules.ts';
import {
  findReplay,
  isOvertaken,
  listReplayLines,
  listReplays,
  sumsOfReplay,
  termsVersions,
  usedTariffs,
} from '../../storage/replay/replays.ts';
import { makeReplay, postReplay, type ReplayRequest } from '../../use-cases/replay/replay.ts';
import { readingPurpose as purpose } from '../purpose.ts';
import type { ReviewOptions } from '../review/context.ts';
import { replayRefusals as refusals } from '../review/refusals.nl.ts';
import { toReplay, toReplayItem, toReplayLine, toUsedTariff } from './replay-json.ts';

const tags = ['herberekeningen'];
const rights = ['claims.read-lines', 'reviews.decide'] as const;
const recordKind = 'claim-replay';
const SORTS: Sorts = { volgorde: { column: 'id', type: 'bigint' } };
const LineQuery = Type.Object(listFields(SORTS));

/** One thing is replaced: a tariff with its amount, rules, or the version of the funding terms. */
function replacementOf(body: Static<typeof NieuweHerberekening>): ReplayRequest['replacement'] | undefined {
  const { tariefId, tariefCent, zonderRegels, voorwaardenId } = body;
  const [asked, ...more] = [
    zonderRegels && { kind: 'without-rules' as const, rules: zonderRegels },
    voorwaardenId && { kind: 'terms' as const, termsId: voorwaardenId },
    tariefId && tariefCent !== undefined && { kind: 'tariff' as const, tariffId: tariefId, tariffCents: tariefCent },
  ].filter((one) => typeof one === 'object');
  return more.length === 0 ? asked : undefined;
}

/** A period decided again with one thing replaced, and its corrections. */
export const replayRoutes = ({ today, afterCorrection }: ReviewOptions): readonly Route[] => [
  route({
    method: 'GET',
    url: '/herberekeningen',
    summary: 'Herberekeningen van uw gemeente, de nieuwste eerst',
    tags,
    rights,
    purpose,
    answer: HerberekeningList,
    async handler({ tx, about }) {
      about({ recordKind });
      return wholeList(await listReplays(tx), toReplayItem);
    },
  }),
  route({
    method: 'GET',
    url: '/herberekeningen/keuzes',
    summary: 'Tarieven, controles en voorwaarden die een herberekening kan vervangen',
    tags,
    rights: ['contracts.read', 'reviews.decide'],
    answer: Herberekenkeuzes,
    async handler({ tx }) {
      return {
        tarieven: (await usedTariffs(tx)).map(toUsedTariff),
        regels: RULES.map(({ rule }) => ({ regel: rule, titel: ruleTitle(rule) })),
        voorwaarden: (await termsVersions(tx)).map(({ id, name, number, fromOn }) => ({
          id,
          naam: name,
          versie: number,
          van: fromOn,
        })),
      };
    },
  }),
  route({
    method: 'POST',
    url: '/herberekeningen',
    summary:
      'De regels van een periode opnieuw beslissen met een ander tarief, andere voorwaarden of zonder een controle; er wordt niets geboekt',
    tags,
    rights,
    purpose,
    idempotent: true,
    body: NieuweHerberekening,
    status: 201,
    answer: Type.Object({ id: Type.Integer() }),
    refusals,
    async handler({ tx, body, actor, about }) {
      about({ recordKind });
      const replacement = replacementOf(body);
      if (!replacement) return no({ code: 'claims.replacement-missing' as const });
      const made = await makeReplay(tx, {
        municipalityId: actor.organisation.id,
        from: body.van,
        through: body.tot,
        providerId: body.aanbiederId ?? null,
        productId: body.productId ?? null,
        replacement,
        reason: body.reden,
        personId: actor.personId,
      });
      if (!made.ok) return made;
      const id = Number(made.value);
      return yes(answer({ id }, { status: 201, location: `/herberekeningen/${id}` }));
    },
  }),
  route({
    method: 'GET',
    url: '/herberekeningen/:id',
    summary: 'Een herberekening met de verschillen per aanbieder en product',
    tags,
    rights,
    purpose,
    params: IdParams,
    answer: Herberekening,
    refusals,
    async handler({ tx, params, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findReplay(tx, params.id);
      if (!found) return no({ code: 'claims.replay-unknown' as const });
      const overtaken = found.postedAt === null && (await isOvertaken(tx, found));
      return yes(toReplay(found, await sumsOfReplay(tx, found.id), overtaken, actor.personId));
    },
  }),
  route({
    method: 'GET',
    url: '/herberekeningen/:id/regels',
    summary: 'De regels die anders uitkomen',
    tags,
    rights,
    purpose,
    params: IdParams,
    query: LineQuery,
    answer: HerberekeningregelList,
    refusals,
    async handler({ tx, params, query, about }) {
      about({ recordKind, recordId: String(params.id) });
      const request = parseList(query, SORTS, 'volgorde');
      if (!request.ok) return request;
      const found = await findReplay(tx, params.id);
      if (!found) return no({ code: 'claims.replay-unknown' as const });
      const rows = await listReplayLines(tx, found.id, request.value.page);
      return listAnswer(request.value, { rows, total: found.changedLines }, toReplayLine);
    },
  }),
  route({
    method: 'POST',
    url: '/herberekeningen/:id/boekingen',
    summary: 'De verschillen boeken als correcties, door een tweede persoon',
    tags,
    rights,
    purpose,
    idempotent: true,
    params: IdParams,
    status: 204,
    refusals,
    async handler({ tx, params, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const posted = await postReplay(tx, { id: params.id, personId: actor.personId, today: today() }, (corrected) =>
        afterCorrection(tx, corrected),
      );
      return posted.ok ? undefined : posted;
    },
  }),
];
