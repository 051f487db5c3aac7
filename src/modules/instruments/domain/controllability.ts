import type { Level } from './facts.ts';

/** What keeps a way of paying in hand; the five points of the source. */
export const CONTROL_POINTS = [
  'guarantees',
  'contract-incentives',
  'result-measured',
  'upcoding-prevented',
  'indication-method',
] as const;
export type ControlPoint = (typeof CONTROL_POINTS)[number];
export type ControlAnswers = Readonly<Record<ControlPoint, Level | null>>;

export type Controllability = {
  readonly outcome: 'in-hand' | 'weak' | 'not-in-hand' | 'unknown';
  readonly missing: readonly ControlPoint[];
  readonly partly: readonly ControlPoint[];
  readonly unknown: readonly ControlPoint[];
};

/** One point that is missing means that it is not in hand; a point not answered leaves the outcome open. Pure. */
export function controllabilityOf(answers: ControlAnswers): Controllability {
  const those = (level: Level | null) => CONTROL_POINTS.filter((point) => answers[point] === level);
  const [missing, partly, unknown] = [those('no'), those('partly'), those(null)];
  const outcome =
    missing.length > 0 ? 'not-in-hand' : unknown.length > 0 ? 'unknown' : partly.length > 0 ? 'weak' : 'in-hand';
  return { outcome, missing, partly, unknown };
}
