import type { Drained } from '../worker/run-worker.ts';

export const workerText = {
  summary: 'Voert het werk op de achtergrond uit: berichten verwerken en beantwoorden.',
  description:
    'Stopt netjes bij Ctrl-C of SIGTERM. Start er zoveel naast elkaar als nodig is, op een of meer machines.',
  once: 'Stopt zodra er niets meer te doen is (hetzelfde als: rodedraad process).',
} as const;

export const processText = {
  summary: 'Werkt de wachtrij leeg en stopt.',
  description: 'Uitgangscode 1 als er een taak is mislukt.',
} as const;

export const drainedText = ({ done, failed, retriedLater }: Drained): string =>
  `${done} taken gedaan, ${failed} opgegeven, ${retriedLater} worden later opnieuw geprobeerd.`;
