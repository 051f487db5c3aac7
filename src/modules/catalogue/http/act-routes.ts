import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { choice, IdParams } from '../../../platform/http/schema-parts.ts';
import { Productenboek } from '../api.ts';
import { type ActRefusal, actOnBook, reactToBook, weighReaction } from '../use-cases/act-on-book.ts';
import { type Author, openBook } from '../use-cases/book.ts';
import { RIGHT_OF_ACT, toBevinding, toProductenboek } from './book-json.ts';
import { obstacleSentence } from './book-sentences.nl.ts';
import { WEIGHING_WORDS } from './book-words.nl.ts';
import { authorOf, BOOK_RECORD, type ModuleOptions, BOOK_TAGS as tags, viewerOf } from './context.ts';
import { catalogueRefusals } from './refusals.nl.ts';

const STEPS = {
  'in-consultatie': 'sent-for-consultation',
  'weer-in-bewerking': 'resumed',
  vastgesteld: 'adopted',
} as const;
const OUTCOMES = {
  [WEIGHING_WORDS['taken-over']]: 'taken-over',
  [WEIGHING_WORDS.partly]: 'partly',
  [WEIGHING_WORDS['not-taken-over']]: 'not-taken-over',
} as const;
const tekst = Type.Optional(Type.String({ minLength: 1, maxLength: 4000 }));

/** Steps of a book; its status follows from them. */
export const actRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/productenboeken/:id/acties',
    summary: 'Leg een boek voor, haal het terug, of stel het vast',
    tags,
    rights: 'catalogue.draft',
    idempotent: true,
    params: IdParams,
    body: Type.Object({ soort: choice(Object.keys(STEPS) as (keyof typeof STEPS)[]), tekst }),
    answer: Productenboek,
    refusals: catalogueRefusals,
    async handler({ params, body, tx, actor, can, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      if (!can(RIGHT_OF_ACT[STEPS[body.soort]])) return no({ code: 'catalogue.not-allowed-to-adopt' });
      const by = authorOf(actor, today());
      const acted = await actOnBook(tx, by, params.id, STEPS[body.soort], body.tekst ?? null);
      if (!acted.ok) return no(await explained(tx, by, params.id, acted.refusal));
      const shown = toProductenboek(acted.value, by.today, viewerOf({ actor, can }));
      return yes(answer(shown, { version: acted.value.head.rowVersion }));
    },
  }),
  route({
    method: 'POST',
    url: '/productenboeken/:id/reacties',
    summary: 'Reageer op een boek dat in consultatie is',
    tags,
    rights: 'catalogue.react',
    idempotent: true,
    params: IdParams,
    body: Type.Object({ tekst: Type.String({ minLength: 1, maxLength: 4000 }) }),
    answer: Productenboek,
    status: 201,
    refusals: catalogueRefusals,
    async handler({ params, body, tx, actor, can, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const by = authorOf(actor, today());
      const reacted = await reactToBook(tx, by, params.id, body.tekst);
      if (!reacted.ok) return reacted;
      return yes(answer(toProductenboek(reacted.value, by.today, viewerOf({ actor, can })), { status: 201 }));
    },
  }),
  route({
    method: 'POST',
    url: '/productenboeken/:id/afwegingen',
    summary: 'Leg vast wat met een reactie is gedaan, en waarom',
    description: 'Een latere afweging van dezelfde reactie komt in de plaats; de eerdere blijft bewaard.',
    tags,
    rights: 'catalogue.draft',
    idempotent: true,
    params: IdParams,
    body: Type.Object({
      reactieId: Type.Integer({ minimum: 1 }),
      uitkomst: choice(Object.values(WEIGHING_WORDS)),
      reden: Type.String({ minLength: 1, maxLength: 4000 }),
    }),
    answer: Productenboek,
    status: 201,
    refusals: catalogueRefusals,
    async handler({ params, body, tx, actor, can, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const by = authorOf(actor, today());
      const { reactieId, uitkomst, reden } = body;
      const weighed = await weighReaction(tx, by, params.id, reactieId, { outcome: OUTCOMES[uitkomst], reason: reden });
      if (!weighed.ok) return weighed;
      return yes(answer(toProductenboek(weighed.value, by.today, viewerOf({ actor, can })), { status: 201 }));
    },
  }),
];

type Tx = Parameters<typeof openBook>[0];

/** Puts everything that stands in the way into the answer, each with its sentence. */
async function explained(tx: Tx, by: Author, bookId: number, refusal: ActRefusal) {
  if (refusal.code === 'catalogue.product-used') {
    const errors = refusal.obstacles.map((one) => ({ code: `catalogue.${one.code}`, detail: obstacleSentence(one) }));
    return { code: refusal.code, errors } as const;
  }
  if (refusal.code !== 'catalogue.not-complete') return refusal;
  const opened = await openBook(tx, bookId, by.today);
  const errors = opened.ok
    ? refusal.findings.map((finding) => {
        const { naam, soort, zin } = toBevinding(opened.value.book, finding);
        return { code: `catalogue.${finding.code}`, detail: `${naam} (${soort}): ${zin}` };
      })
    : [];
  return { code: refusal.code, errors } as const;
}
