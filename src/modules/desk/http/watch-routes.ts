import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { homeOf } from '../../steering/index.ts';
import { type Figure, figuresOf, type Unit } from '../domain/figures.ts';
import { endWatch, listWatches, type Watch } from '../storage/watches.ts';
import { followFigure } from '../use-cases/follow-figure.ts';
import { deskText } from '../use-cases/mail-texts.nl.ts';
import { type ModuleOptions, watcherOf } from './context.ts';
import { deskRefusals } from './refusals.nl.ts';
import { NieuweVolging, TeVolgenCijfers, type Volging, Volgingen } from './schemas.ts';
import { DIRECTION_WORDS, UNIT_WORDS } from './words.nl.ts';

const tags = ['Eigen werk'];
const recordKind = 'figure-watch';
const TENTHS = 10;
/** A stored value as the API tells it: percentages with their decimal. */
const toNumber = (unit: Unit, value: bigint): number => (unit === 'percent' ? Number(value) / TENTHS : Number(value));
const toStored = (unit: Unit, value: number): bigint => BigInt(Math.round(unit === 'percent' ? value * TENTHS : value));

const toVolging = (watch: Watch): Volging => ({
  id: watch.id,
  cijfer: watch.figure,
  naam: watch.label,
  eenheid: UNIT_WORDS[watch.unit],
  richting: DIRECTION_WORDS[watch.direction],
  grens: toNumber(watch.unit, watch.line),
  waarde: watch.value === null ? null : toNumber(watch.unit, watch.value),
  overGrens: watch.beyond ?? false,
  gelezenOp: watch.readOn,
});

/** Figures that somebody follows: told when one passes its line, and marked on the home as long as it is past it. */
export function watchRoutes({ today, now }: ModuleOptions): Route[] {
  const figures = async (
    tx: Parameters<typeof homeOf>[0],
    who: Parameters<typeof homeOf>[1],
  ): Promise<readonly Figure[]> => figuresOf(await homeOf(tx, who, today(), now()), deskText.figures);
  return [
    route({
      method: 'GET',
      url: '/volgingen',
      summary: 'Cijfers die u volgt, met uw grens en de laatste stand',
      tags,
      rights: 'overview.read',
      answer: Volgingen,
      async handler({ tx, actor, about }) {
        about({ recordKind });
        return yes(wholeList(await listWatches(tx, watcherOf(actor)), toVolging));
      },
    }),
    route({
      method: 'GET',
      url: '/volgingen/cijfers',
      summary: 'Cijfers van uw pagina Vandaag die u kunt volgen, met hun stand',
      tags,
      rights: 'overview.read',
      answer: TeVolgenCijfers,
      async handler({ tx, actor, scope, about }) {
        about({ recordKind });
        return yes(
          wholeList(await figures(tx, { actor, scope }), ({ code, label, unit, value }) => ({
            cijfer: code,
            naam: label,
            eenheid: UNIT_WORDS[unit],
            waarde: toNumber(unit, value),
          })),
        );
      },
    }),
    route({
      method: 'POST',
      url: '/volgingen',
      summary: 'Een cijfer volgen, met de grens waarbij u het wilt weten',
      tags,
      rights: 'overview.read',
      idempotent: true,
      body: NieuweVolging,
      answer: Type.Object({ id: Id }),
      status: 201,
      refusals: deskRefusals,
      async handler({ body, tx, actor, scope, about }) {
        about({ recordKind });
        const all = await figures(tx, { actor, scope });
        const unit = all.find(({ code }) => code === body.cijfer)?.unit ?? 'count';
        const direction = body.richting === DIRECTION_WORDS.above ? 'above' : 'below';
        const wanted = { figure: body.cijfer, direction, line: toStored(unit, body.grens) } as const;
        const made = await followFigure(tx, watcherOf(actor), wanted, all, today());
        return made.ok ? yes(answer({ id: made.value }, { status: 201 })) : made;
      },
    }),
    route({
      method: 'DELETE',
      url: '/volgingen/:id',
      summary: 'Stoppen met een cijfer volgen',
      tags,
      rights: 'overview.read',
      params: IdParams,
      status: 204,
      refusals: deskRefusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        return (await endWatch(tx, watcherOf(actor), params.id)) ? yes(undefined) : no({ code: 'desk.watch-unknown' });
      },
    }),
  ];
}
