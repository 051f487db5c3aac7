import { yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { capacityOf, type ManagementRule, type ManagementStyle, workloadOf } from '../domain/management.ts';
import { listManagers } from '../storage/accounts.ts';
import { listPolicies } from '../storage/policies.ts';
import { adoptRule, assignManager, chooseStyle } from '../use-cases/keep-accounts.ts';
import { gatherOverview } from '../use-cases/overview.ts';
import {
  Accountmanagement,
  type Beheerregel,
  NieuweBeheerregel,
  NieuweBeheervorm,
  NieuweToedeling,
} from './account-schemas.ts';
import { type ModuleOptions, supplierActorOf } from './context.ts';
import { supplierRefusals } from './refusals.nl.ts';
import { FITS_WORDS, STYLE_WORDS, termIf } from './words.nl.ts';

const tags = ['Aanbieders'];
const recordKind = 'account-management';

const perStyle = <Value>(of: (style: ManagementStyle) => Value) => ({
  vast: of('fixed'),
  proactief: of('proactive'),
  reactief: of('reactive'),
});

const toRegel = (rule: ManagementRule): Beheerregel => ({
  proactiefVanafPercentage: rule.proactiveFromPercent,
  gesprekElkeMaanden: perStyle((style) => rule.talkEveryMonths[style]),
  urenPerJaar: perStyle((style) => rule.hoursPerYear[style]),
  capaciteit: rule.capacity
    ? {
        zwareAanbieders: rule.capacity.heavyProviders,
        lichteVan: rule.capacity.lightFrom,
        lichteTot: rule.capacity.lightThrough,
        urenBeschikbaar: rule.capacity.hoursAvailable,
      }
    : null,
});

const ruleOf = (regel: Beheerregel): ManagementRule => ({
  proactiveFromPercent: regel.proactiefVanafPercentage,
  talkEveryMonths: {
    fixed: regel.gesprekElkeMaanden.vast,
    proactive: regel.gesprekElkeMaanden.proactief,
    reactive: regel.gesprekElkeMaanden.reactief,
  },
  hoursPerYear: {
    fixed: regel.urenPerJaar.vast,
    proactive: regel.urenPerJaar.proactief,
    reactive: regel.urenPerJaar.reactief,
  },
  capacity: regel.capaciteit
    ? {
        heavyProviders: regel.capaciteit.zwareAanbieders,
        lightFrom: regel.capaciteit.lichteVan,
        lightThrough: regel.capaciteit.lichteTot,
        hoursAvailable: regel.capaciteit.urenBeschikbaar,
      }
    : null,
});

type Looked = Parameters<typeof capacityOf>[1];
const toCapaciteit = (rule: ManagementRule, looked: Looked): Accountmanagement['capaciteit'] => {
  if (!rule.capacity) return null;
  const { hoursNow, hoursPerLight, hoursFrom, hoursThrough, fits } = capacityOf(rule.capacity, looked, rule);
  return {
    urenNu: hoursNow,
    urenPerLichte: hoursPerLight,
    urenVan: hoursFrom,
    urenTot: hoursThrough,
    past: FITS_WORDS[fits],
  };
};

/** Who manages which provider, by what rule, and how much work that is. */
export function accountRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/accountmanagement',
      summary: 'De regel voor accountmanagement, en de werklast per accountmanager',
      tags,
      rights: 'suppliers.read',
      answer: Accountmanagement,
      refusals: supplierRefusals,
      async handler({ tx, actor, scope, can, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const { regionId } = by.value;
        const { rule, ruleAdopted, providers } = await gatherOverview(tx, { regionId }, today());
        const running = providers.filter(({ provider }) => provider.runningContracts > 0);
        const looked = running.map(({ assignment, style }) => ({ managerId: assignment?.managerId ?? null, style }));
        const names = new Map(
          running.map(({ assignment }) => [assignment?.managerId ?? null, assignment?.managerName ?? '']),
        );
        const count = (style: ManagementStyle) => running.filter((one) => one.style === style).length;
        return yes({
          regel: toRegel(rule),
          vastgesteld: ruleAdopted,
          versies: (await listPolicies(tx, regionId, 'account-management')).map((one) => ({
            versie: one.version,
            van: one.fromOn,
            toelichting: one.note,
            door: one.personName,
          })),
          perVorm: perStyle(count),
          capaciteit: toCapaciteit(
            rule,
            running.map(({ style, provider }) => ({ style, heavy: provider.heavy })),
          ),
          werklast: workloadOf(looked, rule).map((one) => ({
            accountmanager: one.managerId === null ? null : { id: one.managerId, naam: names.get(one.managerId) ?? '' },
            aanbieders: one.providers,
            perVorm: perStyle((style) => one.byStyle[style]),
            urenPerJaar: one.hoursPerYear,
            aandacht: running.filter(
              ({ assignment, matters }) => (assignment?.managerId ?? null) === one.managerId && matters.length > 0,
            ).length,
          })),
          mensen: (await listManagers(tx, regionId, today())).map(({ id, name, organisation }) => ({
            id,
            naam: name,
            organisatie: organisation,
          })),
          mag: {
            beheren: can('suppliers.manage'),
            vaststellen: can('suppliers.manage') && actor.organisation.id === regionId,
          },
        });
      },
    }),
    route({
      method: 'POST',
      url: '/accountmanagement/versies',
      summary: 'Een volgende versie van de regel voor accountmanagement vaststellen',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      body: NieuweBeheerregel,
      status: 204,
      refusals: supplierRefusals,
      async handler({ body, tx, actor, scope, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        return await adoptRule(tx, by.value, { rule: ruleOf(body.regel), fromOn: body.van, note: body.toelichting });
      },
    }),
    route({
      method: 'POST',
      url: '/aanbieders/:id/accountmanagers',
      summary: 'Zeggen wie de aanbieder vanaf een dag beheert; zonder persoon: niemand',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweToedeling,
      status: 204,
      refusals: supplierRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const { persoonId: managerId = null, van: fromOn, toelichting: reason = '' } = body;
        return await assignManager(tx, by.value, { providerId: params.id, managerId, fromOn, reason });
      },
    }),
    route({
      method: 'POST',
      url: '/aanbieders/:id/beheervormen',
      summary: 'Een aanbieder anders beheren dan de regel zegt, met reden; zonder vorm: weer volgens de regel',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweBeheervorm,
      status: 204,
      refusals: supplierRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const style = termIf(STYLE_WORDS, body.vorm) ?? null;
        return await chooseStyle(tx, by.value, { providerId: params.id, style, fromOn: body.van, reason: body.reden });
      },
    }),
  ];
}
