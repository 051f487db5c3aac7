import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { CALENDAR_TYPE, calendarFile } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { listActions } from '../storage/actions.ts';
import { findMeeting, listMeetings, listMeetingVersions } from '../storage/meetings.ts';
import { planMeeting, recordMeeting } from '../use-cases/keep-meetings.ts';
import { gatherOverview } from '../use-cases/overview.ts';
import type { SupplierActor } from '../use-cases/supplier-actor.ts';
import { type ModuleOptions, supplierActorOf } from './context.ts';
import { GesprekDetail, GesprekkenLijst, Gespreksversie, NieuwGesprek } from './file-schemas.ts';
import { matterText } from './matter-texts.nl.ts';
import { agendaText } from './meeting-texts.nl.ts';
import { supplierRefusals } from './refusals.nl.ts';
import { toActie, toGesprek } from './to-json.ts';
import { MEETING_KIND_WORDS, MEETING_STATE_WORDS, termOf } from './words.nl.ts';

const tags = ['Gesprekken met aanbieders'];
const recordKind = 'supplier-meeting';
const Asked = Type.Object({
  aanbieder: Type.Optional(Id),
  status: Type.Optional(choice(Object.values(MEETING_STATE_WORDS))),
});

/** Talks with providers: planned with an agenda from the figures, reported with minutes and actions. */
export function meetingRoutes({ today }: ModuleOptions): Route[] {
  async function detail(tx: Tx, id: number, manages: boolean, status: 200 | 201 = 200) {
    const meeting = await findMeeting(tx, id);
    if (!meeting) return no({ code: 'suppliers.meeting-unknown' });
    const versions = await listMeetingVersions(tx, id);
    const actions = await listActions(tx, { meetingId: id });
    return yes(
      answer(
        {
          ...toGesprek(meeting),
          acties: actions.map((one) => toActie(one, today())),
          versies: versions.slice(1).map(toGesprek),
          mag: { beheren: manages },
        },
        { version: meeting.version, status },
      ),
    );
  }

  /** The agenda as the figures of today give it: of one provider, or of all that ask attention for a core group. */
  async function prepared(tx: Tx, by: SupplierActor, providerId: number | null) {
    const { providers } = await gatherOverview(
      tx,
      { regionId: by.regionId, providerId: providerId ?? undefined },
      today(),
    );
    if (providerId !== null)
      return (providers[0]?.matters ?? [])
        .map(matterText)
        .map(({ tekst, waarom }) => ({ title: tekst, why: waarom }))
        .concat(agendaText.always);
    return providers
      .filter(({ matters }) => matters.length > 0)
      .slice(0, 12)
      .map(({ provider, matters }) => ({
        title: provider.name,
        why: matters
          .slice(0, 3)
          .map((one) => matterText(one).tekst)
          .join('; '),
      }))
      .concat(agendaText.coreGroup);
  }

  return [
    route({
      method: 'GET',
      url: '/gesprekken',
      summary: 'Gesprekken met aanbieders, de laatste dag eerst',
      tags,
      rights: 'suppliers.read',
      query: Asked,
      answer: GesprekkenLijst,
      refusals: supplierRefusals,
      async handler({ query, tx, actor, scope, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const all = await listMeetings(tx, by.value.regionId, query.aanbieder);
        const rows = all.filter(
          ({ state }) => query.status === undefined || MEETING_STATE_WORDS[state] === query.status,
        );
        return yes(wholeList(rows, toGesprek));
      },
    }),
    route({
      method: 'GET',
      url: '/gesprekken/_agenda',
      summary: 'Geplande gesprekken en acties met hun dag als agendabestand',
      description: 'Een bestand in de vorm iCalendar (RFC 5545), zonder namen van mensen.',
      tags,
      rights: 'suppliers.read',
      query: Type.Object({ aanbieder: Type.Optional(Id) }),
      produces: ['text/calendar'],
      refusals: supplierRefusals,
      async handler({ query, tx, actor, scope, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const { regionId } = by.value;
        const talks = (await listMeetings(tx, regionId, query.aanbieder)).filter(({ state }) => state === 'planned');
        const actions = (await listActions(tx, { regionId, providerId: query.aanbieder }))
          .map((one) => toActie(one, today()))
          .filter(({ status }) => ['open', 'te-laat', 'gereed-gemeld'].includes(status));
        const events = [
          ...talks.map((one) => ({
            uid: `gesprek-${one.id}@rode-draad`,
            day: one.onDay,
            title: one.title,
            description: one.providerName ?? MEETING_KIND_WORDS[one.kind],
          })),
          ...actions.map((one) => ({
            uid: `actie-${one.id}@rode-draad`,
            day: one.uiterlijk,
            title: one.titel,
            description: one.aanbieder?.naam ?? '',
          })),
        ];
        const madeAt = new Date(`${today()}T00:00:00Z`);
        return yes(
          file(`${agendaText.file}.ics`, CALENDAR_TYPE, calendarFile(events, { name: agendaText.name, madeAt })),
        );
      },
    }),
    route({
      method: 'GET',
      url: '/gesprekken/:id',
      summary: 'Een gesprek met agenda, verslag, acties en eerdere versies',
      tags,
      rights: 'suppliers.read',
      params: IdParams,
      answer: GesprekDetail,
      refusals: supplierRefusals,
      async handler({ params, tx, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        return await detail(tx, params.id, can('suppliers.manage'));
      },
    }),
    route({
      method: 'POST',
      url: '/gesprekken',
      summary: 'Een gesprek plannen; de agenda volgt uit de cijfers van vandaag',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      body: NieuwGesprek,
      answer: GesprekDetail,
      status: 201,
      refusals: supplierRefusals,
      async handler({ body, tx, actor, scope, about }) {
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const providerId = body.aanbiederId ?? null;
        const agenda =
          body.punten?.map(({ titel, waarom }) => ({ title: titel, why: waarom })) ??
          (await prepared(tx, by.value, providerId));
        const made = await planMeeting(tx, by.value, {
          kind: termOf(MEETING_KIND_WORDS, body.soort),
          providerId,
          title: body.titel,
          onDay: body.dag,
          participants: body.deelnemers ?? '',
          agenda,
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        return await detail(tx, made.value, true, 201);
      },
    }),
    route({
      method: 'POST',
      url: '/gesprekken/:id/versies',
      summary: 'Het verslag vastleggen, het gesprek verplaatsen of afzeggen; wat er stond blijft bewaard',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      ifMatch: true,
      params: IdParams,
      body: Gespreksversie,
      answer: GesprekDetail,
      status: 201,
      refusals: supplierRefusals,
      async handler({ params, body, tx, actor, scope, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const wanted = {
          state: termOf(MEETING_STATE_WORDS, body.status),
          onDay: body.dag,
          participants: body.deelnemers ?? '',
          minutes: body.verslag ?? '',
        };
        const kept = await recordMeeting(tx, by.value, params.id, wanted, ifMatch);
        if (!kept.ok) return kept;
        return await detail(tx, params.id, true, 201);
      },
    }),
  ];
}
