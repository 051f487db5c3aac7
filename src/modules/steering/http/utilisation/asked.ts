import { type Static, Type } from 'typebox';
import { lastDayOfMonth, type PlainDate, plainDateOf } from '../../../../kernel/plain-date.ts';
import { choice, Id } from '../../../../platform/http/schema-parts.ts';
import { type PlanYear, planYearOf, planYearOn } from '../../../contracts/api.ts';
import { ASSEN } from '../../api.ts';
import { AXES, type Axis } from '../../domain/utilisation/use.ts';
import type { UseFilter } from '../../storage/utilisation/use-rows.ts';
import { AXIS_WORDS, SEGMENT_CODES } from './words.nl.ts';

export const Filters = Type.Object({
  jaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })),
  as: Type.Optional(choice(ASSEN)),
  contract: Type.Optional(Id),
  product: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
  gemeente: Type.Optional(Id),
  segment: Type.Optional(choice(['licht', 'zwaar'])),
  niveau: Type.Optional(choice(['regionaal', 'lokaal'])),
});
export type Filters = Static<typeof Filters>;

/** What was asked: the axis, the filters and the year with the month that figures are as of. */
export function askedOf(query: Filters, today: PlainDate) {
  const plan = query.jaar === undefined ? planYearOn(today) : planYearOf(query.jaar, today);
  const axis: Axis = AXES.find((one) => AXIS_WORDS[one] === query.as) ?? 'contract';
  const filter: UseFilter = {
    year: plan.year,
    contractId: query.contract,
    productId: query.product,
    providerId: query.aanbieder,
    municipalityId: query.gemeente,
    segment: query.segment === undefined ? undefined : SEGMENT_CODES[query.segment],
    level: query.niveau === undefined ? undefined : query.niveau === 'lokaal' ? 'local' : 'regional',
  };
  return { axis, filter, plan };
}

/** The last day that figures of the year are as of; null before its first month is over. */
export const lastDayCounted = ({ year, throughMonth }: PlanYear): PlainDate | null =>
  throughMonth === 0 ? null : lastDayOfMonth(plainDateOf(year, throughMonth, 1));
