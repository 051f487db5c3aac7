import type { Refusal } from '../../../kernel/result.ts';
import type { PossibleStep } from '../domain/possible-steps.ts';
import type { ProcedureView } from '../use-cases/view-procedure.ts';
import { runName } from './log-sentences.nl.ts';
import { procedureRefusals } from './refusals.nl.ts';

export const STEP_OF = {
  'begin-phase': 'fase-beginnen',
  extend: 'verlengen',
  'begin-round': 'ronde-beginnen',
  open: 'openen',
  'end-run': 'ronde-afronden',
} as const satisfies Record<PossibleStep['step'], string>;

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** What a step is called on a button. */
export function stepSentence({ step, phase }: PossibleStep): string {
  switch (step) {
    case 'begin-phase':
      return `Begin fase: ${lower(phase?.name ?? '')}`;
    case 'extend':
      return 'Verleng de termijn';
    case 'begin-round':
      return 'Begin een ronde';
    case 'open':
      return 'Open wat is ingediend';
    case 'end-run':
      return 'Rond af';
  }
}

/** Why a step cannot be taken now, in one sentence. */
export function stepRefusalSentence(refusal: Refusal): string {
  const text = (
    procedureRefusals as Readonly<Record<string, { readonly detail: string | ((facts: never) => string) }>>
  )[refusal.code];
  if (!text) return '';
  return typeof text.detail === 'string' ? text.detail : text.detail(refusal as never);
}

/** What the purchaser can do now, most pressing first: open, decide on objections, go on, begin and end rounds. */
export function workSentences({ walks, state, row }: ProcedureView): string[] {
  if (state.stopped) return [];
  const open = walks.filter(({ walk }) => !walk.runState?.endedAt);
  const able = open.flatMap(({ walk, steps }) =>
    steps.filter(({ refusal }) => refusal === null).map((step) => ({ walk, step })),
  );
  const inRun = (run: (typeof able)[number]['walk']['run'], sentence: string): string =>
    run === null ? `${sentence}.` : `${runName(run)}: ${lower(sentence)}.`;
  const of = (kind: PossibleStep['step']): string[] =>
    able
      .filter(({ step }) => step.step === kind && step.phase?.optional !== true)
      .map(({ walk, step }) => inRun(walk.run, stepSentence(step)));
  const objections = open.flatMap(({ walk }) => {
    const count = walk.runState?.openObjections.length ?? 0;
    return count === 0 ? [] : [inRun(walk.run, `Beslis op ${count === 1 ? 'een bezwaar' : `${count} bezwaren`}`)];
  });
  const decide = state.go === null && row.announcedAt === null ? ['Besluit of de procedure doorgaat.'] : [];
  return [...of('open'), ...objections, ...decide, ...of('begin-phase'), ...of('end-run'), ...of('begin-round')];
}
