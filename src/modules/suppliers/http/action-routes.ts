import { type Static, Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { findAction, listActions } from '../storage/actions.ts';
import { agreeAction, takeActionStep } from '../use-cases/keep-actions.ts';
import { type ModuleOptions, ownActorOf, supplierActorOf } from './context.ts';
import { Actie, ActiesLijst, NieuweActie, NieuweActiestap } from './file-schemas.ts';
import { supplierRefusals } from './refusals.nl.ts';
import { toActie } from './to-json.ts';
import {
  ACTION_KIND_WORDS,
  ACTION_STATE_WORDS,
  ACTION_STEP_WORDS,
  CONSEQUENCE_WORDS,
  OWNER_WORDS,
  termOf,
} from './words.nl.ts';

const tags = ['Gesprekken met aanbieders'];
const recordKind = 'supplier-action';

/** What was agreed with providers and what must be done; whether agreed consequences were really applied. */
export function actionRoutes({ today }: ModuleOptions): Route[] {
  async function shown(tx: Tx, id: number) {
    const action = await findAction(tx, id);
    return action ? yes(answer(toActie(action, today()), { status: 201 })) : no({ code: 'suppliers.action-unknown' });
  }
  const stepOf = (body: Static<typeof NieuweActiestap>) => ({
    kind: termOf(ACTION_STEP_WORDS, body.soort),
    onDay: body.dag,
    dueOn: body.soort === 'verplaatst' ? (body.uiterlijk ?? null) : null,
    text: body.tekst ?? '',
  });

  return [
    route({
      method: 'GET',
      url: '/acties',
      summary: 'Acties en afspraken met aanbieders; ook het logboek van afgesproken gevolgen',
      tags,
      rights: 'suppliers.read',
      query: Type.Object({
        aanbieder: Type.Optional(Id),
        status: Type.Optional(choice(Object.values(ACTION_STATE_WORDS))),
        gevolg: Type.Optional(choice(Object.values(CONSEQUENCE_WORDS))),
      }),
      answer: ActiesLijst,
      refusals: supplierRefusals,
      async handler({ query, tx, actor, scope, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const rows = (await listActions(tx, { regionId: by.value.regionId, providerId: query.aanbieder }))
          .map((one) => toActie(one, today()))
          .filter(
            (one) =>
              (query.status === undefined || one.status === query.status) &&
              (query.gevolg === undefined || one.gevolgStatus === query.gevolg),
          );
        return yes(wholeList(rows, (one) => one));
      },
    }),
    route({
      method: 'POST',
      url: '/acties',
      summary: 'Een actie of afspraak vastleggen, met wie, voor wanneer en het afgesproken gevolg',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      body: NieuweActie,
      answer: Actie,
      status: 201,
      refusals: supplierRefusals,
      async handler({ body, tx, actor, scope, about }) {
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const made = await agreeAction(tx, by.value, {
          providerId: body.aanbiederId ?? null,
          meetingId: body.gesprekId ?? null,
          kind: termOf(ACTION_KIND_WORDS, body.soort),
          title: body.titel,
          owner: termOf(OWNER_WORDS, body.eigenaar),
          ownerId: body.persoonId ?? null,
          dueOn: body.uiterlijk,
          consequence: body.gevolg ?? null,
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        return await shown(tx, made.value);
      },
    }),
    route({
      method: 'POST',
      url: '/acties/:id/stappen',
      summary: 'Vastleggen wat er van een actie werd, of over het afgesproken gevolg besluiten',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweActiestap,
      answer: Actie,
      status: 201,
      refusals: supplierRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const taken = await takeActionStep(tx, { ...by.value, provider: false }, params.id, stepOf(body));
        return taken.ok ? await shown(tx, params.id) : taken;
      },
    }),
    route({
      method: 'POST',
      url: '/eigen-dossier/acties/:id/stappen',
      summary: 'Een eigen actie gereed melden',
      tags,
      rights: 'suppliers.own',
      idempotent: true,
      params: IdParams,
      query: Type.Object({ regio: Type.Optional(Id) }),
      body: NieuweActiestap,
      answer: Actie,
      status: 201,
      refusals: supplierRefusals,
      async handler({ params, query, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = await ownActorOf(tx, actor, query.regio, today());
        if (!by.ok) return by;
        const taken = await takeActionStep(tx, { ...by.value, provider: true }, params.id, stepOf(body));
        return taken.ok ? await shown(tx, params.id) : taken;
      },
    }),
  ];
}
