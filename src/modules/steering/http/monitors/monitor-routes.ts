import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/http/index.ts';
import { planYearOf, planYearOn } from '../../../contracts/api.ts';
import { Monitorbeeld } from '../../api.ts';
import type { Measure, Monitor } from '../../domain/monitors/monitor.ts';
import { SMALLEST_SHOWN } from '../../domain/small-numbers.ts';
import { gatherMonitors } from '../../use-cases/gather-monitors.ts';
import type { ModuleOptions } from '../context.ts';
import { purposeLabel } from '../utilisation/purpose-label.ts';
import { goalWord, MONITOR_TEXTS, MONITOR_WORDS, referrerWord, SMALL_NUMBERS } from './monitors.nl.ts';

const MEASURES = {
  percentage: 'percentage',
  count: 'aantal',
  days: 'dagen',
  cents: 'geld',
  points: 'punten',
} as const satisfies Record<Measure, string>;

/** Monitors: figures of a year that show no child. */
export const monitorRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/monitors',
    summary:
      'Zwaardere inzet, duur, wachttijd, stapeling, verwijsroute, concentratie en doelen, zonder kleine aantallen',
    tags: ['Monitors'],
    rights: 'claims.read',
    query: Type.Object({ jaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })) }),
    answer: Monitorbeeld,
    async handler({ query, tx, actor, scope, about }) {
      about({ recordKind: 'monitor' });
      const plan = query.jaar === undefined ? planYearOn(today()) : planYearOf(query.jaar, today());
      const month = (number: number) => `${plan.year}-${String(number).padStart(2, '0')}`;
      const monitors = await gatherMonitors(tx, { actor, scope }, plan, { referrer: referrerWord, goal: goalWord });
      return {
        jaar: plan.year,
        peilmaand: plan.throughMonth === 0 ? null : month(plan.throughMonth),
        doel: purposeLabel(actor),
        ondergrens: SMALLEST_SHOWN,
        kleineAantallen: SMALL_NUMBERS,
        monitors: monitors.map((one) => present(one, month)),
      };
    },
  }),
];

function present(monitor: Monitor, month: (number: number) => string) {
  const words = MONITOR_TEXTS[monitor.code];
  return {
    code: MONITOR_WORDS[monitor.code],
    titel: words.title,
    uitleg: words.explained,
    bron: words.source,
    waarde: monitor.headline,
    maat: MEASURES[monitor.measure],
    reeksen: monitor.series.map(({ key, points }) => ({
      naam: words.series?.[key] ?? (key === 'all' ? words.title : key),
      punten: points.map((point) => ({ maand: month(point.month), waarde: point.value })),
    })),
    kop: words.columns.name ?? '',
    kolommen: monitor.columns.map(({ key, measure }) => ({ naam: words.columns[key] ?? key, maat: MEASURES[measure] })),
    regels: monitor.rows.map(({ name, about, cells }) => ({ naam: name, over: about, waarden: [...cells] })),
  };
}
