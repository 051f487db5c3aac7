import { Type } from 'typebox';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { REQUIREMENT_LIBRARY } from '../library/index.ts';
import { listRequirementSets, listRequirements } from '../storage/requirements.ts';
import {
  addFromLibrary,
  addRequirement,
  bindRequirement,
  changeRequirement,
  makeRequirementSet,
  publishSet,
  type SetRefusal,
} from '../use-cases/keep-requirements.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';
import { requirementRefusals as refusals } from './refusals.nl.ts';
import { fromInhoud, kindOfWord, toBibliotheekeis, toEisenset, toEisensetItem } from './requirement-json.ts';
import {
  Bibliotheekeis,
  Eisdoel,
  Eisenset,
  EisensetItem,
  NieuweEis,
  NieuweEisenset,
  NieuweEisversie,
} from './requirement-schemas.ts';

const tags = ['Eisen'];
const recordKind = 'requirement-set';
const Keys = Type.Object({
  sleutels: Type.Array(Type.String(), { minItems: 1, maxItems: 200, uniqueItems: true }),
});

/** Requirements: the library by theme, sets that several procedures may ask, versions and when they became public. */
export function requirementRoutes({ now }: ProcurementOptions): Route[] {
  const shown = async (
    tx: Tx,
    actor: Actor,
    done: Result<number, SetRefusal>,
    manages: boolean,
    status: 200 | 201 = 200,
  ) => {
    if (!done.ok) return done;
    const [set] = await listRequirementSets(tx, done.value);
    if (!set) return no({ code: 'procurement.requirement-set-unknown' } as const);
    const own = manages && set.regionId === actor.organisation.id;
    const shownSet = toEisenset(set, await listRequirements(tx, { setId: set.id }), own);
    return yes(answer(shownSet, status === 201 ? { status, location: `/eisensets/${set.id}` } : {}));
  };
  return [
    route({
      method: 'GET',
      url: '/eisenbibliotheek',
      summary: 'Kant-en-klare eisen per thema, om over te nemen en aan te scherpen',
      tags,
      rights: 'procurement.read',
      answer: listOf(Bibliotheekeis),
      handler: () => wholeList(REQUIREMENT_LIBRARY, toBibliotheekeis),
    }),
    route({
      method: 'GET',
      url: '/eisensets',
      summary: 'Eisensets, met de procedures die ze vragen',
      tags,
      rights: 'procurement.read',
      answer: listOf(EisensetItem),
      handler: async ({ tx }) => wholeList(await listRequirementSets(tx), toEisensetItem),
    }),
    route({
      method: 'GET',
      url: '/eisensets/:id',
      summary: 'Een eisenset met elke eis en haar versies',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: Eisenset,
      refusals,
      handler: ({ params, tx, actor, can }) => shown(tx, actor, yes(params.id), can('procurement.manage')),
    }),
    route({
      method: 'POST',
      url: '/eisensets',
      summary: 'Een eisenset maken, leeg of met eisen uit de bibliotheek',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      body: NieuweEisenset,
      answer: Eisenset,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        if (actor.organisation.kind !== 'region') return no({ code: 'procurement.not-yours' });
        const by = procurementActor(actor, now());
        const made = await makeRequirementSet(tx, by, body.naam, body.uitBibliotheek ?? []);
        if (made.ok) about({ recordKind, recordId: String(made.value) });
        return shown(tx, actor, made, true, 201);
      },
    }),
    route({
      method: 'POST',
      url: '/eisensets/:id/bibliotheekeisen',
      summary: 'Eisen uit de bibliotheek overnemen in een set, als voorbeeld',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: Keys,
      answer: Eisenset,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = procurementActor(actor, now());
        return shown(tx, actor, await addFromLibrary(tx, by, params.id, body.sleutels), true);
      },
    }),
    route({
      method: 'POST',
      url: '/eisensets/:id/eisen',
      summary: 'Een eis aan een set toevoegen',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweEis,
      answer: Eisenset,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const wanted = {
          ...fromInhoud(body),
          code: body.code,
          kind: kindOfWord(body.soort),
          theme: body.thema,
          goalId: body.doelId,
          purchaseTaskId: body.inkooptaakId,
        };
        return shown(tx, actor, await addRequirement(tx, procurementActor(actor, now()), params.id, wanted), true);
      },
    }),
    route({
      method: 'POST',
      url: '/eisen/:id/versies',
      summary: 'Een volgende versie van een eis vastleggen; was zij openbaar, dan met reden',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweEisversie,
      answer: Eisenset,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'requirement', recordId: String(params.id) });
        const wanted = { ...fromInhoud(body), withdrawn: body.vervallen ?? false, reason: body.reden ?? null };
        return shown(tx, actor, await changeRequirement(tx, procurementActor(actor, now()), params.id, wanted), true);
      },
    }),
    route({
      method: 'PUT',
      url: '/eisen/:id/doel',
      summary: 'Vastleggen welk doel en welke inkooptaak een eis dient; haar tekst blijft zoals zij is',
      tags,
      rights: 'procurement.manage',
      params: IdParams,
      body: Eisdoel,
      answer: Eisenset,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'requirement', recordId: String(params.id) });
        const purpose = { goalId: body.doelId, purchaseTaskId: body.inkooptaakId };
        return shown(tx, actor, await bindRequirement(tx, procurementActor(actor, now()), params.id, purpose), true);
      },
    }),
    route({
      method: 'POST',
      url: '/eisensets/:id/publicaties',
      summary: 'De laatste versies van een set openbaar maken, met dit moment als publicatiemoment',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      answer: Eisenset,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        return shown(tx, actor, await publishSet(tx, procurementActor(actor, now()), params.id), true);
      },
    }),
  ];
}
