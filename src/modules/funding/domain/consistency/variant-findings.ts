import type { Accountability, FundingModel, FundingPart, FundingTerms, Price, Variant } from '../terms.ts';
import type { VariantFinding } from './finding.ts';
import { overlaps, tooShort, withoutCostGuarantee, withoutIncentive } from './risks.ts';

/**
 * The consistency test of terms against what they call themselves (R-228): the seeds' main complaint is that a contract is called
 * output or task and then settled, asked or checked otherwise. Findings in the order of the parts; the whole comes last.
 */
export const variantFindings = (terms: FundingTerms): readonly VariantFinding[] => [
  ...terms.parts.flatMap((part) => ofPart(terms, part)),
  ...overlaps(terms),
  ...tooShort(terms),
];

const PER_CHILD: readonly Price['of'][] = ['unit', 'period', 'trajectory', 'result'];
const TIMED_UNITS: readonly string[] = ['minute', 'hour', 'day-part'];
const ASKS_ACTIVITY: readonly Accountability[] = ['hours-per-client', 'day-parts-per-client', 'activities-per-client'];
const ASKS_PER_CLIENT: readonly Accountability[] = [...ASKS_ACTIVITY, 'results-per-client'];

/** iJw units (WJ756) of each variant: sap.md, "The three variants", after the implementation variants of i-Sociaal Domein. */
const UNITS_OF: Readonly<Record<Variant, readonly string[]>> = {
  effort: ['01', '04', '14', '16', '84'],
  output: ['82', '83'],
  task: [],
};

/** Which prices each model can have; a model is a label beside the choices. */
const PRICES_OF: Readonly<Record<FundingModel, readonly Price['of'][]>> = {
  'actual-cost': ['actual-cost'],
  'fixed-capacity': ['capacity', 'task', 'unit', 'period'],
  'price-times-quantity': ['unit', 'period'],
  trajectory: ['trajectory', 'period', 'result'],
  result: ['result', 'trajectory', 'period'],
  population: ['population'],
};

function ofPart(terms: FundingTerms, part: FundingPart): readonly VariantFinding[] {
  const asked = part.declaration.accountability;
  const of = (...some: readonly Accountability[]) => asked.filter((one) => some.includes(one));
  const { variant } = part;
  const tests: readonly (readonly [boolean, VariantFinding['code'], VariantFinding['weight'], (readonly string[])?])[] =
    [
      [variant === 'task' && PER_CHILD.includes(part.price.of), 'task-settled-per-product', 'contradiction'],
      [variant === 'task' && declaredPerChild(part), 'task-per-client', 'contradiction'],
      [
        variant === 'task' && !declaredPerChild(part) && of(...ASKS_PER_CLIENT).length > 0,
        'task-per-client',
        'contradiction',
        of(...ASKS_PER_CLIENT),
      ],
      [
        variant === 'output' && (pricedInTime(part) || of(...ASKS_ACTIVITY).length > 0),
        'output-asked-in-time',
        'contradiction',
        of(...ASKS_ACTIVITY),
      ],
      [variant === 'effort' && paysOnResult(terms, part), 'effort-paid-on-result', 'contradiction'],
      [
        variant === 'effort' && of('results-per-client').length > 0,
        'effort-accounts-for-results',
        'attention',
        of('results-per-client'),
      ],
      [unitDiffers(part), 'unit-not-of-variant', 'contradiction', [part.declaration.unit ?? '']],
      [!modelFits(part), 'model-not-of-price', 'contradiction'],
      [part.model === 'result' && !paysOnResult(terms, part), 'result-without-consequence', 'attention'],
      [asked.length > 0 && asked.every((one) => one === 'punctuality'), 'only-punctuality', 'attention'],
      [variant === 'task' && part.price.of !== 'actual-cost' && of('costs').length > 0, 'task-asks-costs', 'attention'],
      [withoutIncentive(terms, part), 'abstract-without-incentive', 'attention'],
      [withoutCostGuarantee(terms, part), 'no-cost-guarantee', 'attention'],
      [
        variant === 'output' && part.due.kind === 'moments' && part.yearEnd.workInProgress === 'none',
        'work-in-progress-not-valued',
        'attention',
      ],
    ];
  return tests
    .filter(([holds]) => holds)
    .map(([, code, weight, words]) => ({
      code,
      weight,
      part: { key: part.key, name: part.name },
      facts: { variant, ...(words && words.length > 0 && { words }) },
    }));
}

const declaredPerChild = ({ declaration }: FundingPart): boolean =>
  declaration.per === 'client' || declaration.per === 'trajectory';

const pricedInTime = ({ price }: FundingPart): boolean => price.of === 'unit' && TIMED_UNITS.includes(price.unit);

/** Does anything that is due for one child depend on how care ends, or a share of the total on results? */
const paysOnResult = ({ total }: FundingTerms, { due, variant }: FundingPart): boolean =>
  (due.kind === 'moments' && due.moments.some(({ conditions }) => conditions.length > 0)) ||
  (variant !== 'effort' && total.resultShare !== null);

/** The unit of the messages is none of the variant's; of a task that is declared per client, that itself is the finding. */
const unitDiffers = (part: FundingPart): boolean => {
  const { unit } = part.declaration;
  return (
    unit !== null && !(part.variant === 'task' && declaredPerChild(part)) && !UNITS_OF[part.variant].includes(unit)
  );
};

const modelFits = ({ model, price, guarantee }: FundingPart): boolean =>
  PRICES_OF[model].includes(price.of) &&
  // A price by unit is capacity only when something is paid without use.
  !(model === 'fixed-capacity' && (price.of === 'unit' || price.of === 'period') && guarantee === null);
