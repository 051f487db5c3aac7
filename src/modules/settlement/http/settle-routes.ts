import { Type } from 'typebox';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Right } from '../../../platform/auth/rights.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { buildPdf, PDF_TYPE, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { choice, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { Afrekenbesluit, Afrekening, Afrekeningen, NieuweAfrekening } from '../api.ts';
import { findSettlement, listSettlements, type SettlementRow } from '../storage/year-settlements.ts';
import { isOver } from '../use-cases/settle-region.ts';
import { namesIn, openSettlement } from '../use-cases/show-settlement.ts';
import {
  decideOnSettlement,
  previewSettlement,
  proposeSettlement,
  type SettlementRefusal,
  type Settler,
} from '../use-cases/year-settlement.ts';
import { toAfrekening } from './settle-json.ts';
import { listForRegion, listOfSeen } from './settle-list.ts';
import { settlementBlocks } from './settle-pdf.nl.ts';
import { settlementWorkbook } from './settle-sheets.nl.ts';
import { settlementRefusals as texts } from './settle-words.nl.ts';

const tags = ['Afrekeningen'];
const recordKind = 'year-settlement';
const Year = Type.Integer({ minimum: 2000, maximum: 2100 });
const unknown = { 'settlement.unknown': texts['settlement.unknown'] };

type Asker = { readonly actor: Actor; readonly can: (right: Right) => boolean; readonly today: PlainDate };

/** The settlement of a year: seen, proposed by one person of the region, decided by another, and posted. */
export const settleRoutes = ({ today }: { readonly today: () => PlainDate }): Route[] => [
  route({
    method: 'GET',
    url: '/afrekeningen',
    summary:
      'De afrekeningen van een jaar: de regio ziet elke aanbieder, een gemeente en een aanbieder wat is vastgesteld',
    tags,
    rights: 'settlements.read',
    query: Type.Object({ jaar: Type.Optional(Year) }),
    answer: Afrekeningen,
    async handler({ query, tx, actor, about }) {
      about({ recordKind });
      const year = query.jaar ?? yearOf(today()) - 1;
      const over = isOver(year, today());
      return settlesFor(actor)
        ? listForRegion(tx, actor.organisation.id, year, over)
        : listOfSeen(tx, actor, year, over);
    },
  }),
  route({
    method: 'GET',
    url: '/afrekeningen/voorbeeld',
    summary: 'Hoe het jaar van een aanbieder nu wordt afgerekend; er wordt niets bewaard',
    tags,
    rights: 'settlements.read',
    query: Type.Object({ jaar: Year, aanbieder: Id }),
    answer: Afrekening,
    refusals: { ...unknown, 'settlement.not-allowed-here': texts['settlement.not-allowed-here'] },
    async handler({ query, tx, actor, can, about }): Promise<Result<Afrekening, PreviewNo>> {
      about({ recordKind, recordId: `${query.jaar}-${query.aanbieder}` });
      if (!settlesFor(actor)) return no({ code: 'settlement.not-allowed-here' });
      const seen = await previewSettlement(tx, actor.organisation.id, query.jaar, query.aanbieder);
      if (seen === undefined) return no({ code: 'settlement.unknown' });
      const waits = (await listSettlements(tx, query.jaar)).some(
        (one) => one.providerId === query.aanbieder && one.accepted === null,
      );
      const manages = can('settlements.manage');
      return yes(
        toAfrekening({
          ...seen,
          region: { id: actor.organisation.id, name: actor.organisation.name },
          row: null,
          postings: [],
          names: await namesIn(tx, seen.settled),
          may: {
            voorstellen: manages && !waits && isOver(query.jaar, today()),
            beslissen: false,
            gegevens: manages,
          },
          over: isOver(query.jaar, today()),
          ownMunicipality: null,
        }),
      );
    },
  }),
  route({
    method: 'POST',
    url: '/afrekeningen',
    summary: 'De afrekening voorstellen die is gezien; iemand anders beslist erover',
    tags,
    rights: 'settlements.manage',
    idempotent: true,
    body: NieuweAfrekening,
    answer: Afrekening,
    status: 201,
    refusals: texts,
    async handler({ body, tx, actor, can, about }) {
      about({ recordKind, recordId: `${body.jaar}-${body.aanbieder}` });
      const made = await proposeSettlement(tx, settlerOf(actor, today()), {
        providerId: body.aanbieder,
        year: body.jaar,
        fingerprint: body.vingerafdruk,
        note: body.toelichting,
      });
      if (!made.ok) return made;
      return yes(answer(await shown(tx, made.value, { actor, can, today: today() }), { status: 201 }));
    },
  }),
  route({
    method: 'GET',
    url: '/afrekeningen/:id',
    summary: 'Een voorgestelde of vastgestelde afrekening, zoals zij is gezien',
    tags,
    rights: 'settlements.read',
    params: IdParams,
    answer: Afrekening,
    refusals: unknown,
    async handler({ params, tx, actor, can, about }): Promise<Result<Afrekening, Unknown>> {
      about({ recordKind, recordId: String(params.id) });
      const row = await findSettlement(tx, params.id);
      if (row === undefined) return no({ code: 'settlement.unknown' });
      return yes(await shown(tx, row, { actor, can, today: today() }));
    },
  }),
  route({
    method: 'POST',
    url: '/afrekeningen/:id/besluit',
    summary:
      'Vaststellen of afwijzen: door iemand anders dan de maker; bij vaststellen wordt voor elke gemeente geboekt',
    tags,
    rights: 'settlements.manage',
    idempotent: true,
    params: IdParams,
    body: Afrekenbesluit,
    answer: Afrekening,
    refusals: texts,
    async handler({ params, body, tx, actor, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const decided = await decideOnSettlement(tx, settlerOf(actor, today()), params.id, {
        accepted: body.akkoord,
        note: body.reden ?? null,
      });
      return decided.ok ? yes(await shown(tx, decided.value, { actor, can, today: today() })) : decided;
    },
  }),
  route({
    method: 'GET',
    url: '/afrekeningen/:id/_exporteer',
    summary: 'De afrekening als PDF om te bewaren, of als werkboek met elke regel per gemeente',
    tags,
    rights: 'settlements.read',
    params: IdParams,
    query: Type.Object({ formaat: choice(['pdf', 'xlsx']) }),
    produces: [PDF_TYPE, XLSX_TYPE],
    refusals: unknown,
    async handler({ params, query, tx, actor, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const row = await findSettlement(tx, params.id);
      if (row === undefined) return no({ code: 'settlement.unknown' as const });
      const found = await shown(tx, row, { actor, can, today: today() });
      const name = `afrekening-${found.jaar}-${params.id}`;
      if (query.formaat === 'xlsx') return yes(file(`${name}.xlsx`, XLSX_TYPE, await settlementWorkbook(found)));
      const { head, blocks } = settlementBlocks(found, today());
      return yes(file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, blocks)));
    },
  }),
];

