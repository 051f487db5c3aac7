import { ensureWebBuilt } from './ensure-built.ts';

// Used by the test script, so that browser tests find the application built once and not in each of them.
await ensureWebBuilt();
