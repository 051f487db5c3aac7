import { PERCENTAGE_0_100, typedWeight, weightOf } from './weight.ts';

/** Criteria as people type them, one on each line: `Aanpak; 40; 10`. */

interface TypedCriterion {
  readonly sleutel: string;
  readonly naam: string;
  readonly weging: string;
  readonly hoogste: number;
}

const LINE = /^([^;]+);([^;]+);([^;]+)$/;
const MOST = /^[1-9]\d{0,2}$/;

/** The criteria of the lines; undefined when a line cannot be read. Empty lines count for nothing. */
export function readCriteria(typed: string): readonly TypedCriterion[] | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const criteria = lines.map((line, index) => readLine(line, index));
  return criteria.length > 0 && criteria.every((one) => one !== undefined) ? criteria : undefined;
}

function readLine(line: string, index: number): TypedCriterion | undefined {
  const [, name = '', share = '', most = ''] = LINE.exec(line)?.map((part) => part.trim()) ?? [];
  if (name === '' || !PERCENTAGE_0_100.test(share) || !MOST.test(most)) return undefined;
  const weging = weightOf(share);
  return weging === null ? undefined : { sleutel: `c${index + 1}`, naam: name, weging, hoogste: Number(most) };
}

/** Whole or half points. */
export const POINTS = /^\d{1,3}([.,]5|[.,]0)?$/;

export const readPoints = (typed: string): number => Number(typed.replace(',', '.'));
export const typedPoints = (points: number): string => String(points).replace('.', ',');

/** `0.4` as people read it: "40%". */
export const shareText = (share: string): string => `${typedWeight(share)}%`;
