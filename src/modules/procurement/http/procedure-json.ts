import type { PhaseKind, ProcedureKind, Term } from '../domain/kind.ts';
import type { PossibleStep } from '../domain/possible-steps.ts';
import type { Instant } from '../domain/procedure-event.ts';
import { nearestClosing, presentPhases, standingOf } from '../domain/standing.ts';
import { hasClosed, presentPhase, type Walk } from '../domain/walk.ts';
import type { ProcedureView, WalkView, WholeProcedure } from '../use-cases/view-procedure.ts';
import { runName } from './log-sentences.nl.ts';
import type { Inkoopprocedure, InkoopprocedureItem, Loop, Proceduresoort } from './procedure-schemas.ts';
import {
  ACT_TEXTS,
  ACT_WORDS,
  ACTOR_WORDS,
  COUNTING_WORDS,
  ENTRY_WORDS,
  OPENNESS_WORDS,
  PHASE_WORDS,
  RECEIVES_WORDS,
  SEGMENT_WORDS,
  STANDING_WORDS,
  TEST_WORDS,
} from './procedure-words.nl.ts';
import { STEP_OF, stepRefusalSentence, stepSentence, workSentences } from './step-sentences.nl.ts';

export function toProceduresoort(kind: ProcedureKind): Proceduresoort {
  return {
    sleutel: kind.key,
    naam: kind.name,
    omschrijving: kind.description,
    openheid: OPENNESS_WORDS[kind.openness],
    grondslag: kind.basis,
    toetreding: ENTRY_WORDS[kind.entry.kind],
    momentenPerJaar: kind.entry.kind === 'moments' ? kind.entry.perYear : null,
    fasen: kind.phases.map(toFasesoort),
    rondefasen: kind.runPhases.map(toFasesoort),
    toetsen: kind.tests.map((test) => TEST_WORDS[test]),
    hoogstensGeselecteerd: kind.maximumSelected,
    bespreekbaar: [...kind.negotiable],
  };
}

const toFasesoort = (phase: PhaseKind): Proceduresoort['fasen'][number] => ({
  sleutel: phase.key,
  naam: phase.name,
  handelingen: phase.acts.map(toHandeling),
  ontvangt: phase.receives ? RECEIVES_WORDS[phase.receives] : null,
  minimumtermijn: toTermijn(phase.minimumTerm),
  magOvergeslagen: phase.optional === true,
});

const toHandeling = ({ by, act }: PhaseKind['acts'][number]) => ({
  wie: ACTOR_WORDS[by],
  wat: ACT_WORDS[act],
  tekst: ACT_TEXTS[act],
});

const toTermijn = (term: Term | undefined) =>
  term ? { dagen: term.days, telling: COUNTING_WORDS[term.counting], bron: term.source } : null;

/** What every answer about a procedure begins with. */
export function toKop({ row, kind, state }: ProcedureView, now: Instant) {
  const present = presentPhases(kind, state);
  const closing = nearestClosing(kind, state, now);
  return {
    id: row.id,
    nummer: row.number,
    titel: row.title,
    regio: { id: row.regionId, naam: row.regionName },
    soort: { sleutel: kind.key, naam: kind.name },
    segment: row.segment === null ? null : SEGMENT_WORDS[row.segment],
    stand: STANDING_WORDS[standingOf(kind, state, row.announcedAt !== null)],
    fase: presentText(present),
    sluit: closing && { fase: closing.phase, op: closing.at, voorbij: closing.passed },
    openbaarSinds: row.announcedAt?.toISOString() ?? null,
    versie: row.rowVersion,
  };
}

type Present = ReturnType<typeof presentPhases>[number];

/** Where it stands, short enough for a list: applications that are treated one by one are counted. */
function presentText(present: readonly Present[]): string {
  const single = present.filter(({ walk }) => isOfOneApplication(walk));
  const told = present.filter(({ walk }) => !isOfOneApplication(walk)).map(phaseText);
  const count = single.length === 1 ? '1 aanmelding in behandeling' : `${single.length} aanmeldingen in behandeling`;
  return (single.length === 0 ? told : [...told, count]).join('; ');
}

const phaseText = ({ kind, walk }: Present): string =>
  walk.run === null ? kind.name : `${runName(walk.run)}: ${kind.name}`;

const isOfOneApplication = ({ run }: Walk): boolean => run?.startsWith('application:') === true;

export const toInkoopprocedureItem = (view: ProcedureView, now: Instant, manages: boolean): InkoopprocedureItem => ({
  ...toKop(view, now),
  teDoen: manages ? workSentences(view) : [],
});

