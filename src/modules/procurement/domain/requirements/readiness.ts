import { add, compareFractions, ONE, parseFraction } from '../../../../kernel/fraction.ts';
import type { ProcedureKind } from '../kind.ts';
import type { RequirementKind, RequirementStatus } from './requirement.ts';

/** What a procedure would be published with; requirements are the newest versions that are not withdrawn. */
export type Readiness = {
  readonly kind: Pick<ProcedureKind, 'tests' | 'runPhases'>;
  readonly description: string;
  readonly hasContractStart: boolean;
  readonly requirements: readonly {
    readonly id: number;
    readonly code: string;
    readonly title: string;
    readonly kind: RequirementKind;
    readonly status: RequirementStatus;
    readonly hasEvidence: boolean;
    readonly servesSomething: boolean;
    /** As a decimal, `0.25`. */
    readonly weight: string | null;
  }[];
  readonly products: readonly {
    readonly id: number;
    readonly name: string;
    readonly isDescribed: boolean;
    /** A tariff is adopted that holds on the first day of the contracts. */
    readonly hasTariff: boolean;
  }[];
};

/** Something that is still open before providers are invited. */
export type OpenPoint = { readonly id: number | null; readonly name: string | null } & {
  readonly point:
    | 'description-missing'
    | 'contract-start-missing'
    | 'requirements-missing'
    | 'requirement-not-final'
    | 'evidence-missing'
    | 'goal-missing'
    | 'test-without-requirement'
    | 'weights-not-one'
    | 'products-missing'
    | 'product-undescribed'
    | 'tariff-missing';
};

/** Open definitions, conditions and tariffs, in the order in which one would close them. Pure. */
export function openPoints(asked: Readiness): OpenPoint[] {
  return [...ofProcedure(asked), ...ofProducts(asked), ...ofRequirements(asked)];
}

const about = (point: OpenPoint['point'], id: number | null = null, name: string | null = null): OpenPoint => ({
  point,
  id,
  name,
});

function ofProcedure({ description, hasContractStart }: Readiness): OpenPoint[] {
  return [
    ...(description.trim() === '' ? [about('description-missing')] : []),
    ...(hasContractStart ? [] : [about('contract-start-missing')]),
  ];
}

function ofProducts({ kind, products }: Readiness): OpenPoint[] {
  if (products.length === 0) return [about('products-missing')];
  // Where a price is bid there is none to adopt beforehand.
  const priced = !kind.runPhases.some(({ receives }) => receives === 'bid');
  return products.flatMap(({ id, name, isDescribed, hasTariff }) => [
    ...(isDescribed ? [] : [about('product-undescribed', id, name)]),
    ...(priced && !hasTariff ? [about('tariff-missing', id, name)] : []),
  ]);
}

const MUST_PROVE: readonly RequirementKind[] = ['exclusion', 'suitability'];
const MUST_SERVE: readonly RequirementKind[] = ['selection', 'service'];

function ofRequirements({ kind, requirements }: Readiness): OpenPoint[] {
  if (requirements.length === 0) return [about('requirements-missing')];
  const tested = MUST_PROVE.concat('selection').filter((one) => (kind.tests as readonly string[]).includes(one));
  const lacking = tested.filter((test) => !requirements.some((one) => one.kind === test));
  return [
    ...lacking.map((test) => about('test-without-requirement', null, test)),
    ...requirements.flatMap((one) => {
      const name = `${one.code} ${one.title}`;
      return [
        ...(one.status === 'final' ? [] : [about('requirement-not-final', one.id, name)]),
        ...(MUST_PROVE.includes(one.kind) && !one.hasEvidence ? [about('evidence-missing', one.id, name)] : []),
        ...(MUST_SERVE.includes(one.kind) && !one.servesSomething ? [about('goal-missing', one.id, name)] : []),
      ];
    }),
    ...(weightsAreOne(requirements) ? [] : [about('weights-not-one')]),
  ];
}

function weightsAreOne(requirements: Readiness['requirements']): boolean {
  const selecting = requirements.filter((one) => one.kind === 'selection');
  if (selecting.length === 0) return true;
  const sum = add(...selecting.map(({ weight }) => parseFraction(weight ?? '0')));
  return compareFractions(sum, ONE) === 0;
}
