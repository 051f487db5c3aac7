import { type Note, type NoteContent, type NoteKind, subjectOf } from '../domain/notes.ts';
import type { RecordedNote } from '../storage/notes.ts';
import type { Market } from '../use-cases/gather-market.ts';
import type { Marktanalyse } from './market-schemas.ts';
import * as words from './words.nl.ts';

type Named = { readonly id: number; readonly name: string };
type Of<Kind extends NoteKind> = Omit<RecordedNote, 'kind' | 'content'> & { readonly content: NoteContent[Kind] };

const ofKind = <Kind extends NoteKind>(notes: readonly RecordedNote[], kind: Kind): readonly Of<Kind>[] =>
  notes.filter(
    (note): note is Extract<RecordedNote, Note<Kind>> => note.kind === kind,
  ) as unknown as readonly Of<Kind>[];
const noted = ({ source, onDay, by }: Pick<RecordedNote, 'source' | 'onDay' | 'by'>) => ({
  bron: source,
  dag: onDay,
  door: by,
});
const toNamed = ({ id, name }: Named) => ({ id, naam: name });

/** The market as the browser reads it. */
export function toMarktanalyse(market: Market, region: Named, mayChange: boolean): Marktanalyse {
  const { notes, members } = market;
  const name = (all: readonly Named[], id: string | undefined) => all.find((one) => String(one.id) === id)?.name ?? '';
  return {
    regio: toNamed(region),
    jaar: market.year,
    totEnMet: market.throughMonth,
    magWijzigen: mayChange,
    uitgegevenCent: market.spentCents,
    begrootCent: market.budgetCents,
    begrootTotNuCent: market.budgetSoFarCents,
    concentratie: market.top.map((one) => ({
      aantal: one.count,
      cent: one.cents,
      deelVanUitgaven: one.ofSpent,
      deelVanBegroting: one.ofBudget,
    })),
    aanbieders: market.providers.map((one) => ({
      ...toNamed(one),
      cent: one.cents,
      vorigCent: one.earlierCents,
      deel: one.share,
      jeugdigen: one.people,
      segmenten: one.segments,
      profiel: profileOf(notes, one.id),
    })),
    lagen: market.layers.map(({ layer, providers }) => {
      const wish = ofKind(notes, 'layer').find(({ subject }) => subject === layer)?.content;
      return {
        laag: words.LAYER_WORDS[layer],
        aanbieders: providers,
        gewenst: wish?.wanted ?? null,
        waarom: wish?.why ?? null,
      };
    }),
    segmenten: market.segments.map((segment, at) => {
      const answers = ofKind(notes, 'answer').filter(
        ({ subject, content }) => subject === subjectOf(segment.name, content.question),
      );
      return {
        naam: segment.name,
        aanbieders: segment.providers,
        cent: segment.cents,
        deelGrootsteDrie: segment.topThree,
        gewenst: answers.find(({ content }) => content.question === 'number')?.content.wanted ?? null,
        antwoorden: answers.map((one) => ({
          vraag: words.QUESTION_WORDS[one.content.question],
          antwoord: one.content.answer,
          gewenst: one.content.wanted,
          ...noted(one),
        })),
        perGemeente: [...(market.coverage[at]?.providers ?? [])],
      };
    }),
    gemeenten: members.map((one) => ({
      ...toNamed(one),
      aanbieders: one.providers,
      kolom: one.tile.column,
      rij: one.tile.row,
    })),
    kaartIsGetekend: market.mapIsDrawn,
    jaren: yearsOf(market),
    eerder: ofKind(notes, 'turnover').map(({ subject, content, source }) => {
      const [aanbieder = '', jaar] = subject.split('|');
      return { aanbieder, jaar: Number(jaar), cent: content.cents, clienten: content.clients, bron: source };
    }),
    bronnen: ofKind(notes, 'source').map(({ content, onDay, by }) => ({
      soort: words.SOURCE_WORDS[content.what],
      wie: content.who,
      geleerd: content.learned,
      dag: onDay,
      door: by,
    })),
    toelichtingen: ofKind(notes, 'explanation').map((one) => ({
      cijfer: words.FIGURE_WORDS[one.subject as keyof typeof words.FIGURE_WORDS],
      tekst: one.content.text,
      ...noted(one),
    })),
    instroom: ofKind(notes, 'inflow').map((one) => {
      const [product, municipality] = one.subject.split('|');
      return {
        product: name(market.products, product),
        gemeente: name(members, municipality),
        percentage: one.content.percentage,
        waarom: one.content.why,
        ...noted(one),
      };
    }),
    producten: market.products.map(toNamed),
  };
}

function profileOf(notes: readonly RecordedNote[], providerId: number) {
  const note = ofKind(notes, 'profile').find(({ subject }) => subject === String(providerId));
  if (!note) return null;
  const { type, approach, readiness, possibilities } = note.content;
  return {
    soort: type === null ? null : words.TYPE_WORDS[type],
    insteek: approach,
    bereidheid: readiness === null ? null : words.READINESS_WORDS[readiness],
    mogelijkheden: possibilities,
    ...noted(note),
  };
}

/** Per municipality and year what was spent, and budget and priorities where they are known; empty cells stay empty. */
function yearsOf({ notes, members, spent, year }: Market): Marktanalyse['jaren'] {
  const frames = new Map(ofKind(notes, 'frame').map((one) => [one.subject, one]));
  const years = new Set([
    year,
    ...spent.map((one) => one.year),
    ...[...frames.keys()].map((key) => Number(key.split('|')[1])),
  ]);
  return [...years]
    .toSorted((a, b) => b - a)
    .flatMap((one) =>
      members.map((member) => {
        const frame = frames.get(subjectOf(member.id, one));
        const used = spent.find((row) => row.municipalityId === member.id && row.year === one);
        return {
          gemeente: toNamed(member),
          jaar: one,
          uitgegevenCent: used?.cents ?? null,
          maanden: used?.months ?? 0,
          rijkCent: frame?.content.stateCents ?? null,
          eigenCent: frame?.content.ownCents ?? null,
          prioriteiten: [...(frame?.content.priorities ?? [])],
          bron: frame?.source ?? null,
        };
      }),
    );
}
