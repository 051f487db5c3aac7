import { containsDay } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Source } from './cost-element.ts';

export type FigureUnit = 'euro' | 'percent' | 'hours' | 'clients';

/** A figure of a collective agreement, law or guidance, with each value it had and since when. */
export type Parameter = {
  readonly key: string;
  /** Dutch, for people. */
  readonly name: string;
  readonly unit: FigureUnit;
  readonly values: readonly ParameterValue[];
};
export type ParameterValue = {
  readonly from: PlainDate;
  readonly through?: PlainDate;
  /** Decimal text with a point. */
  readonly value: string;
  readonly source: Source;
};

/** The value that a parameter has on a day; undefined when there is none. */
export function valueOn(parameter: Parameter | undefined, day: PlainDate): ParameterValue | undefined {
  return parameter?.values.find(({ from, through }) => containsDay({ from, through }, day));
}
