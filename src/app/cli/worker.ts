import { exchangeOnce, keepExchanging } from '../../modules/exchange/index.ts';
import { keepSchedule, runWorker } from '../../platform/jobs/index.ts';
import { connectHub } from '../compose/hub-connection.ts';
import { DAILY_JOBS } from '../compose/job-handlers.ts';
import { stopSignal } from '../serve/stop-signal.ts';
import { drainQueue, loadJobHandlers } from '../worker/run-worker.ts';
import type { Command, ExitCode } from './command.ts';
import { withDatabase } from './with-database.ts';
import { drainedText, workerText } from './worker.nl.ts';

export const worker: Command = {
  summary: workerText.summary,
  description: workerText.description,
  options: { once: { type: 'boolean', help: workerText.once } },
  run: async ({ flags, json }, terminal) => {
    const stop = stopSignal();
    return await withDatabase<ExitCode>(terminal, async ({ db, config, log }) => {
      const hub = config.hub && (await connectHub(db, config.hub, log));
      const handlers = await loadJobHandlers(config, hub);
      if (flags.once !== true) {
        const options = { signal: stop, log };
        const exchanging = hub ? [keepExchanging(hub, stop)] : [];
        await Promise.all([runWorker(db, handlers, options), keepSchedule(db, DAILY_JOBS, options), ...exchanging]);
        hub?.poster?.close();
        return 0;
      }
      if (hub) await exchangeOnce(hub);
      const drained = await drainQueue(db, handlers, log, stop);
      if (hub) await exchangeOnce(hub);
      hub?.poster?.close();
      terminal.out(json ? JSON.stringify(drained) : drainedText(drained));
      return drained.failed + drained.retriedLater > 0 ? 1 : 0;
    });
  },
};