/** Who looks: whether all that was handed in is shown to them, and whether they let the procedure go on. */
export type Looker = { readonly seesAll: boolean; readonly manages: boolean; readonly now: Instant };

export function toInkoopprocedure(view: WholeProcedure, looker: Looker): Inkoopprocedure {
  const { row, state } = view;
  return {
    ...toKop(view, looker.now),
    teDoen: looker.manages ? workSentences(view) : [],
    omschrijving: row.description,
    geraamdeWaardeCent: row.estimatedValueCents === null || !looker.seesAll ? null : Number(row.estimatedValueCents),
    contractenVanaf: row.contractsFrom,
    contractenTotEnMet: row.contractsThrough,
    planningVanaf: looker.seesAll ? row.planFrom : null,
    producten: view.products.map(({ id, name }) => ({ id, naam: name })),
    eisensets: view.sets.map(({ id, name }) => ({ id, naam: name })),
    besluit: state.go && {
      doorgaan: state.go.go,
      voorwaarden: [...state.go.conditions],
      terugval: state.go.fallback,
      op: state.go.at,
    },
    gestopt: state.stopped && { op: state.stopped.at, reden: state.stopped.reason },
    // How the application of one provider goes on is not for another.
    lopen: view.walks
      .filter(({ walk }) => looker.seesAll || !isOfOneApplication(walk))
      .map((one) => toLoop(view, one, looker)),
    mag: { beheren: looker.manages, aanmelden: mayHandIn(view, looker.now) },
  };
}

const mayHandIn = ({ walks, state }: ProcedureView, now: Instant): boolean =>
  state.stopped === null &&
  walks.some(({ walk }) => {
    const present = presentPhase(walk);
    return present?.kind.receives !== undefined && !walk.runState?.endedAt && !hasClosed(present.begun, now);
  });

function toLoop({ state }: ProcedureView, { walk, steps }: WalkView, { seesAll, manages, now }: Looker): Loop {
  const received = [...state.applications.values()].filter(({ run }) => run === walk.run).length;
  const present = presentPhase(walk);
  // Once a round has begun, what the procedure walked through before it lies behind.
  const over = walk.runState?.endedAt !== undefined && walk.runState.endedAt !== null;
  const behind = walk.run === null && state.runs.some(({ key }) => key.startsWith('round:'));
  const going = state.stopped === null && !over;
  return {
    ronde: walk.run,
    naam: runName(walk.run),
    fasen: walk.kinds.map((kind) => toFase(walk, kind, over || behind)),
    ontvangen: seesAll ? received : null,
    openBezwaren: walk.runState?.openObjections.length ?? 0,
    geeindigd: walk.runState?.endedAt ?? null,
    handelingenNu:
      present && going && !behind
        ? present.kind.acts.filter(({ act }) => !isOver(act, present.begun, now)).map(toHandeling)
        : [],
    stappen: manages && going ? steps.map(toStap) : [],
  };
}

const isOver = (act: string, begun: Parameters<typeof hasClosed>[0], now: Instant): boolean =>
  ['ask-questions', 'hand-in', 'withdraw'].includes(act) && hasClosed(begun, now);

function toFase(walk: Walk, kind: PhaseKind, over: boolean): Loop['fasen'][number] {
  const begun = walk.phases.find(({ key }) => key === kind.key);
  const present = presentPhase(walk)?.kind;
  const behind = present !== undefined && walk.kinds.indexOf(kind) < walk.kinds.indexOf(present);
  const stand = begun ? (kind === present && !over ? 'present' : 'done') : behind ? 'skipped' : 'coming';
  return {
    sleutel: kind.key,
    naam: kind.name,
    stand: PHASE_WORDS[stand],
    begonnen: begun?.begunAt ?? null,
    sluit: begun?.closesAt ?? null,
    geopend: begun?.openedAt ?? null,
    ontvangt: kind.receives ? RECEIVES_WORDS[kind.receives] : null,
    minimumtermijn: toTermijn(kind.minimumTerm),
    magOvergeslagen: kind.optional === true,
  };
}

const toStap = (step: PossibleStep): Loop['stappen'][number] => ({
  stap: STEP_OF[step.step],
  tekst: stepSentence(step),
  fase: step.phase?.key ?? null,
  sluitmomentNodig: step.closes,
  vroegsteSluiting: step.earliestClosing,
  kan: step.refusal === null,
  waaromNiet: step.refusal && stepRefusalSentence(step.refusal),
});
