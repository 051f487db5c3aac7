import { Type } from 'typebox';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { no, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { VasteBedragen, VasteBedragenGeboekt } from '../api.ts';
import { regionsOf } from '../storage/funded-agreements.ts';
import { postDue } from '../use-cases/post-due.ts';
import { showDue } from '../use-cases/show-due.ts';
import { toVasteBedragen } from './to-json.ts';
import { dueRefusals } from './words.nl.ts';

const tags = ['Betalingen'];

/** What is due without a declaration: shown per year, and posted. */
export const settlementRoutes = ({ today }: { readonly today: () => PlainDate }): Route[] => [
  route({
    method: 'GET',
    url: '/vaste-bedragen',
    summary: 'Wat zonder declaratie verschuldigd is: geboekt, te boeken en later; een aanbieder ziet wat is geboekt',
    tags,
    rights: 'payments.read',
    query: Type.Object({ jaar: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })) }),
    answer: VasteBedragen,
    async handler({ query, tx, actor, can, about }) {
      about({ recordKind: 'instalment' });
      const year = query.jaar ?? yearOf(today());
      const municipalityId = municipalityOf(actor);
      const payer =
        municipalityId === undefined
          ? null
          : { municipalityId, regionIds: await regionsOf(tx, municipalityId, today()) };
      const shown = await showDue(tx, { year, today: today(), payer });
      return toVasteBedragen(shown, { year, today: today(), mayPost: payer !== null && can('payments.manage') });
    },
  }),
  route({
    method: 'POST',
    url: '/vaste-bedragen/boeking',
    summary: 'Boeken wat tot en met vandaag verschuldigd werd; wat al is geboekt, wordt niet nog eens geboekt',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    answer: VasteBedragenGeboekt,
    refusals: dueRefusals,
    async handler({ tx, actor, about }) {
      about({ recordKind: 'instalment' });
      const municipalityId = municipalityOf(actor);
      if (municipalityId === undefined) return no({ code: 'settlement.not-yours' });
      const sums = { geboekt: 0, bedragCent: 0, inGeslotenJaar: 0, onverdeeld: 0 };
      for (const regionId of await regionsOf(tx, municipalityId, today())) {
        const done = await postDue(tx, {
          regionId,
          municipalityIds: [municipalityId],
          through: today(),
          personId: actor.personId,
        });
        sums.geboekt += done.posted;
        sums.bedragCent += Number(done.amountCents);
        sums.inGeslotenJaar += done.inClosedYear;
        sums.onverdeeld += done.undivided;
      }
      return yes(sums);
    },
  }),
];

const municipalityOf = ({ organisation }: Actor): number | undefined =>
  organisation.kind === 'municipality' ? organisation.id : undefined;
