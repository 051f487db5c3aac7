import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { yearOf } from '../../../kernel/plain-date.ts';
import { no, yes } from '../../../kernel/result.ts';
import { dutchHolidays } from '../../../kernel/working-days.ts';
import type { ActorScope } from '../../../platform/db/index.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { choice, Day, IdParams, Instant } from '../../../platform/http/schema-parts.ts';
import { DEFAULT_COUNTING } from '../../../standards/ijw/index.ts';
import {
  DEFAULT_CALENDAR,
  listSettingChanges,
  loadRegionCalendar,
  type RecordedChange,
  type RegionCalendar,
} from '../../parties/index.ts';
import { COUNTING_SETTINGS, chooseCounting } from '../use-cases/choose-counting.ts';
import { dayOf, type ExchangeOptions } from './context.ts';
import { COUNTING_REFUSALS, LIBERATION_WORDS, NOT_THERE, SETTING_WORDS } from './words.nl.ts';

const fields = {
  goedeVrijdag: Type.Boolean({ description: 'Goede Vrijdag is een vrije dag.' }),
  bevrijdingsdag: choice(Object.values(LIBERATION_WORDS)),
  geslotenDagen: Type.Array(Day, { maxItems: 100, description: 'Dagen waarop de regio gesloten is.' }),
  ontvangstdagTelt: Type.Boolean({ description: 'De dag van ontvangst is dag 1.' }),
  weekSchuiftOp: Type.Boolean({
    description: 'Een termijn in weken die op een vrije dag eindigt, loopt door tot de volgende werkdag.',
  }),
  dagEindigtOm: Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' }),
};
const Fields = Type.Object(fields);
type Fields = Static<typeof Fields>;

/** How a region counts, beside the recorded defaults, the days off of this year and next, and every choice that was made. */
export const Telling = Type.Object({
  nu: Fields,
  standaard: Fields,
  vrijeDagen: Type.Array(Day),
  keuzes: Type.Array(
    Type.Object({
      instelling: choice(Object.values(SETTING_WORDS)),
      was: Type.String(),
      werd: Type.String(),
      reden: Type.String(),
      door: Type.String(),
      op: Instant,
    }),
  ),
});
export type Telling = Static<typeof Telling>;
const Question = Type.Object(
  { ...fields, reden: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
);

const guard = {
  tags: ['termijnen'],
  rights: 'organisations.manage',
  purpose: 'administration',
  params: IdParams,
  answer: Telling,
} as const;
const SHOWN = 50;

/** How terms are counted in a region: the calendar, and what the standard leaves open (docs/adr/0011). */
export function countingRoutes({ now }: ExchangeOptions): readonly Route[] {
  const show = async (tx: Parameters<typeof loadRegionCalendar>[0], regionId: number): Promise<Telling> => {
    const counting = await loadRegionCalendar(tx, regionId);
    const changes = await listSettingChanges(tx, {
      settings: COUNTING_SETTINGS,
      organisationId: regionId,
      limit: SHOWN,
    });
    const year = yearOf(dayOf(now));
    return {
      nu: toFields(counting),
      standaard: toFields(DEFAULT_CALENDAR),
      vrijeDagen: [year, year + 1].flatMap((one) => dutchHolidays(one, counting.calendar).map(({ day }) => day)).sort(),
      keuzes: changes.map(toKeuze),
    };
  };
  return [
    route({
      method: 'GET',
      url: '/regios/:id/telling',
      summary: 'Hoe een regio termijnen telt, met de gekozen vrije dagen',
      ...guard,
      refusals: NOT_THERE,
      handler: async ({ tx, params, scope, about }) => {
        if (!isOwn(scope, params.id)) return no({ code: 'exchange.not-found' as const });
        about({ recordKind: 'setting', recordId: String(params.id) });
        return yes(await show(tx, params.id));
      },
    }),
    route({
      method: 'POST',
      url: '/regios/:id/telling',
      summary: 'Kies hoe een regio termijnen telt; lopende termijnen houden hun dag',
      ...guard,
      idempotent: true,
      body: Question,
      refusals: { ...NOT_THERE, ...COUNTING_REFUSALS },
      handler: async ({ tx, params, body, scope, actor, about }) => {
        const own = isOwn(scope, params.id) && actor.organisation.id === params.id;
        if (!own) return no({ code: 'exchange.not-found' as const });
        about({ recordKind: 'setting', recordId: String(params.id) });
        const { reden: reason, ...chosen } = body;
        const made = await chooseCounting(tx, actor, { regionId: params.id, counting: toCounting(chosen), reason });
        return made.ok ? yes(await show(tx, params.id)) : made;
      },
    }),
  ];
}

const isOwn = ({ regionIds }: ActorScope, regionId: number): boolean => regionIds.includes(regionId);

const toFields = ({ calendar, settings }: RegionCalendar): Fields => ({
  goedeVrijdag: calendar.goodFriday,
  bevrijdingsdag: LIBERATION_WORDS[calendar.liberationDay],
  geslotenDagen: [...calendar.closedDays],
  ontvangstdagTelt: settings.triggerDayCounts,
  weekSchuiftOp: settings.movesToWorkingDay.week,
  dagEindigtOm: settings.dayEndsAt,
});

const toCounting = (chosen: Fields): RegionCalendar => ({
  calendar: {
    goodFriday: chosen.goedeVrijdag,
    liberationDay: liberationOf(chosen.bevrijdingsdag),
    closedDays: [...new Set(chosen.geslotenDagen)] as PlainDate[],
  },
  settings: {
    triggerDayCounts: chosen.ontvangstdagTelt,
    movesToWorkingDay: { ...DEFAULT_COUNTING.movesToWorkingDay, week: chosen.weekSchuiftOp },
    dayEndsAt: chosen.dagEindigtOm,
  },
});

type LiberationDay = RegionCalendar['calendar']['liberationDay'];
const liberationOf = (word: string): LiberationDay =>
  (Object.entries(LIBERATION_WORDS) as [LiberationDay, string][]).find(([, one]) => one === word)?.[0] ?? 'every-year';

const toKeuze = (row: RecordedChange): Telling['keuzes'][number] => ({
  instelling: SETTING_WORDS[row.setting as keyof typeof SETTING_WORDS],
  was: row.before,
  werd: row.after,
  reden: row.reason,
  door: row.person,
  op: row.changedAt.toISOString(),
});
