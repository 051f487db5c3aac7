/** Signals within this time of the first are the same wish to stop. */
const SAME_MOMENT_MS = 1000;

/**
 * A signal that aborts when somebody asks this process to stop: Ctrl-C, SIGTERM, SIGHUP, or the parent that started us
 * with a channel is gone. Asked again later, the process ends at once; what comes in the same moment is the same Ctrl-C,
 * which the terminal, npm and our starter each pass on.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let askedAt = Number.NEGATIVE_INFINITY;
  const stop = () => {
    const now = performance.now();
    if (controller.signal.aborted && now - askedAt > SAME_MOMENT_MS) process.exit(130);
    if (!controller.signal.aborted) askedAt = now;
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  // Started with a channel: its end is the end of our parent, which may have come before we could listen for it.
  if (process.send !== undefined) {
    process.once('disconnect', () => controller.abort());
    process.channel?.unref();
    if (!process.connected) controller.abort();
  }
  return controller.signal;
}

/** Resolves when the signal aborts. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  // The timer keeps the process alive while it waits for nothing else.
  const alive = setInterval(() => {}, 60_000);
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  clearInterval(alive);
}
