import { changedParagraphs } from '../domain/questions/answers.ts';
import type { DocumentVersionRow } from '../storage/documents.ts';
import type { NotaAnswerRow, NotaRow } from '../storage/notas.ts';
import type { QuestionsDesk, QuestionView } from '../use-cases/questions/view-questions.ts';
import type { Inkoopdocument, Nota, Vraag, Vragenoverzicht } from './question-schemas.ts';
import { CHANGE_WORDS, CONTRADICTION_WORDS, STANDING_WORDS, TENOR_WORDS, TRACE_WORDS } from './question-words.nl.ts';

/** Who looks, for what is shown of others. */
export type DeskLooker = { readonly personId: number; readonly ofRegion: boolean };

const toAlineas = (version: DocumentVersionRow) =>
  version.paragraphs.map(({ key, text }) => ({ sleutel: key, tekst: text }));

/** Documents from their versions, which come by document from old to new. */
export const toDocumenten = (versions: readonly DocumentVersionRow[]): Inkoopdocument[] =>
  [...Map.groupBy(versions, (one) => one.documentId)].map(([id, own]) => ({
    id,
    naam: own[0]?.name ?? '',
    versies: own
      .map((version, place) => {
        const before = own[place - 1];
        return {
          versie: version.version,
          reden: version.reason,
          gepubliceerd: version.publishedAt?.toISOString() ?? null,
          alineas: toAlineas(version),
          wijzigingen: before
            ? changedParagraphs(before, version).map(({ key, change }) => ({
                sleutel: key,
                wijziging: CHANGE_WORDS[change],
              }))
            : [],
        };
      })
      .toReversed(),
  }));

export const toVraag = (
  { question, standing, answer, traces }: QuestionView,
  roundNumber: number,
  looker: DeskLooker,
): Vraag => ({
  id: question.id,
  nummer: question.number,
  ronde: roundNumber,
  tekst: question.text,
  documentId: question.documentId,
  paragraaf: question.paragraph,
  vanAanbieder: question.byProvider,
  gesteldOp: question.askedAt.toISOString(),
  thema: question.theme,
  zelfdeAls: question.sameAs,
  stand: STANDING_WORDS[standing],
  antwoord: answer && {
    versie: answer.version,
    vraagTekst: answer.questionText,
    tekst: answer.text,
    rustOp: answer.restsOn.map(({ documentId, version, paragraph, tenor }) => ({
      documentId,
      versie: version,
      paragraaf: paragraph,
      strekking: TENOR_WORDS[tenor],
    })),
    schrijver: looker.ofRegion ? answer.writer : null,
    vanUzelf: answer.personId === looker.personId,
    akkoord: answer.approved,
    opmerking: answer.note === '' ? null : answer.note,
    nagekekenDoor: looker.ofRegion ? answer.reviewer : null,
  },
  sporen: traces.map(({ kind, found }) => ({ soort: TRACE_WORDS[kind], gevonden: found })),
});

export function toVragenoverzicht(
  desk: QuestionsDesk,
  looker: DeskLooker,
  may: { readonly now: string; readonly ask: boolean; readonly answer: boolean },
): Vragenoverzicht {
  const roundNumber = new Map(desk.rounds.map((round) => [round.id, round.number]));
  const newest = new Map(desk.documents.map((one) => [one.documentId, one]));
  return {
    rondes: desk.rounds.map((round, place) => ({
      id: round.id,
      nummer: round.number,
      naam: round.name,
      sluitOp: round.closesAt.toISOString(),
      open: place === desk.rounds.length - 1 && round.closesAt.toISOString() > may.now,
    })),
    items: desk.questions.map((view) => toVraag(view, roundNumber.get(view.question.roundId) ?? 0, looker)),
    gelijken: desk.alike.map(({ a, b, percentage }) => ({ a, b, gelijkenis: percentage })),
    groepen: desk.groups.map((group) => [...group]),
    tegenspraken: desk.contradictions.map(({ kind, documentId, paragraph, questions }) => ({
      soort: CONTRADICTION_WORDS[kind],
      document: newest.get(documentId)?.name ?? '',
      paragraaf: paragraph,
      vragen: [...questions],
    })),
    documenten: [...newest.values()].map((one) => ({
      id: one.documentId,
      naam: one.name,
      versie: one.version,
      alineas: toAlineas(one),
    })),
    magVragen: may.ask,
    magBeantwoorden: may.answer,
  };
}

export const toNota = (
  nota: NotaRow,
  answers: readonly NotaAnswerRow[],
  documents: readonly DocumentVersionRow[],
): Nota => ({
  id: nota.id,
  nummer: nota.number,
  gepubliceerd: nota.publishedAt.toISOString(),
  controlegetal: nota.digest,
  antwoorden: answers
    .filter((one) => one.notaId === nota.id)
    .map((one) => ({
      nummer: one.number,
      ookNummers: [...one.sameNumbers],
      thema: one.theme,
      vraag: one.questionText,
      antwoord: one.text,
      rustOp: one.restsOn.flatMap(({ documentId, version, paragraph, tenor }) => {
        const name = documents.find((each) => each.documentId === documentId)?.name;
        const rest = { versie: version, paragraaf: paragraph, strekking: TENOR_WORDS[tenor] };
        return name === undefined ? [] : [{ document: name, ...rest }];
      }),
    })),
});
