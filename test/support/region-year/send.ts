import { createReadStream } from 'node:fs';
import { receiveMessage, spool } from '../../../src/modules/exchange/index.ts';
import { type Database, withScope } from '../../../src/platform/db/index.ts';
import { scopeFor } from '../world.ts';
import type { YearFile } from './files.ts';

/** Takes a file of a region-year in, as an upload by its provider would; throws when it is refused at the door. */
export async function sendYearFile(db: Database, file: YearFile): Promise<'received' | 'already-received'> {
  const content = await spool(createReadStream(file.path));
  const providerIds = [file.providerId];
  const received = await withScope(
    db,
    scopeFor({ providerIds }),
    (tx) =>
      receiveMessage(tx, { content, fileName: 'declaratie.xml', providerIds, personId: null, today: file.datedOn }),
    { repeated: true },
  );
  await content.close();
  if (!received.ok) throw new Error(received.refusal.code);
  return received.value.outcome === 'already-received' ? 'already-received' : 'received';
}
