import type { Static, TObject } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { type Note, subjectOf } from '../domain/notes.ts';
import { type About, keepNote } from '../use-cases/keep-notes.ts';
import { type ModuleOptions, workerOf } from './context.ts';
import * as schemas from './market-schemas.ts';
import { marketRefusals as refusals } from './refusals.nl.ts';
import * as words from './words.nl.ts';

type Said = {
  readonly note: Note;
  readonly source: string;
  readonly onDay: PlainDate;
  readonly about?: readonly About[];
};

/** What people write down about the market: one road for each kind of note, each with its source and day. */
export function noteRoutes({ today }: ModuleOptions): Route[] {
  const noteRoute = <Body extends TObject>(
    url: string,
    summary: string,
    body: Body,
    read: (body: Static<Body>) => Said,
  ) =>
    route({
      method: 'POST',
      url,
      summary,
      tags: ['Marktanalyse'],
      rights: 'strategy.manage',
      idempotent: true,
      body,
      status: 204,
      refusals,
      handler({ body: sent, tx, actor, about: log }) {
        log({ recordKind: 'market-analysis' });
        const { note, source, onDay, about } = read(sent as Static<Body>);
        return keepNote(tx, workerOf(actor, today()), { ...note, source, onDay }, about);
      },
    });
  return [
    noteRoute(
      '/marktprofielen',
      'Een aanbieder beschrijven: soort, insteek en bereidheid (R-332)',
      schemas.NieuwProfiel,
      (said) => ({
        note: {
          kind: 'profile',
          subject: String(said.aanbiederId),
          content: {
            type: said.soort && termOf(words.TYPE_WORDS, said.soort),
            approach: said.insteek,
            readiness: said.bereidheid && termOf(words.READINESS_WORDS, said.bereidheid),
            possibilities: said.mogelijkheden,
          },
        },
        ...from(said),
        about: [{ what: 'provider', id: said.aanbiederId }],
      }),
    ),
    noteRoute(
      '/marktantwoorden',
      'Een vraag over een segment beantwoorden (R-034, R-041)',
      schemas.NieuwAntwoord,
      (said) => {
        const question = termOf(words.QUESTION_WORDS, said.vraag);
        const wanted = question === 'number' ? said.gewenst : null;
        const content = { question, answer: said.antwoord, wanted };
        return { note: { kind: 'answer', subject: subjectOf(said.segment, question), content }, ...from(said) };
      },
    ),
    noteRoute(
      '/marktlagen',
      'Zeggen hoeveel aanbieders een laag van het aanbod hoort te hebben (R-040)',
      schemas.NieuweLaag,
      (said) => ({
        note: {
          kind: 'layer',
          subject: termOf(words.LAYER_WORDS, said.laag),
          content: { wanted: said.gewenst, why: said.waarom },
        },
        ...from(said),
      }),
    ),
    noteRoute(
      '/marktkaders',
      'Rijksbudget, eigen geld en prioriteiten van een gemeente in een jaar (R-043)',
      schemas.NieuwKader,
      (said) => ({
        note: {
          kind: 'frame',
          subject: subjectOf(said.gemeenteId, said.jaar),
          content: { stateCents: said.rijkCent, ownCents: said.eigenCent, priorities: said.prioriteiten },
        },
        ...from(said),
        about: [{ what: 'municipality', id: said.gemeenteId }],
      }),
    ),
    noteRoute(
      '/marktbronnen',
      'Vastleggen met wie is gesproken en wat is geleerd (R-039, R-333)',
      schemas.NieuweBron,
      (said) => ({
        note: {
          kind: 'source',
          subject: said.wie,
          content: { what: termOf(words.SOURCE_WORDS, said.soort), who: said.wie, learned: said.geleerd },
        },
        source: said.wie,
        onDay: said.dag,
      }),
    ),
    noteRoute(
      '/markttoelichtingen',
      'Uitleg naast een cijfer, na overleg met beleidsmedewerkers (R-038)',
      schemas.NieuweCijfertoelichting,
      (said) => ({
        note: { kind: 'explanation', subject: termOf(words.FIGURE_WORDS, said.cijfer), content: { text: said.tekst } },
        ...from(said),
      }),
    ),
    noteRoute(
      '/marktinstroom',
      'Verwachte verandering van de instroom van een product (R-334)',
      schemas.NieuweInstroom,
      (said) => ({
        note: {
          kind: 'inflow',
          subject: subjectOf(said.productId, said.gemeenteId),
          content: { percentage: said.percentage, why: said.waarom },
        },
        ...from(said),
        about: [
          { what: 'product', id: said.productId },
          { what: 'municipality', id: said.gemeenteId },
        ],
      }),
    ),
  ];
}

const from = ({ bron, dag }: { readonly bron: string; readonly dag: PlainDate }) => ({ source: bron, onDay: dag });
