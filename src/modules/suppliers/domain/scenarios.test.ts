import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import {
  faultOf,
  placeProvider,
  type SizeClass,
  sizeOf,
  TIER_FACTS,
  type Tier,
  type TierFact,
  type TierFacts,
} from './tiers.ts';

/** Providers as a contract manager knows them; see scenarios/tiers/README.md. */
type Scenario = {
  readonly title: string;
  readonly sizes: { readonly smallUpToPercent: number; readonly middleUpToPercent: number };
  readonly tiers: readonly Omit<Tier, 'benefits'>[];
  readonly providers: readonly {
    readonly name: string;
    readonly share: number;
    readonly facts: Partial<TierFacts>;
    readonly tier: string;
    /** What would bring it to the next tier. */
    readonly moves: readonly TierFact[];
    readonly size: SizeClass;
  }[];
};

const FOLDER = new URL('../../../../scenarios/tiers/', import.meta.url);
const NONE = { paymentTermDays: null, sampleSize: null, innovationFirst: false };
const unknown = Object.fromEntries(TIER_FACTS.map((fact) => [fact, null])) as TierFacts;

for (const file of readdirSync(FOLDER).filter((one) => one.endsWith('.yaml'))) {
  const { title, sizes, tiers, providers } = parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Scenario;
  const document = { ...sizes, tiers: tiers.map((tier) => ({ ...tier, benefits: NONE })) };
  test(`R-106, R-108: ${title}: the criteria can be adopted`, () => assert.equal(faultOf(document), undefined));
  for (const { name, share, facts, tier, moves, size } of providers)
    test(`R-106, R-108: ${title}: ${name}`, () => {
      const placed = placeProvider(document, { ...unknown, ...facts });
      assert.equal(placed.tier.key, tier);
      assert.deepEqual(
        (placed.next?.changes ?? []).map(({ fact }) => fact),
        moves,
      );
      assert.equal(sizeOf(share, document), size);
    });
}
