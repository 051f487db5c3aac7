import { serveText } from '../serve/serve.nl.ts';
import { serve as runServe } from '../serve/serve.ts';
import { stopSignal } from '../serve/stop-signal.ts';
import { type Command, UsageError } from './command.ts';

export const serve: Command = {
  summary: serveText.summary,
  description: serveText.description,
  options: {
    port: { type: 'string', value: 'POORT', help: serveText.port },
    empty: { type: 'boolean', help: serveText.empty },
    'no-worker': { type: 'boolean', help: serveText.noWorker },
  },
  run: async ({ flags, values }, terminal) => {
    const options = { empty: flags.empty === true, worker: flags['no-worker'] !== true, port: portOf(values.port) };
    await runServe(options, terminal, stopSignal());
    return 0;
  },
};

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(serveText.portForm);
  return port;
}
