import type { Command } from './command.ts';
import { processText } from './worker.nl.ts';
import { worker } from './worker.ts';

/** The worker that stops when the queue is empty, under a name of its own for scripts. */
export const processCommand: Command = {
  ...processText,
  options: {},
  run: (input, terminal) => worker.run({ ...input, flags: { ...input.flags, once: true } }, terminal),
};
