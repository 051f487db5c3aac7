import type { HarmonyFacts, HarmonyKind, HarmonyOutcome } from './harmony-finding.ts';
import { SEGMENT_RULES } from './harmony-segment.ts';
import { STRATEGY_RULES } from './harmony-strategy.ts';

const KINDS: readonly HarmonyKind[] = ['contradiction', 'attention', 'both-sides'];

/** Holds every rule against every segment and the whole; contradictions first. Pure: the same facts, the same findings. */
export function harmonyOf(facts: HarmonyFacts): HarmonyOutcome {
  const perSegment = facts.segments.flatMap((segment) =>
    SEGMENT_RULES.flatMap(({ rule, kind, sources, see }) => {
      const seen = see(segment);
      return seen ? [{ rule, kind, segment: segment.segment, sources, seen }] : [];
    }),
  );
  const whole = STRATEGY_RULES.flatMap(({ rule, kind, sources, see }) => {
    const seen = see(facts);
    return seen ? [{ rule, kind, segment: null, sources, seen }] : [];
  });
  const open = facts.segments.flatMap(({ segment, options }) => {
    const instruments = Object.entries(options).flatMap(([instrument, option]) => (option ? [] : [instrument]));
    return instruments.length > 0 ? [{ segment, instruments }] : [];
  });
  return {
    findings: [...perSegment, ...whole].toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    checked: SEGMENT_RULES.length + STRATEGY_RULES.length,
    segments: facts.segments.length,
    open,
  };
}