type Unknown = Extract<SettlementRefusal, { readonly code: 'settlement.unknown' }>;
type PreviewNo = Extract<SettlementRefusal, { readonly code: 'settlement.unknown' | 'settlement.not-allowed-here' }>;

/** Only who buys or advises for the region itself sees how a year stands before it is adopted. */
const PREVIEWERS: readonly Actor['role'][] = ['contract-manager', 'purchaser', 'policy-adviser'];
const settlesFor = ({ organisation, role }: Actor): boolean =>
  organisation.kind === 'region' && PREVIEWERS.includes(role);

const settlerOf = (actor: Actor, today: PlainDate): Settler => ({
  personId: actor.personId,
  regionId: settlesFor(actor) ? actor.organisation.id : undefined,
  today,
});

async function shown(tx: Tx, row: SettlementRow, { actor, can, today }: Asker): Promise<Afrekening> {
  const { settled, postings } = await openSettlement(tx, row);
  const municipality = actor.organisation.kind === 'municipality' ? actor.organisation.id : null;
  return toAfrekening({
    settled,
    fingerprint: row.fingerprint,
    region: { id: row.regionId, name: row.region },
    row,
    postings,
    names: await namesIn(tx, settled),
    may: {
      voorstellen: false,
      beslissen:
        row.accepted === null && can('settlements.manage') && settlesFor(actor) && row.madeBy !== actor.personId,
      gegevens: false,
    },
    over: isOver(row.year, today),
    ownMunicipality: municipality,
  });
}
