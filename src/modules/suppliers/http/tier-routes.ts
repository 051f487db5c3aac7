import { yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { dependenceOf } from '../domain/dependence.ts';
import { type Differentiation as Document, type SizeClass, sizeOf } from '../domain/tiers.ts';
import { listPolicies } from '../storage/policies.ts';
import { lastYearOf } from '../storage/region-providers.ts';
import { listGoalShares } from '../storage/tiers.ts';
import {
  adoptDifferentiation,
  adoptPlacements,
  overridePlacement,
  placeAll,
  type RegionPlacement,
} from '../use-cases/place-providers.ts';
import { type ModuleOptions, supplierActorOf } from './context.ts';
import { supplierRefusals } from './refusals.nl.ts';
import {
  Differentiatie,
  type Differentiatiedocument,
  type Indeling,
  NieuwDocument,
  NieuwNiveau,
  Vastgesteld,
  Vaststelling,
} from './tier-schemas.ts';
import { tierName, toPlaatsing } from './to-json.ts';
import { BOUND_WORDS, FACT_WORDS, SIZE_WORDS, termOf } from './words.nl.ts';

const tags = ['Differentiatie'];
const recordKind = 'supplier-tier';

const documentOf = (body: Differentiatiedocument): Document => ({
  smallUpToPercent: body.kleinTotPercentage,
  middleUpToPercent: body.middelTotPercentage,
  tiers: body.niveaus.map(({ sleutel, naam, nodig, criteria, voordelen }) => ({
    key: sleutel,
    name: naam,
    need: nodig,
    criteria: criteria.map(({ feit, grens, waarde }) => ({
      fact: termOf(FACT_WORDS, feit),
      bound: termOf(BOUND_WORDS, grens),
      value: waarde,
    })),
    benefits: {
      paymentTermDays: voordelen.betaaltermijnDagen,
      sampleSize: voordelen.steekproefOmvang,
      innovationFirst: voordelen.voorrangBijVernieuwing,
    },
  })),
});

const toDocument = (document: Document): Differentiatiedocument => ({
  kleinTotPercentage: document.smallUpToPercent,
  middelTotPercentage: document.middleUpToPercent,
  niveaus: document.tiers.map(({ key, name, need, criteria, benefits }) => ({
    sleutel: key,
    naam: name,
    nodig: need,
    criteria: criteria.map(({ fact, bound, value }) => ({
      feit: FACT_WORDS[fact],
      grens: BOUND_WORDS[bound],
      waarde: value,
    })),
    voordelen: {
      betaaltermijnDagen: benefits.paymentTermDays,
      steekproefOmvang: benefits.sampleSize,
      voorrangBijVernieuwing: benefits.innovationFirst,
    },
  })),
});

const sizeIn = ({ document }: RegionPlacement, sharePercent: number): SizeClass => sizeOf(sharePercent, document);

/** How tiers fall over small and large providers, by the criteria of today. */
const spreadOf = (region: RegionPlacement) =>
  (['small', 'middle', 'large'] as const).map((size) => {
    const own = region.placed.filter(({ view }) => sizeIn(region, view.sharePercent) === size);
    return {
      grootte: SIZE_WORDS[size],
      aantal: own.length,
      perNiveau: region.document.tiers.map((tier) => ({
        naam: tier.name,
        aantal: own.filter(({ placement }) => placement.tier.key === tier.key).length,
      })),
    };
  });

/** Those in the highest tier first, then by size: where benefits go is what one looks for. */
const inOrder = ({ document, placed }: RegionPlacement) => {
  const rank = (key: string) => document.tiers.findIndex((tier) => tier.key === key);
  return placed.toSorted(
    (a, b) => rank(b.placement.tier.key) - rank(a.placement.tier.key) || b.view.sharePercent - a.view.sharePercent,
  );
};

const toIndeling = (region: RegionPlacement, { view, placement }: RegionPlacement['placed'][number]): Indeling => ({
  aanbieder: { id: view.provider.id, naam: view.provider.name },
  aandeel: view.sharePercent,
  grootte: SIZE_WORDS[sizeIn(region, view.sharePercent)],
  berekend: toPlaatsing(placement),
  vastgesteld: view.tier
    ? { naam: tierName(view.tier), van: view.tier.fromOn, uitzondering: view.tier.overrideReason }
    : null,
  verankerd: view.provider.anchoredContracts,
  contracten: view.provider.runningContracts,
});

/** Telling providers apart by how they perform, and how much goals depend on a few. */
export function tierRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/differentiatie',
      summary: 'Criteria en niveaus, waar elke aanbieder staat en waarom, en de verdeling naar grootte',
      tags,
      rights: 'suppliers.read',
      answer: Differentiatie,
      refusals: supplierRefusals,
      async handler({ tx, actor, scope, can, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const { regionId } = by.value;
        const region = await placeAll(tx, regionId, today());
        const goals = dependenceOf(await listGoalShares(tx, regionId, lastYearOf(today())));
        return yes({
          document: region ? toDocument(region.document) : null,
          versies: (await listPolicies(tx, regionId, 'differentiation')).map((one) => ({
            versie: one.version,
            van: one.fromOn,
            toelichting: one.note,
            door: one.personName,
          })),
          indeling: region ? inOrder(region).map((one) => toIndeling(region, one)) : [],
          verdeling: region ? spreadOf(region) : [],
          doelen: goals.map((goal) => ({
            doel: { id: goal.goalId, code: goal.goalCode, naam: goal.goalName },
            totaalCent: Number(goal.totalCents),
            aanbieders: goal.providers,
            top3Percentage: goal.top3Percent,
            grootste: goal.largest.map((one) => ({
              aanbieder: { id: one.providerId, naam: one.providerName },
              aandeel: one.sharePercent,
              goedgekeurdCent: Number(one.approvedCents),
            })),
            afhankelijk: goal.dependent,
          })),
          mag: { vaststellen: can('suppliers.manage') && actor.organisation.id === regionId },
        });
      },
    }),
    route({
      method: 'POST',
      url: '/differentiatie/versies',
      summary: 'Een volgende versie van de criteria vaststellen; nog niemand is daarmee ingedeeld',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      body: NieuwDocument,
      status: 204,
      refusals: supplierRefusals,
      async handler({ body, tx, actor, scope, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const document = documentOf(body.document);
        return await adoptDifferentiation(tx, by.value, { document, fromOn: body.van, note: body.toelichting });
      },
    }),
    route({
      method: 'POST',
      url: '/differentiatie/vaststellingen',
      summary: 'De indeling van vandaag vaststellen voor alle aanbieders, vanaf een dag',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      body: Vaststelling,
      answer: Vastgesteld,
      status: 201,
      refusals: supplierRefusals,
      async handler({ body, tx, actor, scope, about }) {
        about({ recordKind });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const made = await adoptPlacements(tx, by.value, body.van);
        return made.ok ? yes({ aantal: made.value }) : made;
      },
    }),
    route({
      method: 'POST',
      url: '/aanbieders/:id/niveaus',
      summary: 'Een aanbieder anders indelen dan de criteria zeggen, met reden',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      params: IdParams,
      body: NieuwNiveau,
      status: 204,
      refusals: supplierRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const { niveau: tier, van: fromOn, reden: reason } = body;
        return await overridePlacement(tx, by.value, { providerId: params.id, tier, fromOn, reason });
      },
    }),
  ];
}
