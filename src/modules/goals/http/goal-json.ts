import type { PlainDate } from '../../../kernel/plain-date.ts';
import { termOf } from '../../../platform/http/terms.ts';
import type { Boomdoel, Doel, Inkooptaak } from '../api.ts';
import type { GoalContent } from '../domain/goal.ts';
import type { Goal, PurchaseTask } from '../storage/list-goals.ts';
import type { TreeGoal } from '../use-cases/gather-tree.ts';
import * as words from './words.nl.ts';

const toNamed = (one: { readonly id: number; readonly name: string }) => ({ id: one.id, naam: one.name });
const said = <Term extends string>(map: Readonly<Record<Term, string>>, term: Term | null) =>
  (term === null ? null : map[term]) as never;

export const toDoel = (row: Goal): Doel => ({
  id: row.id,
  regioId: row.regionId,
  code: row.code,
  naam: row.name,
  omschrijving: row.description,
  bron: row.source,
  soort: words.TIER_WORDS[row.tier],
  indicator: row.indicator,
  richting: said(words.DIRECTION_WORDS, row.direction),
  startOp: row.baseOn,
  streefdatum: row.targetOn,
  bovenliggendId: row.parentId,
  beeindigdOp: row.endedOn,
  inkooptaken: row.tasks.map(toNamed),
});

export const toInkooptaak = (row: PurchaseTask): Inkooptaak => ({
  id: row.id,
  regioId: row.regionId,
  code: row.code,
  naam: row.name,
  omschrijving: row.description,
  bron: row.source,
  beeindigdOp: row.endedOn,
  versie: row.rowVersion,
  doelen: row.goals.map(toNamed),
});

/** A goal with all that serves it and what it lacks. */
export function toBoomdoel(goal: TreeGoal): Boomdoel {
  const { regioId: _, ...head } = toDoel(goal);
  const live = goal.standing?.live ?? null;
  return {
    ...head,
    versie: goal.rowVersion,
    gebruik: said(words.USE_WORDS, goal.useTag),
    gemetenMet: goal.measure,
    startGelezenAls: goal.baseReadAs,
    basiswaarde: goal.baseValue,
    streefwaarde: goal.targetValue,
    eenheid: goal.valueUnit,
    haalbaar: said(words.FEASIBLE_WORDS, goal.feasible),
    haalbaarToelichting: goal.feasibleNote,
    aanbiedersWillen: said(words.WANTED_WORDS, goal.providersWant),
    aanbiedersToelichting: goal.providersNote,
    snelBereikt: goal.quickWin,
    ontwikkelpunten: goal.points.map(toNamed),
    producten: (goal.standing?.products ?? []).map(toNamed),
    bepalingen: (goal.standing?.clauses ?? []).map((one) => ({
      sleutel: one.modelKey,
      nummer: one.number,
      titel: one.title,
      door: words.BY_WORDS[one.by],
      hoe: one.how,
    })),
    eisen: (goal.standing?.requirements ?? []).map((one) => ({ code: one.code, titel: one.title })),
    stand: live && {
      gemetenMet: live.measure,
      maat: words.UNIT_WORDS[live.unit],
      eerste: live.first,
      nu: live.now,
      punten: live.points.map(({ month, value }) => ({ maand: month, waarde: value })),
    },
    metingen: goal.measurements.map((one) => ({
      soort: words.KIND_WORDS[one.kind],
      dag: one.onDay,
      waarde: one.value,
      eenheid: one.unit,
      product: one.product,
      bron: one.source,
      door: one.by,
    })),
    raadplegingen: goal.hearings.map((one) => ({
      dag: one.onDay,
      wie: one.heard,
      gezegd: one.said,
      beloofd: one.promised,
      door: one.by,
    })),
    ontbreekt: goal.shortcomings.map((one) => words.SHORTCOMING_SENTENCES[one]),
    dientNiet: goal.lacks.map((one) => words.LACK_SENTENCES[one]),
  };
}

/** What the wish says of a goal, field by field; a field that is absent stays as it is. */
type Wish = Partial<{
  readonly [Key in keyof Boomdoel]: Boomdoel[Key];
}>;

export function fromWish(wish: Wish): Partial<GoalContent> {
  const term = <Term extends string>(map: Readonly<Record<Term, string>>, word: string | null | undefined) =>
    word === undefined ? undefined : word === null ? null : termOf(map, word);
  const all = {
    name: wish.naam,
    description: wish.omschrijving,
    source: wish.bron,
    tier: term(words.TIER_WORDS, wish.soort),
    useTag: term(words.USE_WORDS, wish.gebruik),
    indicator: wish.indicator,
    direction: term(words.DIRECTION_WORDS, wish.richting),
    measure: wish.gemetenMet,
    baseOn: wish.startOp as PlainDate | null | undefined,
    baseReadAs: wish.startGelezenAls,
    targetOn: wish.streefdatum as PlainDate | null | undefined,
    baseValue: wish.basiswaarde,
    targetValue: wish.streefwaarde,
    valueUnit: wish.eenheid,
    feasible: term(words.FEASIBLE_WORDS, wish.haalbaar),
    feasibleNote: wish.haalbaarToelichting,
    providersWant: term(words.WANTED_WORDS, wish.aanbiedersWillen),
    providersNote: wish.aanbiedersToelichting,
    quickWin: wish.snelBereikt,
    parentId: wish.bovenliggendId,
    endedOn: wish.beeindigdOp as PlainDate | null | undefined,
  } satisfies { readonly [Key in keyof GoalContent]: unknown };
  return given(all) as Partial<GoalContent>;
}

/** Only the fields that were said. */
export const given = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
